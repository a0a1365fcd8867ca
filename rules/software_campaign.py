"""One message about a campaign: which model, which version, until when, and why [L1]."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from rules.company.products import Product
from rules.day_words import DAYS, find_counted, find_weekday, find_written
from rules.plain_text import plain
from rules.software_entry import product_and_rest
from rules.software_version import Version, find_version, read_version
from rules.when import nearest

LONGEST_WHY = 300
LONGEST = timedelta(days=366)
"""A campaign that lasts for longer than a year is none."""
_WHY = re.compile(
    r"(?:\b(?:because|since|reason)\b\s*[:：]?|因为|原因\s*[:：]?|[:：])\s*(?P<why>.{2,})", re.IGNORECASE | re.DOTALL
)
_IN_WEEKS = re.compile(r"(?:(?<!\d)(\d{1,2})|(一|两|二|三|四))\s*(?:个?星期|周|weeks?\b)")
_WEEKS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4}


@dataclass(frozen=True)
class Plan:
    """What is known of a campaign so far; None is not told yet."""

    product_code: str | None = None
    target: Version | None = None
    until: date | None = None
    why: str | None = None

    @property
    def lacks(self) -> str | None:
        order = ("product_code", "target", "until", "why")
        names = ("product", "target", "until", "why")
        return next((name for name, each in zip(names, order, strict=True) if getattr(self, each) is None), None)

    def and_then(self, later: "Plan") -> "Plan":
        told: dict[str, Any] = {name: value for name, value in vars(later).items() if value is not None}
        return replace(self, **told)


def read_plan(text: str, products: Sequence[Product], today: date) -> Plan:
    found = _WHY.search(text)
    why = as_why(found["why"]) if found else None
    rest = text[: found.start()] if found and why else text
    product_code, rest = product_and_rest(rest, products)
    target, rest = find_version(rest) or (None, rest)
    return Plan(product_code, target, read_until(rest, today), why)


def read_target(text: str) -> Version | None:
    found = find_version(text)
    return read_version(text) or (found[0] if found else None)


def read_until(text: str, today: date) -> date | None:
    """The nearest such day ahead; one that is over, or too far ahead, is told by `may_end_on`."""
    said = plain(text)
    if weeks := _IN_WEEKS.search(said):
        return today + timedelta(weeks=int(weeks[1]) if weeks[1] else _WEEKS[weeks[2]])
    if written := find_written(said, DAYS):
        return nearest(written[0], today, direction=1)
    found = find_counted(said, today) or find_weekday(said, today)
    return found[0] if found else None


def may_end_on(until: date, today: date) -> bool:
    return today <= until <= today + LONGEST


def as_why(text: str) -> str | None:
    words = " ".join(text.split()).strip(" ,，;；")
    return words[:LONGEST_WHY] if len(words) >= 2 and any(map(str.isalnum, words)) else None
