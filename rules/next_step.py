"""Which step of a job is next: the first line that fits; the technician's card shows that one only [T1 B1 B4 V4]."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from rules.ticket import Status


class Fact(StrEnum):
    """What can stand between a status and the next one; `desk/next_steps.py` finds out whether it does."""

    DATA_MISSING = "data_missing"
    """And nobody has asked the customer for it yet."""
    TIME_PROPOSED = "time_proposed"
    WISH_CAN_BE_KEPT = "wish_can_be_kept"
    OTHER_TIME_WISHED = "other_time_wished"
    PRICE_NOT_AGREED = "price_not_agreed"
    LISTS_UNTICKED = "lists_unticked"
    """Toolbag, papers, appearance."""
    CHECKS_UNTICKED = "checks_unticked"
    """Of the machine, at a maintenance visit."""


class NextStep(StrEnum):
    ASK_CUSTOMER = "ask_customer"
    AWAIT_TIME = "await_time"
    CONFIRM_TIME = "confirm_time"
    PROPOSE_TIME = "propose_time"
    AWAIT_PRICE = "await_price"
    GET_READY = "get_ready"
    LEAVE = "leave"
    ARRIVE = "arrive"
    CHECK_MACHINE = "check_machine"
    REPORT = "report"
    AWAIT_SIGN_OFF = "await_sign_off"


@dataclass(frozen=True)
class When:
    status: Status
    fact: Fact | None
    """None: in any case."""
    step: NextStep


ORDER: tuple[When, ...] = (
    When(Status.ACCEPTED, Fact.DATA_MISSING, NextStep.ASK_CUSTOMER),
    When(Status.ACCEPTED, Fact.TIME_PROPOSED, NextStep.AWAIT_TIME),
    When(Status.ACCEPTED, Fact.WISH_CAN_BE_KEPT, NextStep.CONFIRM_TIME),
    When(Status.ACCEPTED, None, NextStep.PROPOSE_TIME),
    When(Status.SCHEDULED, Fact.OTHER_TIME_WISHED, NextStep.PROPOSE_TIME),
    When(Status.SCHEDULED, Fact.PRICE_NOT_AGREED, NextStep.AWAIT_PRICE),
    When(Status.SCHEDULED, Fact.LISTS_UNTICKED, NextStep.GET_READY),
    When(Status.SCHEDULED, None, NextStep.LEAVE),
    When(Status.EN_ROUTE, None, NextStep.ARRIVE),
    When(Status.ON_SITE, Fact.PRICE_NOT_AGREED, NextStep.AWAIT_PRICE),
    When(Status.ON_SITE, Fact.CHECKS_UNTICKED, NextStep.CHECK_MACHINE),
    When(Status.ON_SITE, None, NextStep.REPORT),
    When(Status.REPORTED, None, NextStep.AWAIT_SIGN_OFF),
)


def next_step(status: Status, facts: Collection[Fact]) -> NextStep | None:
    """None while nobody has the job in hand, and when it is over."""
    fitting = (when for when in ORDER if when.status is status and (when.fact is None or when.fact in facts))
    return next((when.step for when in fitting), None)


def what_matters(status: Status) -> list[Fact]:
    """The facts that decide it, those that come first first."""
    return [when.fact for when in ORDER if when.status is status and when.fact]
