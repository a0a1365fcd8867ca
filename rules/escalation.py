"""Who hears of a job that nobody has taken, and when: one rung after the other, each once [L4]."""

from collections.abc import Container
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rules.business_hours import NONE, after_business
from rules.company.house import Hours
from rules.company.timers import Timers

UNCLAIMED = ("group", "leader", "dispatcher")


def rung_due(
    opened_at: datetime,
    rung: int,
    *,
    urgent: bool,
    timers: Timers,
    zone: ZoneInfo,
    hours: Hours,
    holidays: Container[date] = NONE,
) -> datetime | None:
    """None above the last rung. What is urgent does not wait for business hours."""
    if rung >= len(UNCLAIMED):
        return None
    if urgent:
        return opened_at + timers.unclaimed_urgent[rung]
    return after_business(opened_at, timers.unclaimed[rung], zone, hours, holidays)
