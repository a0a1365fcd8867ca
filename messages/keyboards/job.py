"""The buttons of a technician's private card: the next step first, then the few ways out that the table allows now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from messages.buttons.checklist import ShowChecklist
from messages.buttons.handover import HandOver
from messages.buttons.inquiry import AskCustomer, DoWithout
from messages.buttons.job import AnotherTime, Arrived, ConfirmTime, FileReport, HandBack, SetOff, ShowJob, ShowMedia
from messages.buttons.parts import ShowParts
from messages.buttons.passport import ShowPassport
from messages.buttons.urgent_fault import ShowFault
from messages.keyboards import relay, road
from messages.keyboards.captions import Captions
from messages.keyboards.job_report import filed
from messages.markup import Key, Markup, inline, press
from rules.next_step import NextStep
from rules.ticket import Kind, Status

Besides = Literal["media", "words"]
"""What was sent besides the words that the card shows: pictures and the like, or only more words."""


@dataclass(frozen=True)
class Card:
    captions: Captions
    ticket_id: int
    kind: Kind
    status: Status
    wished_at: datetime | None
    is_first_time: bool
    """No time was promised yet: another one needs no apology."""
    sent_besides: Besides | None
    may_ask: bool
    """The customer, for what is missing."""
    has_machine: bool
    """Then it has a passport."""
    is_urgent: bool = False


def job(card: Card, step: NextStep) -> Markup:
    keys = STEPS[step](card) if step in STEPS else []
    beside = [*_ask_for_more(card, step), *_ways_out(card, step), *_parts(card), *_passport(card), *_fault(card)]
    beside.append(relay.write(card.captions, card.ticket_id))
    return inline([*_in_pairs(keys), _reasons(card), *_in_pairs(beside), _media(card)])


def _in_pairs(keys: list[Key]) -> list[list[Key]]:
    """So that all of them are in reach of a thumb."""
    return [keys[place : place + 2] for place in range(0, len(keys), 2)]


def back_to_job(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("back"), ShowJob(ticket_id))]])


def _confirm_time(card: Card) -> list[Key]:
    if card.wished_at is None:
        return []
    button = ConfirmTime(card.ticket_id, int(card.wished_at.timestamp()))
    return [press(card.captions("confirm_time", at=card.wished_at), button)]


def _another_time(card: Card) -> list[Key]:
    name = "propose_time" if card.is_first_time else "another_time"
    name = "held_up" if card.status is Status.EN_ROUTE else name
    return [press(card.captions(name), AnotherTime(card.ticket_id))]


def _check(name: str) -> Callable[[Card], list[Key]]:
    return lambda card: [press(card.captions(name), ShowChecklist(card.ticket_id))]


def _leave(card: Card) -> list[Key]:
    return [press(card.captions("set_off"), SetOff(card.ticket_id))]


def _arrive(card: Card) -> list[Key]:
    return [press(card.captions("arrived"), Arrived(card.ticket_id))]


def _report(card: Card) -> list[Key]:
    return [press(card.captions("write_report"), FileReport(card.ticket_id))]


def _check_machine(card: Card) -> list[Key]:
    """The report may be begun before: with a picture of the machine as it was found."""
    return [*_check("check_machine")(card), *_report(card)]


def _await_price(card: Card) -> list[Key]:
    return _report(card) if card.status is Status.ON_SITE else []


def _await_sign_off(card: Card) -> list[Key]:
    return filed(card.captions, card.ticket_id)


def _ask_customer(card: Card) -> list[Key]:
    without = press(card.captions("do_without"), DoWithout(card.ticket_id))
    return [press(card.captions("ask_customer"), AskCustomer(card.ticket_id)), without]


STEPS: dict[NextStep, Callable[[Card], list[Key]]] = {
    NextStep.ASK_CUSTOMER: _ask_customer,
    NextStep.CONFIRM_TIME: _confirm_time,
    NextStep.PROPOSE_TIME: _another_time,
    NextStep.GET_READY: _check("check_before_leaving"),
    NextStep.LEAVE: _leave,
    NextStep.ARRIVE: _arrive,
    NextStep.AWAIT_PRICE: _await_price,
    NextStep.CHECK_MACHINE: _check_machine,
    NextStep.REPORT: _report,
    NextStep.AWAIT_SIGN_OFF: _await_sign_off,
}
"""A step that waits for somebody else has none."""


def _ways_out(card: Card, step: NextStep) -> list[Key]:
    """Not from where the work is being done."""
    if card.status in {Status.ON_SITE, Status.REPORTED}:
        return []
    another = [] if step is NextStep.PROPOSE_TIME else _another_time(card)
    hand_over = press(card.captions("hand_over"), HandOver(card.ticket_id))
    return [*another, hand_over, press(card.captions("hand_back"), HandBack(card.ticket_id))]


def _ask_for_more(card: Card, step: NextStep) -> list[Key]:
    """What is missing is no reason to wait, and still one tap away."""
    may_ask = card.may_ask and step is not NextStep.ASK_CUSTOMER
    return [press(card.captions("ask_customer"), AskCustomer(card.ticket_id))] if may_ask else []


def _passport(card: Card) -> list[Key]:
    return [press(card.captions("show_passport"), ShowPassport(card.ticket_id))] if card.has_machine else []


def _fault(card: Card) -> list[Key]:
    """What helps for now is noted before anybody is there."""
    is_at_work = card.is_urgent and card.status not in {Status.EN_ROUTE, Status.REPORTED}
    return [press(card.captions("urgent_fault"), ShowFault(card.ticket_id))] if is_at_work else []


def _reasons(card: Card) -> list[Key]:
    """On the way, for one free hand."""
    is_on_the_way = card.status is Status.EN_ROUTE
    return road.held_up(card.captions, card.ticket_id, has_left=True)[0] if is_on_the_way else []


def _parts(card: Card) -> list[Key]:
    """Before the visit and at it."""
    is_elsewhere = card.status in {Status.EN_ROUTE, Status.REPORTED}
    return [] if is_elsewhere else [press(card.captions("show_parts"), ShowParts(card.ticket_id))]


def _media(card: Card) -> list[Key]:
    return [press(card.captions(f"show_{card.sent_besides}"), ShowMedia(card.ticket_id))] if card.sent_besides else []
