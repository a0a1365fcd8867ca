"""A ticket is registered, cancelled, opened again and closed [P3 P4]."""

from typing import Any

from desk import (
    appointments,
    cards,
    care,
    claims,
    contacts,
    danger,
    dispatchers,
    escalations,
    people,
    reports,
    serials,
    sides,
    urgent_faults,
    visits,
)
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from messages.keyboards import customer as keyboards
from messages.keyboards import prices
from models.person import Person
from models.reminder import drop
from models.ticket import Ticket
from models.visit import agreed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, Status, leads_to
from rules.ticket_number import number_of

_OF_THE_LAST_TIME = (
    "technician_id", "claimed_at", "wished_at", "wish_words", "resolved_at", "closed_at", "job_card_id",
    "group_card_id",
)  # fmt: skip


async def register(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """The report becomes a ticket: the region is asked, the customer knows what happens next, and by when."""
    await number(work, person, ticket)
    await claims.offer(work, ticket)
    if ticket.wish_words:
        await dispatchers.tell(work, ticket, "office/free_wish", sides.about_the_visit(ticket))
    await danger.tell_its_region(work, ticket)
    work.say(person, "customer/registered", ticket=ticket, heard_by=escalations.heard_by(work, ticket))


async def register_for_leader(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """They want to return the machine: nobody is sent before the leader has called [V3]."""
    await number(work, person, ticket, is_with_person=True)
    await danger.tell_its_region(work, ticket)


async def register_for_dispatcher(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """No price was agreed: nothing is done and nothing charged until a person has talked to the customer [B1]."""
    await number(work, person, ticket, is_with_person=True)
    await dispatchers.tell(work, ticket, "office/price_declined", prices.exemption)
    work.say(person, "customer/price_declined", ticket=ticket)


async def cancel(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await _require_before_cut_off(work, ticket)
    await advance(work, ticket, Action.CANCEL, Role.CUSTOMER, person, closed_at=work.now)
    await visits.drop(work, ticket)
    await drop(work.session, ticket.id, work.now)
    await cards.refresh(work, ticket)
    work.say(person, "customer/ticket_cancelled", ticket=ticket)


async def reopen(
    work: UnitOfWork, person: Person, ticket: Ticket, said: str = "customer/reopened", *, by: Person | None = None
) -> None:
    """The fault is back: the same number, offered to the region anew. `by`: whoever of the office does it for them."""
    ended_at = ticket.resolved_at or ticket.closed_at
    if ended_at and work.now > ended_at + work.company.timers.reopen:
        raise Refused("too_late_to_reopen", number=ticket.number)
    nobody: dict[str, Any] = dict.fromkeys(_OF_THE_LAST_TIME) | {"is_with_person": False}
    await advance(work, ticket, Action.REOPEN, Role.DISPATCHER if by else Role.CUSTOMER, by or person, **nobody)
    await drop(work.session, ticket.id, work.now)
    await claims.offer(work, ticket)
    await urgent_faults.come_back(work, ticket)
    work.say(person, said, ticket=ticket, heard_by=escalations.heard_by(work, ticket))


async def ask_whether_to_cancel(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await _require_before_cut_off(work, ticket)
    leads_to(Action.CANCEL, Role.CUSTOMER, ticket.status)
    keyboard = keyboards.sure_to_cancel(sides.captions_for(work, person), ticket.id)
    work.say(person, "customer/ask_cancel", keyboard=keyboard, ticket=ticket)


async def close(work: UnitOfWork, ticket: Ticket, role: Role, actor: Person | None) -> None:
    await advance(work, ticket, Action.CLOSE, role, actor, closed_at=work.now)
    await drop(work.session, ticket.id, work.now)
    await cards.refresh(work, ticket)


async def number(
    work: UnitOfWork, person: Person, ticket: Ticket, *, is_with_person: bool = False, by: Person | None = None
) -> None:
    """It is registered and has its number. `by`: whoever of the office did it for them."""
    action = Action.SEND_SOMEONE if ticket.status is Status.GUIDED else Action.REGISTER
    fault = reports.likely_fault(work, ticket)
    opened_on = work.now.astimezone(work.zone_of(ticket.region_code)).date()
    changes: dict[str, Any] = {
        "number": ticket.number or number_of(ticket.id, opened_on),
        "fault_code": ticket.fault_code or (fault.code if fault else None),
        "opened_at": ticket.opened_at or work.now,
        "is_with_person": ticket.is_with_person or is_with_person or bool(ticket.wish_words),
    }
    await advance(work, ticket, action, Role.DISPATCHER if by else Role.CUSTOMER, by or person, **changes)
    await drop(work.session, ticket.id, work.now)
    await serials.tell_of_dispute(work, person, ticket)
    await remember(work, person, ticket)
    await care.plan_for(work, ticket.device_id)
    await care.note_wish(work, ticket)


async def remember(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    is_staff = await people.roles_of(work, person) != {Role.CUSTOMER}
    contacts.remember(person, ticket, is_staff=is_staff)


async def _require_before_cut_off(work: UnitOfWork, ticket: Ticket) -> None:
    visit = await agreed_visit(work.session, ticket.id)
    if visit and appointments.is_near(work, visit):
        raise Refused("too_late_to_cancel", starts_at=visit.starts_at)
