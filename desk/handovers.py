"""A colleague is asked to take a job over, and answers; until then it stays with whoever asked [B3 O3]."""

from typing import Any

from desk import access, case, claims, handover_requests, sides, succession, visits, wish_in_hand
from desk.colleagues import colleagues_for
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from desk.wish_in_hand import InTheWay
from messages.buttons.job import obstacle_in
from messages.keyboards import handover as keyboards
from models.absence import absence_at
from models.handover import Handover, HandoverState, handover_asked
from models.person import Person
from models.reminder import Promise, Reminder
from models.ticket import Ticket
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, leads_to, may


async def ask_whom(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    leads_to(Action.HAND_OVER, Role.TECHNICIAN, ticket.status)
    found = await colleagues_for(work, ticket)
    names = {each.person.id: each.person.name for each in found}
    free = {each.person.id for each in found if each.is_free}
    keyboard = keyboards.colleagues(captions_for(work, technician), ticket.id, names, free)
    asked = await handover_asked(work.session, ticket.id)
    facts: dict[str, Any] = {"asked": await work.session.get(Person, asked.to_id) if asked else None}
    facts |= {"has_any": bool(found), "has_free": bool(free)}
    work.say(technician, "technician/ask_colleague", keyboard=keyboard, ticket=ticket, **facts)


async def ask(work: UnitOfWork, technician: Person, ticket: Ticket, colleague_id: int) -> None:
    """One is asked at a time: whoever was asked before need not answer any more."""
    leads_to(Action.HAND_OVER, Role.TECHNICIAN, ticket.status)
    colleague = next(
        (each.person for each in await colleagues_for(work, ticket) if each.person.id == colleague_id), None
    )
    if colleague is None:
        raise Refused("colleague_not_there")
    asked = await handover_asked(work.session, ticket.id)
    if asked and asked.to_id == colleague_id:
        raise Refused("answered_already")
    await handover_requests.withdraw(work, ticket)
    request = Handover(ticket_id=ticket.id, from_id=technician.id, to_id=colleague_id, asked_at=work.now)
    work.session.add(request)
    await work.session.flush()
    work.promise(Promise.HANDOVER_UNANSWERED, work.now + work.company.timers.unanswered, ticket_id=ticket.id)
    work.moved_on.add(ticket.id)
    await _put_question(work, request, ticket, colleague)
    work.say(technician, "technician/colleague_asked", ticket=ticket, colleague=colleague)


async def accept(work: UnitOfWork, colleague: Person, handover_id: int) -> None:
    """Late is not too late, as long as the job is still with whoever asked, and the colleague still works there."""
    request, ticket = await _asked_of(work, colleague, handover_id)
    await access.offer_for(work, colleague, ticket.id)
    await work.session.refresh(ticket, with_for_update={"key_share": True})
    giver = await sides.technician_of(work, ticket)
    if giver is None or giver.id != request.from_id or not may(Action.HAND_OVER, Role.TECHNICIAN, ticket.status):
        raise Refused("handover_over", number=ticket.number)
    await claims.require_ready_for_jobs(work, colleague)
    await _answer(work, request, ticket, HandoverState.ACCEPTED)
    await succession.pass_on(work, ticket, giver, colleague)


async def ask_why_not(work: UnitOfWork, colleague: Person, handover_id: int) -> None:
    request, ticket = await _asked_of(work, colleague, handover_id)
    keyboard = keyboards.why_not(captions_for(work, colleague), request.id)
    work.say(colleague, "technician/ask_why_not_over", keyboard=keyboard, ticket=ticket)


async def ask_again(work: UnitOfWork, colleague: Person, handover_id: int) -> None:
    request, ticket = await _asked_of(work, colleague, handover_id)
    await _put_question(work, request, ticket, colleague)


async def decline(work: UnitOfWork, colleague: Person, handover_id: int, reason: str) -> None:
    request, ticket = await _asked_of(work, colleague, handover_id)
    await _answer(work, request, ticket, HandoverState.DECLINED, reason)
    asker = await work.session.get_one(Person, request.from_id)
    keyboard = keyboards.whom_else(captions_for(work, asker), ticket.id)
    facts: dict[str, Any] = {"colleague": colleague, "obstacle": obstacle_in(reason), "reason": reason}
    work.say(asker, "technician/handover_declined", keyboard=keyboard, ticket=ticket, **facts)
    work.say(colleague, "technician/handover_decline_noted", ticket=ticket, asker=asker)


async def tell_of_silence(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    """Whoever asked hears that nobody answered; the colleague may still do so."""
    request = await handover_asked(work.session, ticket.id)
    if request is None or await absence_at(work.session, request.from_id, work.now):
        return
    asker, colleague = [await work.session.get_one(Person, each) for each in (request.from_id, request.to_id)]
    keyboard = keyboards.whom_else(captions_for(work, asker), ticket.id)
    work.say(asker, "technician/handover_unanswered", keyboard=keyboard, ticket=ticket, colleague=colleague)


async def _asked_of(work: UnitOfWork, colleague: Person, handover_id: int) -> tuple[Handover, Ticket]:
    request = await work.session.get(Handover, handover_id)
    if request is None or request.to_id != colleague.id:
        raise Refused("not_asked_of_you")
    ticket = await work.session.get_one(Ticket, request.ticket_id)
    if request.state is not HandoverState.ASKED:
        raise Refused("handover_over", number=ticket.number)
    return request, ticket


async def _answer(work: UnitOfWork, request: Handover, ticket: Ticket, state: HandoverState, reason: str = "") -> None:
    request.state, request.answered_at, request.reason = state, work.now, reason
    work.moved_on.add(ticket.id)
    await handover_requests.forget(work, ticket)


async def _put_question(work: UnitOfWork, request: Handover, ticket: Ticket, colleague: Person) -> None:
    """All that helps to decide, and nothing of who the customer is."""
    asker = await work.session.get_one(Person, request.from_id)
    at = await visits.promised_at(work, ticket)
    in_the_way = await wish_in_hand.in_the_way(work, ticket, colleague.id, at) if at else InTheWay()
    keyboard = keyboards.answer(captions_for(work, colleague), request.id)
    facts = await case.details(work, ticket) | {"asker": asker, "in_the_way": in_the_way, "at": at}
    work.say(colleague, "technician/handover_asked", keyboard=keyboard, ticket=ticket, **facts)
