"""Who may give and end offices, and of which regions: asked before anything about staff is shown or done [O2]."""

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.post import posts_of
from rules.authority import Place, in_gift, may_appoint
from rules.refused import Refused


async def offices_of(work: UnitOfWork, person: Person) -> set[Place]:
    """Those held for good: nobody gives offices in somebody's stead."""
    posts = await posts_of(work.session, person.id)
    return {(post.role, post.region_code) for post in posts if post.absence_id is None}


async def may(work: UnitOfWork, person: Person, place: Place) -> bool:
    is_there = place[1] is None or work.company.region(place[1]) is not None
    return is_there and may_appoint(await offices_of(work, person), place)


async def require(work: UnitOfWork, person: Person, place: Place) -> None:
    if not await may(work, person, place):
        raise Refused("may_not_invite")


async def gift_of(work: UnitOfWork, person: Person) -> list[Place]:
    """Every office that this person may give; `Refused` where there is none."""
    regions = [region.code for region in work.company.regions]
    found = list(in_gift(await offices_of(work, person), regions))
    if not found:
        raise Refused("may_not_invite")
    return found
