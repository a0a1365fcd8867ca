"""Who can stand in for somebody: of the staff, to be reached, there all the while, and not the same person [O2]."""

from collections.abc import Sequence

from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import stand_in as keyboards
from models.absence import Absence, absences_ahead
from models.person import Person
from models.post import Post, holders_of, named_in_stead, posts_of
from rules.absence import STOOD_IN_FOR
from rules.refused import Refused
from rules.roles import REGIONAL, Role

MOST_SHOWN = 8
NEAREST = (Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS, Role.TECHNICIAN, Role.ADMIN)
"""Whoever works in the region comes before all of these."""


async def offices_left(work: UnitOfWork, absence: Absence) -> list[Post]:
    """Those of the absent person for which others wait."""
    held = await posts_of(work.session, absence.person_id)
    return [post for post in held if post.role in STOOD_IN_FOR and post.absence_id is None]


async def ask(work: UnitOfWork, asked: Person, absence: Absence, *, is_again: bool = False) -> bool:
    """False where nobody waits for whoever is away."""
    posts = await offices_left(work, absence)
    if posts:
        names = {each.id: each.name for each in (await candidates(work, absence))[:MOST_SHOWN]}
        keyboard = keyboards.candidates(captions_for(work, asked), absence.id, names)
        person = await work.session.get_one(Person, absence.person_id)
        offices = named(work, posts)
        work.say(
            asked,
            "staff/ask_stand_in",
            keyboard=keyboard,
            person=person,
            absence=absence,
            offices=offices,
            is_self=asked is person,
            is_again=is_again,
        )
    return bool(posts)


def named(work: UnitOfWork, posts: Sequence[Post]) -> list[tuple[Role, object]]:
    return [(post.role, work.company.region(post.region_code)) for post in posts]


async def candidates(work: UnitOfWork, absence: Absence) -> list[Person]:
    regions = {post.region_code for post in await offices_left(work, absence)} - {None}
    at_hand = [(role, code) for code in sorted(regions, key=str) for role in sorted(REGIONAL)]
    pool: dict[int, Person] = {}
    for role, code in [*at_hand, *((role, None) for role in NEAREST)]:
        pool |= {each.id: each for each in await holders_of(work.session, role, code) if each.id not in pool}
    return [each for each in pool.values() if await _can(work, absence, each)]


async def candidate_named(work: UnitOfWork, said: str) -> list[Person]:
    """Everybody of the staff whose name the words are, or a part of: who cannot is told why."""
    wanted = said.strip().casefold()
    found = [each for role in NEAREST for each in await holders_of(work.session, role)]
    return list({each.id: each for each in found if wanted and wanted in each.name.casefold()}.values())


async def require_can(work: UnitOfWork, absence: Absence, person: Person) -> None:
    if person.id == absence.person_id:
        raise Refused("stand_in_self")
    held = await posts_of(work.session, person.id)
    if not held or not person.telegram_id or not person.is_reachable:
        raise Refused("stand_in_not_there", person=person)
    ahead = await absences_ahead(work.session, [person.id], work.now)
    away = next((each for each in ahead if each.interval.overlaps(absence.interval)), None)
    if away:
        raise Refused("stand_in_is_away", person=person, absence=away)
    wanted = {(post.role, post.region_code) for post in await offices_left(work, absence)}
    held += [each for each in await named_in_stead(work.session, absence.id, work.now) if each.person_id == person.id]
    if not wanted - {(post.role, post.region_code) for post in held}:
        raise Refused("office_held", member=person, role=next((role for role, _ in wanted), Role.LEADER))


async def _can(work: UnitOfWork, absence: Absence, person: Person) -> bool:
    try:
        await require_can(work, absence, person)
    except Refused:
        return False
    return True
