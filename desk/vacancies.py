"""Which posts are vacant, to be decided: fewer hold an office than the company file names, or nobody does [O2]."""

from collections import Counter
from typing import NamedTuple

from sqlmodel.ext.asyncio.session import AsyncSession

from models.post import holder_counts
from rules.authority import Place
from rules.company import Company
from rules.company.house import Region
from rules.roles import Role

HOUSE_WIDE = (Role.DISPATCHER, Role.HEADQUARTERS)


class Vacancy(NamedTuple):
    role: Role
    region: Region | None
    posts: int


async def vacancies(session: AsyncSession, company: Company) -> list[Vacancy]:
    """In the order of the company file's regions, the house's own offices last."""
    held, wanted = await holder_counts(session), _wanted(company)
    order: list[Region | None] = [*company.regions, None]
    missing = {place: count - held[place] for place, count in wanted.items() if held[place] < count}
    found = [Vacancy(role, company.region(code), count) for (role, code), count in missing.items()]
    return sorted(found, key=lambda each: order.index(each.region))


def _wanted(company: Company) -> Counter[Place]:
    """Each region has one leader at least, the house a dispatcher and headquarters."""
    wanted: Counter[Place] = Counter((Role(role), each.region) for each in company.staff for role in each.roles)
    for place in [*((Role.LEADER, region.code) for region in company.regions), *((role, None) for role in HOUSE_WIDE)]:
        wanted[place] = max(wanted[place], 1)
    return wanted
