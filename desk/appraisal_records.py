"""What each of a region's people did in a month, and on how many working days they were there [L5]."""

from collections.abc import Collection, Iterable
from itertools import takewhile

from desk import holidays
from desk.unit_of_work import UnitOfWork
from models.absence import Absence, absences_ahead
from models.figures import figures_of_people
from models.periods import Periods
from models.post import Post, terms_in
from models.questions import OF_APPRAISED
from rules.appraisal import Record
from rules.business_hours import business_days
from rules.figures import Figures
from rules.periods import Month
from rules.roles import Role
from rules.slots import Interval
from rules.wall_clock import instant

APPRAISED = (Role.TECHNICIAN, Role.LEADER)


async def who_worked(work: UnitOfWork, region_code: str, month: Month) -> set[int]:
    """Whoever went or logged for the region then, and its people of today who were there before the month was over."""
    _, over_at = month.bounds(work.zone_of(region_code))
    crew = await _lasting(work, region_code)
    there = {each.person_id for each in crew if each.until_at is None and each.since_at < over_at}
    done = await figures_of_people(work.session, _period(work, region_code, month))
    return there | {each for each, figures in done.items() if figures.visit_count or figures.log_count}


async def records_of(
    work: UnitOfWork, region_code: str, month: Month, person_ids: Collection[int]
) -> dict[int, Record]:
    period = _period(work, region_code, month)
    done = await figures_of_people(work.session, period)
    besides = await figures_of_people(work.session, period, OF_APPRAISED)
    days = await _days_there(work, region_code, month, person_ids)
    none = Figures()
    return {each: Record(done.get(each, none) + besides.get(each, none), days[each]) for each in person_ids}


def _period(work: UnitOfWork, region_code: str, month: Month) -> Periods:
    return Periods.until([region_code], work.zone_of(region_code), month)


async def _days_there(work: UnitOfWork, region_code: str, month: Month, person_ids: Collection[int]) -> dict[int, int]:
    """Working days on which they held their office here and were not away from morning to evening."""
    days = _working_days(work, region_code, month)
    terms = await _lasting(work, region_code)
    away = await absences_ahead(work.session, list(person_ids), days[0].start) if days else []
    return {each: sum(_was_there(each, day, terms, away) for day in days) for each in person_ids}


async def _lasting(work: UnitOfWork, region_code: str) -> list[Post]:
    return [each for each in await terms_in(work.session, region_code) if each.role in APPRAISED]


def _was_there(person_id: int, day: Interval, terms: Iterable[Post], away: Iterable[Absence]) -> bool:
    held = [Interval(each.since_at, each.until_at or day.end) for each in terms if each.person_id == person_id]
    gone = [each.interval for each in away if each.person_id == person_id]
    is_away = any(each.start <= day.start and each.end >= day.end for each in gone)
    return any(day.overlaps(each) for each in held) and not is_away


def _working_days(work: UnitOfWork, region_code: str, month: Month) -> list[Interval]:
    zone, hours = work.zone_of(region_code), work.company.hours
    days = business_days(month.first_day, hours, holidays.of_house(work))
    there = takewhile(lambda day: day <= month.last_day, days)
    return [Interval(instant(day, hours.opens, zone), instant(day, hours.closes, zone)) for day in there]
