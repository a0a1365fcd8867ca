"""The week or month of a region, and of the whole house: compiled from rows, told to whoever answers for it [L2 L5]."""

from collections import ChainMap
from collections.abc import Sequence
from datetime import date, datetime
from functools import reduce
from operator import add
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from desk import campaign_progress, digest_files, people
from desk.digest_contents import Digest
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from desk.vacancies import vacancies
from messages.keyboards import digest as keyboards
from models.attention import late_arrivals, low_ratings, open_slips, open_tickets
from models.behind import behind
from models.figures import figures, figures_of_people
from models.maintenance_plan import count_due
from models.periods import Periods, Place
from models.person import Person, people_with
from models.post import holders_of
from models.software_update import count_waiting
from rules.attention import Attention, Concern, OpenTicket
from rules.company import Company
from rules.company.house import Region
from rules.digest_lists import DigestList
from rules.figures import Figures
from rules.periods import Period
from rules.roles import Role

PERIODS_BEFORE = 4


async def compile_digest(
    session: AsyncSession, company: Company, period: Period, now: datetime, region: Region | None = None
) -> Digest:
    regions = [region] if region else company.regions
    clocks = clocks_of(regions, period)
    counted = ChainMap(*[await figures(session, clock) for clock in clocks])
    latest = [each for clock in clocks for each in await late_arrivals(session, clock.last, 1)]
    unhappiest = [each for clock in clocks for each in await low_ratings(session, clock.last, 1)]
    return Digest(
        period=period,
        region=region,
        made_at=now,
        is_running=today_of(regions[0], now) <= period.last_day,
        history=[_sum(counted, regions, number) for number in range(PERIODS_BEFORE + 1)],
        concerns=await _concerns(session, company, regions, now),
        open_slips=[each for clock in clocks for each in await open_slips(session, clock.last)],
        latest=max(latest, key=lambda each: each.late, default=None),
        unhappiest=min(unhappiest, key=lambda each: each.stars, default=None),
        all_complaints=[each for clock in clocks for each in await behind(session, clock.last, DigestList.COMPLAINTS)],
        leader_ids=frozenset({each.id for each in await holders_of(session, Role.LEADER)}),
        regions=[] if region else [(each, counted[each.code, PERIODS_BEFORE]) for each in regions],
        people=await _people(session, clocks[0].last) if region else [],
        vacancies=[each for each in await vacancies(session, company) if region in (None, each.region)],
        to_verify_count=sum((await count_waiting(session, [each.code for each in regions])).values()),
        campaigns=await campaign_progress.under_way(session, company, [each.code for each in regions]),
        overdue_care_count=sum([await count_due(session, each.code, today_of(each, now)) for each in regions]),
    )


async def tell(work: UnitOfWork, digest: Digest, missed: Sequence[Period] = (), *, has_files: bool = True) -> bool:
    """To the region's leaders, or to headquarters where nobody of them is there; False when nobody could be told."""
    readers = await people.first_on_duty(work, digest.region_code, Role.LEADER, Role.HEADQUARTERS)
    for reader in readers:
        say(work, reader, digest, missed, has_files=has_files)
        if has_files:
            digest_files.order(work, reader, digest.region_code, digest.period)
    return bool(readers)


def say(
    work: UnitOfWork, reader: Person, digest: Digest, missed: Sequence[Period] = (), *, has_files: bool = True
) -> None:
    """`missed`: periods that nobody was told of, since the desk was down. `has_files`: they follow the message."""
    theirs = digest.for_reader(reader.id)
    keyboard = keyboards.digest(
        captions_for(work, reader),
        digest.region_code,
        digest.period,
        theirs.counts,
        regions=[region for region, _ in digest.regions],
        missed=missed,
        has_files=has_files,
    )
    work.say(reader, "office/digest", keyboard=keyboard, quoted=digest.customer_ids, digest=theirs, missed=missed)


def clocks_of(regions: Sequence[Region], period: Period) -> list[Periods]:
    """The period and those before it, once for each time zone: the same week begins at different instants."""
    zones = dict.fromkeys(region.time_zone for region in regions)
    codes = {zone: [region.code for region in regions if region.time_zone == zone] for zone in zones}
    return [Periods.until(codes[zone], ZoneInfo(zone), period, before=PERIODS_BEFORE) for zone in zones]


def today_of(region: Region, now: datetime) -> date:
    return now.astimezone(ZoneInfo(region.time_zone)).date()


def _sum(counted: ChainMap[Place, Figures], regions: Sequence[Region], number: int) -> Figures:
    return reduce(add, [counted[region.code, number] for region in regions])


async def _concerns(
    session: AsyncSession, company: Company, regions: Sequence[Region], now: datetime
) -> dict[Concern, list[OpenTicket]]:
    zones = {region.code: ZoneInfo(region.time_zone) for region in regions}
    attention = Attention(now, company.timers, company.hours, zones)
    return attention.sort(await open_tickets(session, list(zones)))


async def _people(session: AsyncSession, period: Periods) -> list[tuple[str, Figures]]:
    """Whoever worked for the region then, and its technicians of today; who did most comes first."""
    [region_code] = period.region_codes
    done = await figures_of_people(session, period)
    crew = await people_with(session, list(done)) | {
        each.id: each for each in await holders_of(session, Role.TECHNICIAN, region_code)
    }
    found = [(person.name, done.get(person.id, Figures())) for person in crew.values()]
    return sorted(found, key=lambda line: (-line[1].visit_count, line[0]))
