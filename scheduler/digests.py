"""Each week and month of a region to its leader, the house's to headquarters; slept through, made up for once [L2]."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from desk import digests, holidays
from desk.unit_of_work import UnitOfWork
from models.reminder import Promise, Reminder, last_kept, pending_of_regions
from rules.business_hours import first_business_day
from rules.company import Company
from rules.company.house import Region
from rules.periods import Month, Period, Week
from rules.wall_clock import instant
from scheduler.clock import next_monday
from scheduler.due_reminders import Database, crashing_alone, still_due

WITHOUT_READERS = timedelta(hours=1)
"""Somebody may take office; until then nobody would read it."""
MOST_MISSED = 8
"""So many earlier ones are offered; all of them can be asked for."""


@dataclass(frozen=True)
class Rhythm:
    promise: Promise
    period: type[Period]
    next_at: Callable[[UnitOfWork, ZoneInfo, time], datetime]


def _next_monday(work: UnitOfWork, zone: ZoneInfo, at: time) -> datetime:
    return next_monday(zone, at, work.now)


def _next_first_workday(work: UnitOfWork, zone: ZoneInfo, at: time) -> datetime:
    month = Month.of(work.now, zone)
    days = (_first_workday(work, each) for each in (month, month.next()))
    return next(moment for day in days if (moment := instant(day, at, zone)) > work.now)


def _first_workday(work: UnitOfWork, month: Month) -> date:
    return first_business_day(month.first_day, work.company.hours, holidays.of_house(work))


WEEKLY = Rhythm(Promise.WEEKLY_DIGEST, Week, _next_monday)
MONTHLY = Rhythm(Promise.MONTHLY_DIGEST, Month, _next_first_workday)


async def keep_digests(database: Database) -> None:
    for rhythm in (WEEKLY, MONTHLY):
        await _keep_all(database, rhythm)


async def _keep_all(database: Database, rhythm: Rhythm) -> None:
    async with database.open_reading() as session:
        pending = await pending_of_regions(session, rhythm.promise)
    if missing := _readerships(database.company) - {reminder.region_code for reminder in pending}:
        async with database.open_work() as work:
            for region_code in sorted(missing, key=str):
                _promise_next(work, rhythm, region_code)
    for reminder in pending:
        if reminder.due_at <= database.clock():
            await _keep(database, rhythm, reminder)


async def _keep(database: Database, rhythm: Rhythm, reminder: Reminder) -> None:
    async with crashing_alone(database, reminder.id):
        if reminder.region_code in _readerships(database.company):
            await _tell(database, rhythm, reminder)
        else:
            await _let_go(database, reminder)


async def _tell(database: Database, rhythm: Rhythm, reminder: Reminder) -> None:
    """The long reading first; the telling, the mark and the next promise are one transaction."""
    company, now = database.company, database.clock()
    region = company.region(reminder.region_code)
    zone = _zone(company, region)
    period = rhythm.period.last_full(now, zone)
    async with database.open_reading() as session:
        told_at = await last_kept(session, rhythm.promise, reminder.region_code)
        digest = await digests.compile_digest(session, company, period, now, region)
        has_files = not (rhythm is MONTHLY and await _heard_of_the_week(session, reminder, now, zone))
    missed = _between(rhythm.period.last_full(told_at, zone), period) if told_at else []
    async with database.open_work() as work:
        due = await still_due(work, reminder.id)
        if due and await digests.tell(work, digest, missed, has_files=has_files):
            due.done_at = work.now
            _promise_next(work, rhythm, due.region_code)
        elif due:
            due.due_at = work.now + WITHOUT_READERS


async def _heard_of_the_week(session: AsyncSession, month: Reminder, now: datetime, zone: ZoneInfo) -> bool:
    """Today already, with chart and workbook: one morning does not bring six messages [M3]."""
    told_at = await last_kept(session, Promise.WEEKLY_DIGEST, month.region_code)
    return told_at is not None and told_at.astimezone(zone).date() == now.astimezone(zone).date()


def _between(told: Period, now_told: Period) -> list[Period]:
    """What nobody was told of, since the desk was down or nobody held the office: the oldest first."""
    missed: list[Period] = []
    earlier = now_told.previous()
    while earlier.first_day > told.first_day and len(missed) < MOST_MISSED:
        missed.insert(0, earlier)
        earlier = earlier.previous()
    return missed


async def _let_go(database: Database, reminder: Reminder) -> None:
    """The region has left the company file."""
    async with database.open_work() as work:
        due = await still_due(work, reminder.id)
        if due:
            due.done_at = work.now


def _readerships(company: Company) -> set[str | None]:
    """The regions, and None for the whole house."""
    return {None, *(region.code for region in company.regions)}


def _promise_next(work: UnitOfWork, rhythm: Rhythm, region_code: str | None) -> None:
    timers, region = work.company.timers, work.company.region(region_code)
    at = timers.digest_at if region else timers.headquarters_digest_at
    work.promise(rhythm.promise, rhythm.next_at(work, _zone(work.company, region), at), region_code=region_code)


def _zone(company: Company, region: Region | None) -> ZoneInfo:
    return ZoneInfo(region.time_zone if region else company.company.time_zone)
