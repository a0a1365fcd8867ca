"""Who hears of a job that nobody has taken, and when: one rung after the other, each once [L4]."""

from collections.abc import Container
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.business_hours import NONE, after_business
from rules.company.house import Hours
from rules.company.timers import Timers
from rules.ticket import Action, Status

UNCLAIMED = ("group", "leader", "dispatcher")


class Trouble(StrEnum):
    """What somebody of the office is told of, because nobody acted."""

    UNCLAIMED = "unclaimed"
    NO_TIME_AGREED = "no_time_agreed"
    NOT_LEFT = "not_left"
    NOT_ARRIVED = "not_arrived"
    VISIT_IN_ABSENCE = "visit_in_absence"
    REPORT_MISSING = "report_missing"


_S, _A = Status, Action
_STANDS_WHILE = {
    Trouble.UNCLAIMED: {_S.OPEN},
    Trouble.NO_TIME_AGREED: {_S.ACCEPTED},
    Trouble.NOT_LEFT: {_S.SCHEDULED},
    Trouble.NOT_ARRIVED: {_S.SCHEDULED, _S.EN_ROUTE},
    Trouble.VISIT_IN_ABSENCE: {_S.SCHEDULED, _S.EN_ROUTE},
    Trouble.REPORT_MISSING: {_S.SCHEDULED, _S.EN_ROUTE, _S.ON_SITE},
}
_BEGINS_ANEW = frozenset({_A.AGREE, _A.DELAY, _A.HAND_OVER, _A.REASSIGN, _A.ROUTE})
"""Another time, another pair of hands, another region."""


def is_over(trouble: Trouble, action: Action, after: Status) -> bool:
    """Somebody has seen to it."""
    return after not in _STANDS_WHILE[trouble] or action in _BEGINS_ANEW


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
