"""On the first working day of a month the last one is appraised; what is left undone goes up, each step once [L5]."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import islice

from desk import holidays, people, sides
from desk.appraisal_access import leaders_of
from desk.appraisal_records import who_worked
from desk.unit_of_work import UnitOfWork
from messages.keyboards import appraisal as keyboards
from models.appraisal import Appraisal, appraisals_of, months_of, open_in
from models.person import Person, people_with
from models.reminder import Promise, Reminder
from rules.business_hours import business_days
from rules.company.house import Region
from rules.periods import Month
from rules.quiet_hours import next_polite_moment
from rules.roles import Role
from rules.wall_clock import instant

BEGIN, LEADER, HEADQUARTERS = range(3)
"""The rung of the promise."""
LATEST = timedelta(days=2)
"""Whoever was told of a month late is not reminded of it in the same breath: the next month's rungs speak of both."""


async def keep(work: UnitOfWork, reminder: Reminder) -> None:
    """What was slept through is made up, a month at a time; what comes next is promised in the same transaction."""
    region = work.company.region(reminder.region_code)
    if region is None:
        reminder.done_at = work.now  # it has left the company file
        return
    zone = work.zone_of(region.code)
    if next_polite_moment(work.now, zone, work.company.hours) > work.now:
        return  # it stays due: the day on which it was due names the month
    reminder.done_at = work.now
    is_begun = await begin(work, region, await _to_begin(work, region, reminder))
    if reminder.rung != BEGIN and not is_begun and work.now - reminder.due_at < LATEST:
        await (_remind_leader if reminder.rung == LEADER else _tell_headquarters)(work, region)
    promise_next(work, region.code, reminder.due_at)


def promise_next(work: UnitOfWork, region_code: str, after: datetime | None = None) -> None:
    due_at, rung = _next_after(work, region_code, after or work.now)
    work.promise(Promise.APPRAISALS, due_at, region_code=region_code, rung=rung)


async def begin(work: UnitOfWork, region: Region, months: Iterable[Month]) -> bool:
    """False where nobody worked, or could have."""
    begun = [row for month in months for row in await _new_rows(work, region, month)]
    work.session.add_all(begun)
    await work.session.flush()
    listeners = await people.first_on_duty(work, region.code, Role.LEADER, Role.HEADQUARTERS)
    _tell(work, listeners, region, "office/appraisals_begun", begun)
    return bool(begun)


async def _to_begin(work: UnitOfWork, region: Region, reminder: Reminder) -> list[Month]:
    """Each that is over and has not begun: a step that crashed is due an hour later, perhaps in another month."""
    last = Month.last_full(reminder.due_at, work.zone_of(region.code))
    begun = await months_of(work.session, region.code)
    if not begun:
        return [last] if reminder.rung == BEGIN else []
    missed, month = [], Month.on(begun[0]).next()
    while month <= last:
        missed.append(month)
        month = month.next()
    return missed


async def _new_rows(work: UnitOfWork, region: Region, month: Month) -> list[Appraisal]:
    known = {each.person_id for each in await appraisals_of(work.session, region.code, month.first_day)}
    added = await people_with(work.session, sorted(await who_worked(work, region.code, month) - known))
    return [_row(work, region, month, each) for each in added.values()]


async def _remind_leader(work: UnitOfWork, region: Region) -> None:
    """Of every month for which words of theirs are missing."""
    leaders = await leaders_of(work, region.code)
    left = [each for each in await open_in(work.session, region.code) if not each.words]
    theirs = [each for each in left if each.person_id not in leaders]
    listeners = await people.first_on_duty(work, region.code, Role.LEADER, Role.HEADQUARTERS)
    _tell(work, listeners, region, "office/appraisals_left", theirs)


async def _tell_headquarters(work: UnitOfWork, region: Region) -> None:
    listeners = await people.first_on_duty(work, None, Role.HEADQUARTERS)
    _tell(work, listeners, region, "office/appraisals_unclosed", await open_in(work.session, region.code))


def _tell(work: UnitOfWork, listeners: list[Person], region: Region, template: str, about: list[Appraisal]) -> None:
    if not about:
        return
    months = sorted({each.month for each in about})
    wordless = Counter(each.month for each in about if not each.words)
    counts = Counter(each.month for each in about)
    for listener in listeners:
        keyboard = keyboards.months(sides.captions_for(work, listener), region.code, months)
        work.say(listener, template, keyboard=keyboard, region=region, months=months, counts=counts, wordless=wordless)


def _row(work: UnitOfWork, region: Region, month: Month, person: Person) -> Appraisal:
    return Appraisal(person_id=person.id, region_code=region.code, month=month.first_day, begun_at=work.now)


def _next_after(work: UnitOfWork, region_code: str, after: datetime) -> tuple[datetime, int]:
    month = Month.of(after, work.zone_of(region_code))
    days = (each for month in (month, month.next()) for each in enumerate(_days(work, month)))
    rungs = ((_moment(work, region_code, day), rung) for rung, day in days)
    return next((at, rung) for at, rung in rungs if at > after)


def _days(work: UnitOfWork, month: Month) -> list[date]:
    """By their rungs: the first working day, and so many working days later."""
    rule = work.company.appraisal
    days = business_days(month.first_day, work.company.hours, holidays.of_house(work))
    working = list(islice(days, rule.headquarters_days + 1))
    return [working[0], working[rule.leader_days], working[rule.headquarters_days]]


def _moment(work: UnitOfWork, region_code: str, day: date) -> datetime:
    """By the region's clock, when the house opens, and never in quiet hours."""
    zone, hours = work.zone_of(region_code), work.company.hours
    return next_polite_moment(instant(day, hours.opens, zone), zone, hours)
