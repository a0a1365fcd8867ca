"""Working days of the regions: each morning and evening is a row, kept once whatever happens in between [L2]."""

from desk import workdays
from models.reminder import Promise, pending_of_regions
from scheduler.due_reminders import Database, crashing_alone, still_due


async def keep_workdays(database: Database) -> None:
    async with database.open_reading() as session:
        pending = await pending_of_regions(session, Promise.WORKDAY)
    if missing := {region.code for region in database.company.regions} - {each.region_code for each in pending}:
        async with database.open_work() as work:
            for region_code in sorted(missing):
                workdays.promise_next(work, region_code)
    for reminder in pending:
        if reminder.due_at <= database.clock():
            await _keep(database, reminder.id)


async def _keep(database: Database, reminder_id: int) -> None:
    async with crashing_alone(database, reminder_id), database.open_work() as work:
        reminder = await still_due(work, reminder_id)
        if reminder:
            await workdays.keep(work, reminder)
