"""Who may read which digest: a region's leader their own, headquarters every one and the house's [L2 O1]."""

from desk import charge, people
from desk.unit_of_work import UnitOfWork
from models.person import Person
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role


async def readable_by(work: UnitOfWork, person: Person) -> list[Region | None]:
    """The house, which is None, comes first; nobody else has any."""
    regions: list[Region | None] = [*await charge.regions_of(work, person)]
    reads_all = Role.HEADQUARTERS in await people.roles_of(work, person)
    return [None, *regions] if reads_all else regions


async def require(work: UnitOfWork, person: Person, region_code: str | None) -> Region | None:
    """The region, or None for the house."""
    readable = {region.code if region else None: region for region in await readable_by(work, person)}
    if region_code not in readable:
        raise Refused("not_your_office")
    return readable[region_code]
