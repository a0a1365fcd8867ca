"""What follows when an office ends or moves, told before it is done [O2]."""

from collections.abc import Collection
from dataclasses import dataclass

from desk import authority
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.buttons.button import Button
from messages.keyboards import staff as keyboards
from models.left_behind import feedback_in_hand, handovers_asked_of
from models.person import Person
from models.post import Post, holders_of, posts_of
from models.ticket import jobs_of
from models.visit import agreed_visit
from rules.authority import Place
from rules.company.house import Region
from rules.roles import Role
from rules.ticket import Status


@dataclass(frozen=True)
class Consequences:
    jobs: list[str]
    """In hand, by their numbers."""
    visits: int
    """Of them with an agreed time."""
    on_site: int
    feedback: int
    handovers: int
    last: list[tuple[Role, Region | None]]
    """Offices that nobody else holds."""


async def of(work: UnitOfWork, person: Person, posts: Collection[Post]) -> Consequences:
    regions = {post.region_code for post in posts if post.role is Role.TECHNICIAN}
    jobs = [each for each in await jobs_of(work.session, person.id) if each.region_code in regions]
    leads = any(post.role in {Role.LEADER, Role.HEADQUARTERS} for post in posts)
    asked = await handovers_asked_of(work.session, person.id)
    return Consequences(
        jobs=[each.number or "" for each in jobs],
        visits=len([each for each in jobs if await agreed_visit(work.session, each.id)]),
        on_site=len([each for each in jobs if each.status is Status.ON_SITE]),
        feedback=len(await feedback_in_hand(work.session, person.id)) if leads else 0,
        handovers=len([ticket for _, ticket in asked if ticket.region_code in regions]),
        last=[(post.role, work.company.region(post.region_code)) for post in posts if await _is_last(work, post)],
    )


async def ask_about_end(work: UnitOfWork, asker: Person, post: Post, yes: Button) -> None:
    await _ask(work, asker, "office/really_end", [post], yes)


async def ask_about_move(work: UnitOfWork, asker: Person, post: Post, region_code: str, yes: Button) -> None:
    place = (post.role, region_code)
    await authority.require(work, asker, place)
    await _ask(work, asker, "office/really_move", [post], yes, there=work.company.region(region_code))


async def ask_about_leaving(work: UnitOfWork, asker: Person, member: Person, yes: Button) -> None:
    posts = await posts_of(work.session, member.id)
    for post in posts:
        await authority.require(work, asker, (post.role, post.region_code))
    await _ask(work, asker, "office/really_leaves", posts, yes)


async def ask_about_office(work: UnitOfWork, asker: Person, member: Person, place: Place, yes: Button) -> None:
    await authority.require(work, asker, place)
    keyboard = keyboards.really(captions_for(work, asker), member.id, yes)
    region = work.company.region(place[1])
    work.say(asker, "office/really_give", keyboard=keyboard, person=member, role=place[0], region=region)


async def _ask(
    work: UnitOfWork, asker: Person, template: str, posts: Collection[Post], yes: Button, *, there: Region | None = None
) -> None:
    member = await work.session.get_one(Person, next(iter(posts)).person_id)
    keyboard = keyboards.really(captions_for(work, asker), member.id, yes)
    named = [(post.role, work.company.region(post.region_code)) for post in posts]
    what = await of(work, member, posts)
    work.say(asker, template, keyboard=keyboard, person=member, offices=named, what=what, there=there)


async def _is_last(work: UnitOfWork, post: Post) -> bool:
    return len(await holders_of(work.session, post.role, post.region_code)) == 1
