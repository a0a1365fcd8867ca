"""The regions in somebody's charge: those that they lead, or all of them for an office of the whole house [O2]."""

from collections.abc import Collection

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.post import posts_of
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role

HEADQUARTERS = (Role.HEADQUARTERS,)


async def regions_of(work: UnitOfWork, person: Person, everywhere: Collection[Role] = HEADQUARTERS) -> list[Region]:
    """All, for whoever holds one of the offices `everywhere`; whoever has none in their charge is refused."""
    posts = await posts_of(work.session, person.id)
    led = {post.region_code for post in posts if post.role is Role.LEADER}
    has_all = any(post.role in everywhere for post in posts)
    regions = [region for region in work.company.regions if has_all or region.code in led]
    if not regions:
        raise Refused("not_your_office")
    return regions


async def region_of(
    work: UnitOfWork, person: Person, region_code: str, everywhere: Collection[Role] = HEADQUARTERS
) -> Region:
    """This one, if it is in their charge."""
    regions = await regions_of(work, person, everywhere)
    region = next((each for each in regions if each.code == region_code), None)
    if region is None:
        raise Refused("not_your_office")
    return region
