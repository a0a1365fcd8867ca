"""The week or month of a region, and of the whole house: compiled from rows, told to whoever answers for it [L2 L5]."""

from collections import ChainMap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import add
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from desk import people
from desk.unit_of_work import UnitOfWork
from models.attention import (
    LateArrival,
    LowRating,
    OpenSlip,
    late_arrivals,
    low_ratings,
    open_slips,
    open_tickets,
)
from models.figures import figures, figures_of_people
from models.maintenance_plan import count_due
from models.periods import Periods, Place
from models.person import Person, people_with
from models.post import holders_of
from rules.attention import Attention, Concern, OpenTicket
from rules.company import Company
from rules.company.house import Region
from rules.figures import Comparison, Figures, compare
from rules.periods import Period
from rules.roles import Role

PERIODS_BEFORE = 4
MOST_NAMED = 5
"""Of each list of tickets: the message is to be read in a minute."""
MOST_PEOPLE = 12


@dataclass(frozen=True)
class Digest:
    period: Period
    region: Region | None
    """None: the whole house."""
    figures: Figures
    compared: dict[str, Comparison]
    concerns: dict[Concern, list[OpenTicket]]
    late_arrivals: list[LateArrival]
    open_slips: list[OpenSlip]
    low_ratings: list[LowRating]
    regions: list[tuple[Region, Figures]]
    people: list[tuple[str, Figures]]
    overdue_care_count: int = 0
    """Machines whose maintenance is overdue."""
    most_named: int = MOST_NAMED
    most_people: int = MOST_PEOPLE

    @property
    def customer_ids(self) -> frozenset[int]:
        """Whose words it quotes."""
        return frozenset(each.customer_id for each in self.low_ratings if each.words)


async def compile_digest(
    session: AsyncSession, company: Company, period: Period, now: datetime, region: Region | None = None
) -> Digest:
    regions = [region] if region else company.regions
    clocks = _clocks(regions, period)
    counted = ChainMap(*[await figures(session, clock) for clock in clocks])
    figures_of_each = [_sum(counted, regions, number) for number in range(PERIODS_BEFORE + 1)]
    return Digest(
        period=period,
        region=region,
        figures=figures_of_each[-1],
        compared=compare(figures_of_each),
        concerns=await _concerns(session, company, regions, now),
        late_arrivals=[each for clock in clocks for each in await late_arrivals(session, clock.last, MOST_NAMED)],
        open_slips=[each for clock in clocks for each in await open_slips(session, clock.last)],
        low_ratings=[each for clock in clocks for each in await low_ratings(session, clock.last, MOST_NAMED)],
        regions=[] if region else [(each, counted[each.code, PERIODS_BEFORE]) for each in regions],
        people=await _people(session, clocks[0].last) if region else [],
        overdue_care_count=sum([await count_due(session, each.code, _today(each, now)) for each in regions]),
    )


async def tell(work: UnitOfWork, digest: Digest) -> bool:
    """To the region's leaders, or to headquarters where nobody of them is there; False when nobody could be told."""
    readers = await _readers(work, digest.region)
    for reader in readers:
        work.say(reader, "office/digest", digest=digest, quoted=digest.customer_ids)
    return bool(readers)


async def _readers(work: UnitOfWork, region: Region | None) -> list[Person]:
    return await people.first_on_duty(work, region.code if region else None, Role.LEADER, Role.HEADQUARTERS)


def _clocks(regions: Sequence[Region], period: Period) -> list[Periods]:
    """The period and those before it, once for each time zone: the same week begins at different instants."""
    zones = dict.fromkeys(region.time_zone for region in regions)
    codes = {zone: [region.code for region in regions if region.time_zone == zone] for zone in zones}
    return [Periods.until(codes[zone], ZoneInfo(zone), period, before=PERIODS_BEFORE) for zone in zones]


def _sum(counted: ChainMap[Place, Figures], regions: Sequence[Region], number: int) -> Figures:
    return reduce(add, [counted[region.code, number] for region in regions])


async def _concerns(
    session: AsyncSession, company: Company, regions: Sequence[Region], now: datetime
) -> dict[Concern, list[OpenTicket]]:
    zones = {region.code: ZoneInfo(region.time_zone) for region in regions}
    attention = Attention(now, company.timers, company.hours, zones)
    return attention.sort(await open_tickets(session, list(zones)))


def _today(region: Region, now: datetime) -> date:
    return now.astimezone(ZoneInfo(region.time_zone)).date()


async def _people(session: AsyncSession, period: Periods) -> list[tuple[str, Figures]]:
    """Whoever worked for the region then, and its technicians of today; who did most comes first."""
    [region_code] = period.region_codes
    done = await figures_of_people(session, period)
    crew = await people_with(session, list(done)) | {
        each.id: each for each in await holders_of(session, Role.TECHNICIAN, region_code)
    }
    found = [(person.name, done.get(person.id, Figures())) for person in crew.values()]
    return sorted(found, key=lambda line: (-line[1].visit_count, line[0]))
