"""Who would rather return or exchange the machine is asked why, answered, and offered an inspection first [V3]."""

from typing import Any

from desk import cards, dispatchers, escalations, feedback, guidance, leaders, sides, tickets
from desk.unit_of_work import UnitOfWork
from messages.keyboards import returns as keyboards
from models.feedback import Feedback, feedback_about
from models.person import Person
from models.ticket import Ticket, is_over
from rules.feedback import FeedbackKind, handlings
from rules.refused import Refused
from rules.returns import ReturnReason, ReturnWish, reason_in
from rules.ticket import Status


async def is_with_leader(work: UnitOfWork, customer: Person, ticket: Ticket) -> bool:
    """The leader is to call about it: the customer hears that again, and nothing is begun anew."""
    waiting = await _waiting(work, ticket)
    if waiting and ticket.return_wish is ReturnWish.RETURN:
        work.say(customer, "customer/return_known", ticket=ticket, **await feedback.promised(work, waiting))
        return True
    return False


async def heed(work: UnitOfWork, ticket: Ticket, words: str = "") -> None:
    """What they said may tell why as well."""
    if ticket.status is Status.CANCELLED:
        raise Refused("answered_already")
    ticket.return_reason = ticket.return_reason or reason_in(words)
    if ticket.return_wish is not ReturnWish.ASKED:
        ticket.return_wish = ReturnWish.ASKED
        await cards.refresh(work, ticket)


def ask(work: UnitOfWork, customer: Person, ticket: Ticket) -> None:
    """About a ticket that is registered; a report asks among its other questions."""
    captions = sides.captions_for(work, customer)
    if ticket.return_reason is None:
        keyboard = keyboards.reasons(captions, ticket.id)
        work.say(customer, "customer/ask_return_reason", keyboard=keyboard, ticket=ticket)
    else:
        keyboard = keyboards.inspection(captions, ticket.id)
        facts: dict[str, Any] = {"reason": ticket.return_reason}
        work.say(customer, "customer/ask_inspection", keyboard=keyboard, ticket=ticket, **facts)


def give_reason(ticket: Ticket, reason: ReturnReason) -> None:
    ticket.return_reason = reason


async def agree_in_report(work: UnitOfWork, ticket: Ticket) -> None:
    """The report goes on, and the leader hears of it with the ticket."""
    ticket.return_wish = ReturnWish.INSPECTION
    await guidance.someone_is_wished(work, ticket)


async def insist_in_report(work: UnitOfWork, customer: Person, ticket: Ticket) -> dict[str, Any]:
    """The leader hears at once; who calls, and by when."""
    ticket.is_with_person = True
    await guidance.someone_is_wished(work, ticket)
    return await _hand_over(work, customer, ticket)


async def agree(work: UnitOfWork, customer: Person, ticket: Ticket) -> None:
    """The visit that is planned is the inspection; where none is, one is arranged."""
    ticket.return_wish = ReturnWish.INSPECTION
    await tell_leader_of_inspection(work, ticket)
    if is_over(ticket):
        await tickets.reopen(work, customer, ticket, "customer/reopened_for_inspection")
        return
    if _waits_for_nobody(ticket):
        await dispatchers.tell(work, ticket, "office/wants_inspection")
    work.say(customer, "customer/inspection_agreed", ticket=ticket, is_arranged=not _waits_for_nobody(ticket))
    await cards.refresh(work, ticket)


async def insist(work: UnitOfWork, customer: Person, ticket: Ticket) -> None:
    promised = await _hand_over(work, customer, ticket)
    work.say(customer, "customer/return_handed_on", ticket=ticket, question=None, **promised)
    await cards.refresh(work, ticket)


async def tell_leader_of_inspection(work: UnitOfWork, ticket: Ticket) -> None:
    if ticket.return_wish is ReturnWish.INSPECTION:
        await escalations.tell_leader(work, ticket, "office/return_inspection", sides.about_the_case(ticket))


async def register_for_leader(work: UnitOfWork, customer: Person, ticket: Ticket) -> None:
    """The region may have become known only now: its leader calls, and not headquarters."""
    await tickets.register_for_leader(work, customer, ticket)
    waiting = await _waiting(work, ticket)
    facts = await _tell_its_region(work, ticket, waiting) if waiting else await _hand_over(work, customer, ticket)
    work.say(customer, "customer/return_registered", ticket=ticket, **facts)


async def _tell_its_region(work: UnitOfWork, ticket: Ticket, waiting: Feedback) -> dict[str, Any]:
    waiting.words = ticket.symptom
    if ticket.region_code not in {None, waiting.region_code}:
        waiting.region_code = ticket.region_code
        await leaders.tell(work, waiting, await leaders.who_reads(work, waiting))
    return await feedback.promised(work, waiting)


async def _hand_over(work: UnitOfWork, customer: Person, ticket: Ticket) -> dict[str, Any]:
    ticket.return_wish = ReturnWish.RETURN
    waiting = await _waiting(work, ticket)
    if waiting:
        return await feedback.promised(work, waiting)
    return await feedback.open_for_leader(work, FeedbackKind.RETURN, customer, ticket, ticket.symptom)


async def _waiting(work: UnitOfWork, ticket: Ticket) -> Feedback | None:
    """What the leader still owes."""
    newest = await feedback_about(work.session, ticket.id, FeedbackKind.RETURN)
    return newest if newest and handlings(newest.kind, newest.status) else None


def waits_for_inspection(ticket: Ticket) -> bool:
    return ticket.return_wish is ReturnWish.INSPECTION and _waits_for_nobody(ticket)


def _waits_for_nobody(ticket: Ticket) -> bool:
    """It was never offered to the region: a person was to talk to the customer first."""
    return ticket.status is Status.OPEN and ticket.is_with_person and ticket.group_card_id is None
