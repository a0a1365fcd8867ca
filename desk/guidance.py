"""A simple fault is solved together, step by step, and asked about two hours later [B2]."""

from datetime import timedelta
from typing import Any

from desk import dispatchers, reports, sides
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from messages.keyboards import report as keyboards
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.reminder import Promise, Reminder, drop, pending_of
from models.ticket import Ticket
from rules.company.products import Fault
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, Status, leads_to
from rules.ticket_number import number_of

A_MOMENT = timedelta(minutes=1)


def fault_of(work: UnitOfWork, ticket: Ticket) -> Fault | None:
    """The fault whose steps were given; before that, the one that the words describe."""
    return work.company.fault(ticket.fault_code) or reports.likely_fault(work, ticket)


def choose_fault(work: UnitOfWork, ticket: Ticket, code: str) -> None:
    """Of several that the words may mean the customer named one."""
    if ticket.status is not Status.REPORTING or work.company.fault(code) is None:
        raise Refused("answered_already")
    ticket.fault_code = code


async def begin(work: UnitOfWork, ticket: Ticket, role: Role, actor: Person) -> Fault:
    """They try its steps: it has a number, and somebody asks in two hours."""
    fault = fault_of(work, ticket)
    if fault is None:
        raise Refused("no_steps")
    opened_on = work.now.astimezone(work.zone_of(ticket.region_code)).date()
    number = number_of(ticket.id, opened_on)
    known: dict[str, Any] = {"number": number, "fault_code": fault.code, "opened_at": work.now}
    await advance(work, ticket, Action.GUIDE, role, actor, **known)
    await drop(work.session, ticket.id, work.now)
    _promise_call_back(work, ticket)
    return fault


async def give_steps(work: UnitOfWork, person: Person, ticket: Ticket) -> OutgoingMessage | None:
    fault = await begin(work, ticket, Role.CUSTOMER, person)
    keyboard = keyboards.guidance_step(sides.captions_for(work, person), ticket.id, 0, len(fault.steps))
    facts: dict[str, Any] = {"ticket": ticket, "fault": fault, "place": 0, "picture": fault.picture_at(0)}
    return work.say(person, "customer/guidance_step", keyboard=keyboard, **facts)


async def show_step(work: UnitOfWork, person: Person, ticket: Ticket, place: int, message_id: int) -> None:
    fault = fault_of(work, ticket)
    require_guided(ticket)
    if fault is None or not 0 <= place < len(fault.steps):
        raise Refused("answered_already")
    keyboard = keyboards.guidance_step(sides.captions_for(work, person), ticket.id, place, len(fault.steps))
    facts: dict[str, Any] = {"ticket": ticket, "fault": fault, "place": place, "picture": fault.picture_at(place)}
    await work.show_again(message_id, person, "customer/guidance_step", keyboard=keyboard, **facts)


def require_guided(ticket: Ticket) -> None:
    if ticket.status is not Status.GUIDED:
        raise Refused("answered_already")


async def solved(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await end(work, ticket, Role.CUSTOMER, person)
    work.say(person, "customer/solved", ticket=ticket)


async def end(work: UnitOfWork, ticket: Ticket, role: Role, actor: Person) -> None:
    """The steps helped."""
    await advance(work, ticket, Action.SOLVED, role, actor, closed_at=work.now, resolved_at=work.now)
    await drop(work.session, ticket.id, work.now)


async def try_longer(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await go_on_trying(work, ticket, Role.CUSTOMER, person)
    keyboard = keyboards.does_it_work(sides.captions_for(work, person), ticket.id)
    asked_again_at = work.now + work.company.timers.call_back
    work.say(person, "customer/try_longer", keyboard=keyboard, ticket=ticket, asked_again_at=asked_again_at)


async def go_on_trying(work: UnitOfWork, ticket: Ticket, role: Role, actor: Person) -> None:
    leads_to(Action.TRY_LONGER, role, ticket.status)
    if not await _has_just_been_promised(work, ticket):
        await advance(work, ticket, Action.TRY_LONGER, role, actor)
        await drop(work.session, ticket.id, work.now)
        _promise_call_back(work, ticket)


async def someone_is_wished(work: UnitOfWork, ticket: Ticket) -> None:
    """No call-back any more; but if the customer falls silent now, the dispatcher looks after them."""
    if ticket.status is Status.GUIDED:
        await drop(work.session, ticket.id, work.now)
        _promise_dispatcher(work, ticket)


async def ask_whether_it_works(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    if ticket.status is not Status.GUIDED:
        return
    customer = await sides.customer_of(work, ticket)
    keyboard = keyboards.does_it_work(sides.captions_for(work, customer), ticket.id)
    work.say(customer, "customer/does_it_work", keyboard=keyboard, ticket=ticket, fault=fault_of(work, ticket))
    _promise_dispatcher(work, ticket)


async def tell_dispatcher_of_silence(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    if ticket.status is Status.GUIDED:
        await dispatchers.tell(
            work, ticket, "office/steps_unanswered", sides.about_the_case(ticket), fault=fault_of(work, ticket)
        )


def _promise_call_back(work: UnitOfWork, ticket: Ticket) -> None:
    work.promise(Promise.CALL_BACK, work.now + work.company.timers.call_back, ticket_id=ticket.id)


async def _has_just_been_promised(work: UnitOfWork, ticket: Ticket) -> bool:
    """A press that comes twice moves nothing."""
    soonest = work.now + work.company.timers.call_back - A_MOMENT
    pending = await pending_of(work.session, ticket.id)
    return any(each.promise is Promise.CALL_BACK and each.due_at >= soonest for each in pending)


def _promise_dispatcher(work: UnitOfWork, ticket: Ticket) -> None:
    due_at = work.now + work.company.timers.call_back_unanswered
    work.promise(Promise.CALL_BACK_UNANSWERED, due_at, ticket_id=ticket.id)
