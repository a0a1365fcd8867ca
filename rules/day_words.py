"""The day that typed words name: written out, by weekday, or counted from today."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from rules.plain_text import WEEKDAYS

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|"
    r"september|october|november|december)\b\.?"
)
YEAR = r"(?P<year>\d{4}|\d{2}(?=年))"
ORDINAL = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{YEAR}\s*[-/.年]\s*的?(?P<month>\d{{1,2}})\s*[-/.月]\s*(?P<day>\d{{1,2}})(?!\d)[日号]?",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"(?<![\d/.-]){ORDINAL}\s*(?:of\s+)?{MONTH}(?:,?\s*(?:of\s+)?(?P<year>\d{{4}}))?",
        rf"\b{MONTH}\s*{ORDINAL}(?!\d|:|\s*[ap]\.?m)(?:,?\s*(?:of\s+)?(?P<year>\d{{4}}))?",
        r"(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?",
        r"(?<![\d/.-])(?P<month>1[0-2]|0?[1-9])[/.-](?P<day>1[3-9]|2\d|3[01])(?:[/.-](?P<year>\d{4}))?(?![\d/.-])",
        r"(?<![\d/.-])(?P<day>1[3-9]|2\d|3[01])[/.-](?P<month>1[0-2]|0?[1-9])(?:[/.-](?P<year>\d{4}))?(?![\d/.-])",
        r"(?<!\d)(?P<day>\d{1,2})(?:[日号]|(?:st|nd|rd|th)\b)",
    )
)
MONTHS_ALONE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{YEAR}\s*[-/.年]\s*的?(?P<month>\d{{1,2}})(?![\d/.-])月?",
        r"(?<![\d/.-])(?P<month>\d{1,2})[-/.](?P<year>\d{4})(?![\d/.-])",
        rf"\b{MONTH},?\s*(?:of\s+)?(?P<year>\d{{4}})",
        rf"\b(?:last|in|since)\s+{MONTH}",
        rf"^\s*{MONTH}\s*$",
        r"(?<!\d)(?P<month>\d{1,2})月",
    )
)
COUNTED = (
    (re.compile(r"大后[天日]"), 3),
    (re.compile(r"后[天日]|\b(?:the\s+)?day after tomorrow\b"), 2),
    (re.compile(r"明(?:[天日]|(?=[早晚]))|\b(?:tomorrow|tmrw?)\b"), 1),
    (re.compile(r"今(?:[天日]|(?=[早晚]))|\btoday\b|\bthis\s+(?=morning|afternoon|evening)|(?=\btonight\b)"), 0),
    (re.compile(r"大前[天日]"), -3),
    (re.compile(r"前[天日]|\b(?:the\s+)?day before yesterday\b"), -2),
    (re.compile(r"昨(?:[天日]|(?=[早晚]))|\byesterday\b"), -1),
)
WEEKDAY = re.compile(
    rf"(?:(?P<later>下{{1,2}})个?|\b(?P<next>next)\s+|[这本]个?|\bthis\s+)?(?P<weekday>{'|'.join(WEEKDAYS)})\b"
)


@dataclass(frozen=True)
class WrittenDay:
    """A day as far as it was written out."""

    year: int | None
    month: int | None
    day: int | None

    def matches(self, day: date) -> bool:
        asked = (self.year, self.month, self.day)
        return all(part in (None, real) for part, real in zip(asked, (day.year, day.month, day.day), strict=True))


def find_written(text: str, patterns: Iterable[re.Pattern[str]]) -> tuple[WrittenDay, str] | None:
    """The day, and the text without it."""
    found = next((found for pattern in patterns if (found := pattern.search(text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = MONTHS.index(parts["name"][:3]) + 1 if parts.get("name") else whole(parts.get("month"))
    year = whole(parts.get("year"))
    written = WrittenDay(year + 2000 if year and year < 100 else year, month, whole(parts.get("day")))
    return written, without(found, text)


def find_counted(text: str, today: date) -> tuple[date, str] | None:
    """Tomorrow and its like."""
    for pattern, ahead in COUNTED:
        if found := pattern.search(text):
            return today + timedelta(days=ahead), without(found, text)
    return None


def find_weekday(text: str, today: date) -> tuple[date, str] | None:
    """The coming one, today included, or that of a later week."""
    found = WEEKDAY.search(text)
    if found is None:
        return None
    weekday = WEEKDAYS.index(found["weekday"])
    weeks = len(found["later"] or "") + bool(found["next"])
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(weeks=weeks, days=weekday) if weeks else today + timedelta((weekday - today.weekday()) % 7)
    return day, without(found, text)


def without(found: re.Match[str], text: str) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def whole(written: str | None) -> int | None:
    return int(written) if written else None
