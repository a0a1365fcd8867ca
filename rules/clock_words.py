"""The time of day that a typed wish names."""

import re
from datetime import time

END_OF_SPAN = r"(?:\s*(?:到|至|-|~|–|to|till|until)\s*\d{1,2}(?::\d{2}|[点时](?:半|\d{1,2}分?)?)?)?"
CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})"
    r"(?::(?P<minutes>\d{2})(?::\d{2})?|[点时](?:(?P<past>\d{1,2})分?|(?P<half>半)|(?P<quarters>[一三13])刻|整)?"
    r"|(?=\s*[ap]\.?m\b)|\s*o'clock)(?!\d)" + END_OF_SPAN
)
AT = re.compile(r"\bat\s+(?P<hour>\d{1,2})(?![\d:])")
NOON = re.compile(r"中午|正午|\b(?:noon|midday)\b")

PARTS_OF_DAY = (
    (re.compile(r"\d\s*a\.?m\b"), range(12)),
    (re.compile(r"\d\s*p\.?m\b"), range(12, 24)),
    (re.compile("凌晨"), range(6)),
    (re.compile(r"早上|早晨|清晨|上午|早(?=\s*\d)|\bmorning\b"), range(1, 13)),
    (NOON, range(11, 15)),
    (re.compile(r"下午|\bafternoon\b"), range(12, 19)),
    (re.compile(r"傍晚|晚上|晚(?=\s*\d)|\b(?:evening|night|tonight)\b"), range(16, 24)),
)
ALL_DAY, WAKING_DAY = range(24), range(7, 24)


def find_clock(text: str) -> tuple[time, str] | None:
    """The time, and the text without it."""
    found = CLOCK.search(text) or AT.search(text)
    if found is None:
        return (time(12), NOON.sub(" ", text)) if NOON.search(text) else None
    hour, minute = hour_meant(found["hour"], text), minute_meant(found.groupdict())
    if hour is None or minute > 59:
        return None
    return time(hour, minute), text[: found.start()] + " " + text[found.end() :]


def hour_meant(written: str, text: str) -> int | None:
    """3 is 15 o'clock unless the morning is named; 03 is what it says."""
    unnamed = ALL_DAY if written.startswith("0") else WAKING_DAY
    meant = next((hours for part, hours in PARTS_OF_DAY if part.search(text)), unnamed)
    hour = int(written)
    readings = (hour, (hour + 12) % 24) if hour <= 12 else (hour,)
    return next((reading for reading in readings if reading in meant), None)


def minute_meant(written: dict[str, str | None]) -> int:
    if written.get("half"):
        return 30
    if quarters := written.get("quarters"):
        return 15 if quarters in "一1" else 45
    return int(written.get("minutes") or written.get("past") or 0)
