"""Who may read which digest: a region's leader their own, headquarters every one and the house's [L2 O1]."""

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.post import posts_of
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role


async def readable_by(work: UnitOfWork, person: Person) -> list[Region | None]:
    """The house, which is None, comes first; nobody else has any."""
    posts = await posts_of(work.session, person.id)
    led = {post.region_code for post in posts if post.role is Role.LEADER}
    reads_all = any(post.role is Role.HEADQUARTERS for post in posts)
    regions: list[Region | None] = [each for each in work.company.regions if reads_all or each.code in led]
    if not regions:
        raise Refused("not_your_office")
    return [None, *regions] if reads_all else regions


async def require(work: UnitOfWork, person: Person, region_code: str | None) -> Region | None:
    """The region, or None for the house."""
    readable = {region.code if region else None: region for region in await readable_by(work, person)}
    if region_code not in readable:
        raise Refused("not_your_office")
    return readable[region_code]
