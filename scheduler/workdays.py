"""Working days and appraised months of the regions: each step is a row, and kept once [L2 L5]."""

from desk import appraisal_months, workdays
from models.reminder import Promise, pending_of_regions
from scheduler.due_reminders import Database, crashing_alone, still_due

CHAINS = {Promise.WORKDAY: workdays, Promise.APPRAISALS: appraisal_months}
"""Each step promises the next one of its region; here the first is promised."""


async def keep_workdays(database: Database) -> None:
    for promise in CHAINS:
        await _keep_chain(database, promise)


async def _keep_chain(database: Database, promise: Promise) -> None:
    async with database.open_reading() as session:
        pending = await pending_of_regions(session, promise)
    if missing := {region.code for region in database.company.regions} - {each.region_code for each in pending}:
        async with database.open_work() as work:
            for region_code in sorted(missing):
                CHAINS[promise].promise_next(work, region_code)
    for reminder in pending:
        if reminder.due_at <= database.clock():
            await _keep(database, reminder.id)


async def _keep(database: Database, reminder_id: int) -> None:
    async with crashing_alone(database, reminder_id), database.open_work() as work:
        reminder = await still_due(work, reminder_id)
        if reminder:
            await CHAINS[reminder.promise].keep(work, reminder)
