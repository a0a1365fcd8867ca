"""How long a visit took, as people type it."""

import re
from datetime import timedelta
from unicodedata import normalize

_MINUTE = timedelta(minutes=1)
_HOURS = r"(?P<hours>\d{1,3}(?:\.\d)?)\s*(?:个?小时|个?钟头?|hours?|hrs?|h)"
_HALF = r"(?P<half>半)?"
_MINUTES = r"(?P<minutes>\d{1,4})\s*(?:分钟?|minutes?|mins?|min|m)?"
_SPAN = re.compile(rf"(?:{_HOURS}{_HALF})?\s*(?:零|and)?\s*(?:{_MINUTES})?")
_CLOCK = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)")
_DIGITS = str.maketrans("一二两三四五六七八九", "1223456789")


def read_minutes(text: str) -> int | None:
    """45 · 1h20 · 1:20 · 1小时20分 · 一个半小时 · 半小时; None when it is no span of time."""
    said = normalize("NFKC", text).casefold().removeprefix("about").strip(" .。!！约").translate(_DIGITS)
    said = said.replace("个半小时", "小时半").replace("半个小时", "30分").replace("半小时", "30分")
    found = _CLOCK.fullmatch(said) or _SPAN.fullmatch(said)
    if found is None or not said:
        return None
    parts = found.groupdict()
    hours = float(parts["hours"] or 0) + (0.5 if parts.get("half") else 0)
    return round(hours * 60) + int(parts["minutes"] or 0)


def since(start: timedelta) -> int:
    """Whole minutes, at least one."""
    return max(1, round(start / _MINUTE))
