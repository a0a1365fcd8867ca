"""Monday morning: each region's week to its leader, the house's to headquarters; slept through, caught up once [L2]."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from desk import digests
from desk.unit_of_work import UnitOfWork
from models.reminder import Promise, Reminder, pending_digests
from rules.company import Company
from rules.company.house import Region
from rules.periods import Week
from scheduler.clock import next_monday
from scheduler.due_reminders import Database, crashing_alone, still_due

WITHOUT_READERS = timedelta(hours=1)
"""Somebody may take office; until then nobody would read it."""


async def keep_digests(database: Database) -> None:
    async with database.open_reading() as session:
        pending = await pending_digests(session)
    if missing := _readerships(database.company) - {reminder.region_code for reminder in pending}:
        async with database.open_work() as work:
            for region_code in sorted(missing, key=str):
                _promise_monday(work, region_code)
    for reminder in pending:
        if reminder.due_at <= database.clock():
            await _keep(database, reminder)


async def _keep(database: Database, reminder: Reminder) -> None:
    async with crashing_alone(database, reminder.id):
        if reminder.region_code in _readerships(database.company):
            await _tell(database, reminder)
        else:
            await _let_go(database, reminder)


async def _tell(database: Database, reminder: Reminder) -> None:
    """The long reading first; the telling, the mark and the next promise are one transaction."""
    company, now = database.company, database.clock()
    region = company.region(reminder.region_code)
    async with database.open_reading() as session:
        digest = await digests.compile_digest(
            session, company, Week.last_full(now, _zone(company, region)), now, region
        )
    async with database.open_work() as work:
        due = await still_due(work, reminder.id)
        if due and await digests.tell(work, digest):
            due.done_at = work.now
            _promise_monday(work, due.region_code)
        elif due:
            due.due_at = work.now + WITHOUT_READERS


async def _let_go(database: Database, reminder: Reminder) -> None:
    """The region has left the company file."""
    async with database.open_work() as work:
        due = await still_due(work, reminder.id)
        if due:
            due.done_at = work.now


def _readerships(company: Company) -> set[str | None]:
    """The regions, and None for the whole house."""
    return {None, *(region.code for region in company.regions)}


def _promise_monday(work: UnitOfWork, region_code: str | None) -> None:
    timers, region = work.company.timers, work.company.region(region_code)
    at = timers.digest_at if region else timers.headquarters_digest_at
    due_at = next_monday(_zone(work.company, region), at, work.now)
    work.promise(Promise.WEEKLY_DIGEST, due_at, region_code=region_code)


def _zone(company: Company, region: Region | None) -> ZoneInfo:
    return ZoneInfo(region.time_zone if region else company.company.time_zone)
