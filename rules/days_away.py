"""From when until when somebody is away, as people type it: a day, a week, so many days, from here to there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from rules.absence import DAY, can_be, rest_of_week, whole_days
from rules.clock_words import find_clock
from rules.day_words import DAYS, find_counted, find_weekday, find_written, without
from rules.plain_text import number, plain
from rules.slots import Interval
from rules.wall_clock import instant
from rules.when import nearest

NOON = time(12)
UNTIL = re.compile(r"\s*(?:到|至|[-~–—]+|\b(?:to|till|until|through)\b)\s*")
SO_MANY = re.compile(r"(?<!\d)(\d{1,2}|[一二两三四五六七八九十])\s*(?:天|days?\b)")
NEXT_WEEK = re.compile(r"下(?:周|星期|礼拜)|\bnext week\b")
THIS_WEEK = re.compile(r"[这本](?:周|星期|礼拜)|\bthis week\b")
MORNING = re.compile(r"上午|早上|\bmorning\b")
AFTERNOON = re.compile(r"下午|\bafternoon\b")
BARE_DAY = re.compile(r"^\D*(\d{1,2})\s*$")


@dataclass(frozen=True)
class Point:
    """A day and an hour, as far as they were named."""

    day: date | None
    at: time | None

    def __bool__(self) -> bool:
        return (self.day or self.at) is not None


def read_absence(text: str, now: datetime, zone: ZoneInfo) -> Interval | None:
    """None unless it is plain; whoever must be absent for longer than a year is not understood."""
    text, today = plain(text), now.astimezone(zone).date()
    others = (read(text, today, zone) for read in (_weeks, _so_many, _one))
    found = next(filter(None, chain(_spans(text, today, zone), others)), None)
    return found if found and can_be(found, now) else None


def _spans(text: str, today: date, zone: ZoneInfo) -> Iterator[Interval | None]:
    """Wherever the words can be parted into a from and an until."""
    for parting in UNTIL.finditer(text):
        yield _span(text[: parting.start()], text[parting.end() :], today, zone)


def _span(first: str, last: str, today: date, zone: ZoneInfo) -> Interval | None:
    start = _point(first, today)
    end = _point(last, today, after=start.day if start else None)
    if start is None and end and end.day:
        start = _same_month(first, end.day)
    if not start or not end:
        return None
    day = start.day or today
    return _between(Point(day, start.at), Point(end.day or day, end.at), zone)


def _weeks(text: str, today: date, zone: ZoneInfo) -> Interval | None:
    if NEXT_WEEK.search(text) and not find_weekday(text, today):
        monday = today + timedelta(days=7 - today.weekday())
        return whole_days(monday, monday + 6 * DAY, zone)
    if THIS_WEEK.search(text) and not find_weekday(text, today):
        return whole_days(*rest_of_week(today), zone)
    return None


def _so_many(text: str, today: date, zone: ZoneInfo) -> Interval | None:
    found = SO_MANY.search(text)
    if found is None:
        return None
    start = _point(without(found, text), today)
    if start is None or not number(found[1]):
        return None
    first = start.day or today
    return whole_days(first, first + (number(found[1]) - 1) * DAY, zone)


def _one(text: str, today: date, zone: ZoneInfo) -> Interval | None:
    """One day, its morning or its afternoon, or from an hour on."""
    point = _point(text, today)
    if point is None or point.day is None:
        return None
    if point.at:
        return _between(point, Point(point.day, None), zone)
    if MORNING.search(text):
        return _between(point, Point(point.day, NOON), zone)
    return _between(Point(point.day, NOON if AFTERNOON.search(text) else None), Point(point.day, None), zone)


def _between(start: Point, end: Point, zone: ZoneInfo) -> Interval | None:
    if start.day is None or end.day is None:
        return None
    first = instant(start.day, start.at or time(), zone)
    return Interval(first, instant(end.day, end.at, zone) if end.at else instant(end.day + DAY, time(), zone))


def _point(text: str, today: date, after: date | None = None) -> Point | None:
    """None where a number is left that means neither."""
    day, rest = _day(text, today, after or today)
    clock = find_clock(rest)
    rest = clock[1] if clock else rest
    return None if re.search(r"\d", rest) else Point(day, clock[0] if clock else None)


def _day(text: str, today: date, after: date) -> tuple[date | None, str]:
    """Tomorrow is counted from today, a Friday from where the absence begins."""
    if written := find_written(text, DAYS):
        return nearest(written[0], after, direction=1), written[1]
    return find_counted(text, today) or find_weekday(text, after) or (None, text)


def _same_month(text: str, end: date) -> Point | None:
    """The 24 in "24–26 November"."""
    bare = BARE_DAY.match(text)
    day = int(bare[1]) if bare else 0
    return Point(end.replace(day=day), None) if 1 <= day <= end.day else None
