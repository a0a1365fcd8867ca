"""The four parts of an urgent fault, and which of them is still missing [L4]."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum


class Part(StrEnum):
    """In the order in which each falls due."""

    TEMPORARY = "temporary"
    """What helps for now."""
    CAUSE = "cause"
    FINAL = "final"
    SUMMARY = "summary"
    """That headquarters reads."""


WITH_CUSTOMER = frozenset({Part.TEMPORARY, Part.CAUSE, Part.FINAL})
"""Whoever has the job knows them; the summary is the office's."""
_DAYS = {Part.TEMPORARY: 1, Part.CAUSE: 7, Part.FINAL: 7, Part.SUMMARY: 1}


def missing(held: Collection[Part]) -> list[Part]:
    return [part for part in Part if part not in held]


def due_on(part: Part, today: date) -> date:
    """By then, where nobody names another day."""
    return today + timedelta(days=_DAYS[part])


def days_to_choose(today: date) -> list[date]:
    return [today + timedelta(days=days) for days in (1, 3, 7, 14)]
