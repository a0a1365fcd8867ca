"""Staff say how a colleague behaves: whom one may name, and who may read what is said of a leader [L6]."""

from typing import Any

from desk import in_place, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import conduct as keyboards
from models.feedback import Feedback
from models.person import Person, people_with
from models.post import holders_of, posts_in_force, posts_of
from rules.feedback import CONDUCT, FeedbackKind
from rules.refused import Refused
from rules.roles import STAFF, Role

SERVES = frozenset({Role.TECHNICIAN, Role.LEADER, Role.DISPATCHER})
ON_A_PAGE = 8


async def is_for_headquarters(work: UnitOfWork, feedback: Feedback) -> bool:
    """What is said of a leader, not even the leader beside them reads."""
    about = feedback.technician_id if feedback.kind in CONDUCT else None
    return about is not None and await _leads(work, about)


async def facts_of(work: UnitOfWork, named: Person | None) -> dict[str, Any]:
    """Whom the author names, and whether that is a leader."""
    return {"whom": named, "is_of_leader": named is not None and await _leads(work, named.id)}


async def may_name(work: UnitOfWork, author: Person, kind: FeedbackKind) -> bool:
    return kind in CONDUCT and any(post.role in STAFF for post in await posts_of(work.session, author.id))


async def ask_whom(
    work: UnitOfWork, author: Person, kind: FeedbackKind, page: int = 0, message_id: int | None = None
) -> int | None:
    """One's own region first; by pages, in one message."""
    await _require_may_name(work, author, kind)
    found = await _colleagues_of(work, author)
    last_page = max(len(found) - 1, 0) // ON_A_PAGE
    page = min(max(page, 0), last_page)
    shown = {each.id: each.name for each in found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]}
    keyboard = keyboards.colleagues(sides.captions_for(work, author), kind, shown, page, last_page)
    return await in_place.show(work, author, message_id, "staff/ask_about_whom", keyboard=keyboard, kind=kind)


async def colleague(work: UnitOfWork, author: Person, kind: FeedbackKind, person_id: int) -> Person:
    """Whoever is none of the staff, or names themselves, is told no."""
    await _require_may_name(work, author, kind)
    named = next((each for each in await _colleagues_of(work, author) if each.id == person_id), None)
    if named is None:
        raise Refused("no_such_colleague")
    return named


async def region_of(work: UnitOfWork, named: Person) -> str | None:
    """Where they serve, or served last; None for whoever serves the whole house."""
    posts = [post for post in await posts_of(work.session, named.id) if post.role in SERVES and post.absence_id is None]
    served = None if posts else named.region_code
    return next((post.region_code for post in posts if post.region_code), served)


async def _leads(work: UnitOfWork, person_id: int) -> bool:
    return person_id in {each.id for each in await holders_of(work.session, Role.LEADER)}


async def _require_may_name(work: UnitOfWork, author: Person, kind: FeedbackKind) -> None:
    if not await may_name(work, author, kind):
        raise Refused("not_your_office")


async def _colleagues_of(work: UnitOfWork, author: Person) -> list[Person]:
    posts = await posts_in_force(work.session)
    reads_all = {post.person_id for post in posts if post.role is Role.HEADQUARTERS}
    serving = {post.person_id for post in posts if post.role in SERVES} - reads_all - {author.id}
    own = {post.region_code for post in await posts_of(work.session, author.id)} - {None}
    near = {post.person_id for post in posts if post.region_code in own}
    found = await people_with(work.session, list(serving))
    return sorted(found.values(), key=lambda each: (each.id not in near, each.region_code or "", each.id))
