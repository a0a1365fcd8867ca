"""Leader and dispatcher act on a ticket: give it to somebody, take it back, call, mark it, cancel it [O3]."""

from enum import StrEnum

from messages.buttons.button import Button


class WhyTakenBack(StrEnum):
    """As customer and technician read it."""

    ELSEWHERE = "elsewhere"
    UNWELL = "unwell"
    SUITS_BETTER = "suits_better"


class WhyCancelled(StrEnum):
    NOT_NEEDED = "not_needed"
    BY_TELEPHONE = "by_telephone"
    TWICE = "twice"
    NOT_OURS = "not_ours"


class AskWhom(Button, prefix="whom"):
    ticket_id: int
    region_code: str | None = None
    """None: the ticket's own region."""


class AskWhere(Button, prefix="whom-where"):
    """The dispatcher looks for somebody in another region."""

    ticket_id: int


class AssignTo(Button, prefix="assign"):
    ticket_id: int
    person_id: int
    holder_id: int | None
    """Who had it when this was offered: whoever was faster is not overruled unawares."""


class TakeBackBecause(Button, prefix="take-back-why"):
    ticket_id: int
    why: WhyTakenBack


class CallCustomer(Button, prefix="phone-of"):
    ticket_id: int


class MarkUrgent(Button, prefix="urgent"):
    ticket_id: int
    is_urgent: bool


class CancelCase(Button, prefix="cancel-case"):
    ticket_id: int


class CancelBecause(Button, prefix="cancel-why"):
    ticket_id: int
    why: WhyCancelled


def mark_urgent(ticket_id: int) -> MarkUrgent:
    return MarkUrgent(ticket_id, is_urgent=True)


def mark_not_urgent(ticket_id: int) -> MarkUrgent:
    return MarkUrgent(ticket_id, is_urgent=False)
