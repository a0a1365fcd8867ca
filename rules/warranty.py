"""Covered by the warranty or not, and why [B1]."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True)
class Warranty:
    is_covered: bool | None
    ends_on: date | None
    reason: Literal["covered", "expired", "unknown_date"]


def verdict(purchased_on: date | None, months: int, today: date) -> Warranty:
    """The last day of the warranty is still covered."""
    if purchased_on is None:
        return Warranty(is_covered=None, ends_on=None, reason="unknown_date")
    ends_on = months_after(purchased_on, months)
    if today <= ends_on:
        return Warranty(is_covered=True, ends_on=ends_on, reason="covered")
    return Warranty(is_covered=False, ends_on=ends_on, reason="expired")


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
