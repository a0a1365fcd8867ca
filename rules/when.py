"""Times that a customer wishes and days on which a machine was bought, as people type them."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rules.clock_words import find_clock
from rules.day_words import DAYS, MONTHS_ALONE, WrittenDay, find_counted, find_weekday, find_written
from rules.plain_text import plain
from rules.wall_clock import instant

WEEK, LEAP_YEARS = timedelta(weeks=1), 8 * 366
YEARS = (
    ("今年", "年", 0),
    ("去年", "年", 1),
    ("大前年", "年", 3),
    ("前年", "年", 2),
    ("this year", "", 0),
    ("last year", "", 1),
)


def read_time(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """None unless day and hour are plain. A day that was named stays, even if the moment is over."""
    days, rest = days_wished(plain(text), now.astimezone(zone).date())
    clock = find_clock(rest)
    if not days or clock is None or re.search(r"\d", clock[1]):
        return None
    moments = [instant(day, clock[0], zone) for day in days]
    return next((moment for moment in moments if moment > now), moments[0])


def read_date(text: str, today: date) -> date | None:
    """A month alone is its first day, a year left out is the latest possible; what is in the future stays so."""
    text = years_written_out(plain(text), today)
    if counted := find_counted(text, today):
        return counted[0]
    written = find_written(text, (*DAYS, *MONTHS_ALONE))
    if written is None or written[0].month is None or re.search(r"\d", written[1]):
        return None
    day = WrittenDay(written[0].year, written[0].month, written[0].day or 1)
    return nearest(day, today, direction=-1)


def days_wished(text: str, today: date) -> tuple[Sequence[date], str]:
    """The days that may be meant, the likeliest first."""
    if written := find_written(text, DAYS):
        day = nearest(written[0], today, direction=1)
        return ([day] if day else []), written[1]
    if counted := find_counted(text, today):
        return [counted[0]], counted[1]
    if weekday := find_weekday(text, today):
        return [weekday[0], weekday[0] + WEEK], weekday[1]
    return [today, today + timedelta(days=1)], text


def nearest(written: WrittenDay, today: date, direction: int) -> date | None:
    """The day itself when it was written with its year, else the nearest in this direction."""
    if written.year and written.month and written.day:
        return exactly(written.year, written.month, written.day)
    days = (today + timedelta(days=direction * away) for away in range(LEAP_YEARS))
    return next((day for day in days if written.matches(day)), None)


def exactly(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def years_written_out(text: str, today: date) -> str:
    for words, mark, ago in YEARS:
        text = text.replace(words, f"{today.year - ago}{mark}")
    return text
