"""Who verifies a software update: the region's leaders, headquarters everywhere; nobody their own [L1]."""

from collections.abc import Collection

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.post import posts_of
from models.software_update import SoftwareUpdate
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role


async def regions_of(work: UnitOfWork, person: Person) -> list[Region]:
    """Those that this person leads; all, for headquarters."""
    posts = await posts_of(work.session, person.id)
    led = {post.region_code for post in posts if post.role is Role.LEADER}
    is_headquarters = any(post.role is Role.HEADQUARTERS for post in posts)
    regions = [region for region in work.company.regions if is_headquarters or region.code in led]
    if not regions:
        raise Refused("not_your_office")
    return regions


async def region_of(work: UnitOfWork, person: Person, region_code: str) -> Region:
    region = next((each for each in await regions_of(work, person) if each.code == region_code), None)
    if region is None:
        raise Refused("not_your_office")
    return region


async def entry_for(
    work: UnitOfWork, person: Person, entry_id: int, states: Collection[str] | None = None
) -> SoftwareUpdate:
    """Loading is the permission check."""
    entry = await work.session.get(SoftwareUpdate, entry_id)
    if entry is None or entry.region_code is None:
        raise Refused("not_your_office")
    await region_of(work, person, entry.region_code)
    if entry.operator_id == person.id:
        raise Refused("software_own_entry")
    if states is not None and entry.state not in states:
        raise Refused("software_settled", state=entry.state)
    return entry
