"""Judges each value of a company file on its own: lengths, times, codes, amounts, words that are really there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date, time, timedelta
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from bot.company_file.lines import Path
from rules.company.kept import Kept
from rules.company.timers import Timers
from rules.software_version import read_version

Complaints = Iterator[tuple[Path, str]]

LONGEST_TEXT = 1000
LENGTH = re.compile(r"([1-9]\d{0,3})([mhd])", re.ASCII)
TIME_OF_DAY = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)

EXPECTED_LENGTH = 'expected a length of time such as "30m", "2h" or "3d"'
EXPECTED_TIME = 'expected a time of day such as "09:00"'
EXPECTED_AMOUNT = "expected an amount such as 80 or 80.50, not below zero"
EXPECTED_ENTRY = "expected at least one"


def value_complaints(file: dict[str, object]) -> Complaints:
    for path, value in every_value(file):
        if sentence := _general_complaint(value) or _complaint_about(path[-1], value):
            yield path, sentence


def every_value(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    if path:
        yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from every_value(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from every_value(inner, (*path, index))


def _general_complaint(value: object) -> str | None:
    if isinstance(value, date):
        return "a date has no place here"
    if not isinstance(value, str):
        return None
    if not value.strip():
        return "is empty; write the words, or leave the line out"
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", value):
        return "holds a character that cannot be shown"
    return f"is longer than {LONGEST_TEXT} characters" if len(value) > LONGEST_TEXT else None


def _complaint_about(key: str | int, value: object) -> str | None:
    if key not in CHECKS:
        return None
    is_right, expectation = CHECKS[key]
    return None if is_right(value) else expectation


def is_length(value: object) -> bool:
    return isinstance(value, str) and LENGTH.fullmatch(value) is not None


def is_time(value: object) -> bool:
    if isinstance(value, time):
        return True
    return isinstance(value, str) and TIME_OF_DAY.fullmatch(value) is not None


def length(value: str) -> timedelta:
    count, unit = LENGTH.fullmatch(value).groups()  # type: ignore[union-attr]
    return int(count) * {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}[unit]


def _is_time_zone(value: object) -> bool:
    try:
        return bool(ZoneInfo(str(value)))
    except (KeyError, ValueError, OSError):
        return False


def _is_version(value: object) -> bool:
    return isinstance(value, str) and read_version(value) is not None


def _is_amount(value: object) -> bool:
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return False
    return amount.is_finite() and 0 <= amount < 10**8 and amount == round(amount, 2)


def _matches(pattern: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def _lies_between(lowest: int, highest: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int | float) and lowest <= value <= highest


def _is_not_empty(value: object) -> bool:
    return value != []


def _has_rungs(count: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and len(value) == count and _is_rising(value)


def _is_rising(rungs: list[object]) -> bool:
    lengths = [length(rung) for rung in rungs if isinstance(rung, str) and is_length(rung)]
    return len(lengths) == len(rungs) and lengths == sorted(set(lengths))


def _timer_checks() -> Iterator[tuple[str, tuple[Callable[[object], bool], str]]]:
    for timer in (*fields(Timers), *fields(Kept)):
        match timer.default:
            case timedelta():
                yield timer.name, (is_length, EXPECTED_LENGTH)
            case time():
                yield timer.name, (is_time, EXPECTED_TIME)
            case tuple() as rungs:
                many = f"expected {len(rungs)} lengths of time, each longer than the one before"
                yield timer.name, (_has_rungs(len(rungs)), many)


TELEGRAM_IDS = 2**52  # what the Bot API promises for its ids

CHECKS: dict[str | int, tuple[Callable[[object], bool], str]] = {
    "amount": (_is_amount, EXPECTED_AMOUNT),
    "chat_id": (_lies_between(-TELEGRAM_IDS, -1), "expected the number of a group, which is below zero"),
    "code": (_matches(r"[A-Za-z0-9_-]{1,24}"), "expected a short code: up to 24 letters, digits, - or _"),
    "longest_visit": (_lies_between(10, 1440), "expected minutes, from 10 to 1440"),
    "detour": (_lies_between(1, 3), "expected a number from 1 to 3, such as 1.3"),
    "kmh": (_lies_between(5, 150), "expected kilometres an hour from 5 to 150"),
    "country": (_matches(r"[A-Z]{2}"), 'expected a country in two letters, such as "CN"'),
    "currency": (_matches(r"[A-Z]{3}"), 'expected a currency in three letters, such as "CNY"'),
    "items": (_is_not_empty, EXPECTED_ENTRY),
    "languages": (_is_not_empty, EXPECTED_ENTRY),
    "latitude": (_lies_between(-90, 90), "expected degrees from -90 to 90"),
    "longitude": (_lies_between(-180, 180), "expected degrees from -180 to 180"),
    "grades": (_is_not_empty, EXPECTED_ENTRY),
    "least_visits": (_lies_between(0, 1000), "expected a number of visits, from 0 to 1000"),
    "measures": (_is_not_empty, EXPECTED_ENTRY),
    "points": (_lies_between(0, 100), "expected points from 0 to 100"),
    "weight": (_lies_between(1, 100), "expected a weight from 1 to 100"),
    "maintenance_months": (_lies_between(1, 120), "expected months from 1 to 120"),
    "regions": (_is_not_empty, EXPECTED_ENTRY),
    "roles": (_is_not_empty, EXPECTED_ENTRY),
    "serial": (
        _matches(r"(?=.*###)[A-Za-z0-9-]{0,16}[#-]{3,16}\*?"),
        'expected what the plate says, such as "W600-#######*": # for a digit, * for the check digit',
    ),
    "software": (_is_version, 'expected a version such as "2.4.1" or "2.5-beta"'),
    "slot_days": (_lies_between(1, 31), "expected days from 1 to 31"),
    "staff": (_is_not_empty, EXPECTED_ENTRY),
    "steps": (_is_not_empty, EXPECTED_ENTRY),
    "telegram_id": (_lies_between(1, TELEGRAM_IDS), "expected the number of a Telegram account"),
    "time_zone": (_is_time_zone, 'expected a time zone such as "Asia/Shanghai"'),
    "visits": (_is_not_empty, f"{EXPECTED_ENTRY}; leave the line out for all visits"),
    "warranty_months": (_lies_between(0, 240), "expected months from 0 to 240"),
    "weekdays": (_is_not_empty, EXPECTED_ENTRY),
    **dict.fromkeys(("opens", "closes", "quiet_from", "quiet_until", "starts", "ends"), (is_time, EXPECTED_TIME)),
    **dict(_timer_checks()),
}
