"""What every working day of a region brings: its visits in the morning, the work log in the evening [L2 M3]."""

from datetime import date, datetime, time, timedelta
from itertools import count

from desk import holidays, logs_of_week, my_day, people, work_log
from desk.unit_of_work import UnitOfWork
from models.reminder import Promise, Reminder
from models.work_log import log_of
from rules.business_hours import is_business_day
from rules.quiet_hours import next_polite_moment
from rules.roles import Role
from rules.wall_clock import instant

MORNING, EVENING = range(2)
"""The rung of the promise."""
LATEST = timedelta(hours=2)
"""Who slept longer is not told in the evening what the morning would have brought."""


async def keep(work: UnitOfWork, reminder: Reminder) -> None:
    """Told once; what comes next is promised in the same transaction."""
    reminder.done_at = work.now
    if reminder.region_code is None or work.company.region(reminder.region_code) is None:
        return  # the region has left the company file
    if work.now - reminder.due_at < LATEST:
        tell = (_tell_day, _ask_for_log)[reminder.rung]
        await tell(work, reminder.region_code)
    promise_next(work, reminder.region_code, max(reminder.due_at, work.now - LATEST))


def promise_next(work: UnitOfWork, region_code: str, after: datetime | None = None) -> None:
    due_at, part = _next_after(work, region_code, after or work.now)
    work.promise(Promise.WORKDAY, due_at, region_code=region_code, rung=part)


async def _tell_day(work: UnitOfWork, region_code: str) -> None:
    """Only those who have something to do; and the leader the logs of last week, once."""
    await logs_of_week.begin(work, region_code)
    for technician in await people.on_duty(work, Role.TECHNICIAN, region_code):
        if not (await my_day.of(work, technician)).is_empty:
            await my_day.show(work, technician)


async def _ask_for_log(work: UnitOfWork, region_code: str) -> None:
    """Only those who have not logged, nor been asked before."""
    for technician in await people.on_duty(work, Role.TECHNICIAN, region_code):
        known = await log_of(work.session, technician.id, work_log.today(work, technician.region_code))
        if known is None or not (known.logged_at or known.asked_at):
            await work_log.ask(work, technician, await work_log.today_of(work, technician))


def _next_after(work: UnitOfWork, region_code: str, after: datetime) -> tuple[datetime, int]:
    today = after.astimezone(work.zone_of(region_code)).date()
    days = (today + timedelta(days=ahead) for ahead in count())
    working = (day for day in days if is_business_day(day, work.company.hours, holidays.of_house(work)))
    ahead = ((_moment(work, region_code, day, part), part) for day in working for part in (MORNING, EVENING))
    return next((at, part) for at, part in ahead if at > after)


def _moment(work: UnitOfWork, region_code: str, day: date, part: int) -> datetime:
    """By the region's clock, and never in its quiet hours."""
    zone, timers = work.zone_of(region_code), work.company.timers
    at: time = (timers.my_day_at, timers.work_log_at)[part]
    return next_polite_moment(instant(day, at, zone), zone, work.company.hours)
