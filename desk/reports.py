"""A fault report while it is being told: begun with the first word, kept, let go [M1 T1]."""

from datetime import timedelta

from desk import machines, sides
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from messages.keyboards import report as keyboards
from messages.markup import no_keyboard
from models.draft import draft_of
from models.office_talk import talk_with
from models.person import Person
from models.reminder import Promise, Reminder, drop, put_off
from models.ticket import Ticket
from rules.company.products import Fault
from rules.fault_match import best_match, likely
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, Kind, Status

IN_HAND = frozenset({Status.REPORTING, Status.GUIDED})
"""The customer may still be answering questions."""


async def begin(work: UnitOfWork, person: Person, kind: Kind = Kind.REPAIR) -> Ticket:
    """A report that was left unfinished is taken up, not begun a second time."""
    draft = await draft_of(work.session, person.id)
    if draft is None:
        draft = Ticket(kind=kind, customer_id=person.id, created_at=work.now)
        work.session.add(draft)
        await work.session.flush()
    return draft


def may_be_guided(work: UnitOfWork, ticket: Ticket) -> bool:
    """Where people may be in danger nobody is asked to try something first."""
    is_repair = ticket.kind is Kind.REPAIR and not ticket.is_urgent
    is_at_its_turn = ticket.status is Status.REPORTING and is_repair
    return is_at_its_turn and bool(faults_in_question(work, ticket))


def likely_fault(work: UnitOfWork, ticket: Ticket) -> Fault | None:
    """None for maintenance: what the customer tells then is no symptom."""
    if ticket.kind is Kind.MAINTENANCE:
        return None
    match = best_match(ticket.symptom, work.company.faults, ticket.product_code)
    return match.fault if match else None


def faults_in_question(work: UnitOfWork, ticket: Ticket) -> list[Fault]:
    """Those among which the customer may be asked to choose; a clear one is the only one."""
    return [match.fault for match in likely(ticket.symptom, work.company.faults, ticket.product_code)]


async def wait_for_more(work: UnitOfWork, ticket: Ticket) -> None:
    """Whenever the customer has said something, the waiting begins anew."""
    timers = work.company.timers
    await _wait(work, ticket, Promise.UNFINISHED_REPORT, timers.unfinished_report)
    if ticket.status is Status.REPORTING:
        await _wait(work, ticket, Promise.DRAFT_EXPIRES, timers.draft_kept)
    else:
        await drop(work.session, ticket.id, work.now, Promise.DRAFT_EXPIRES)


async def _wait(work: UnitOfWork, ticket: Ticket, promise: Promise, span: timedelta) -> None:
    if not await put_off(work.session, ticket.id, promise, work.now + span):
        work.promise(promise, work.now + span, ticket_id=ticket.id)


async def ask_whether_to_go_on(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    if await talk_with(work.session, ticket.customer_id):
        await _wait(work, ticket, Promise.UNFINISHED_REPORT, work.company.timers.unfinished_report)
    elif ticket.status in IN_HAND:
        offer_to_go_on(work, await sides.customer_of(work, ticket), ticket)


def offer_to_go_on(work: UnitOfWork, customer: Person, ticket: Ticket) -> None:
    keyboard = keyboards.unfinished(sides.captions_for(work, customer), ticket.id)
    work.say(customer, "customer/unfinished", keyboard=keyboard, ticket=ticket)


def require_in_hand(ticket: Ticket) -> None:
    if ticket.status not in IN_HAND:
        raise Refused("answered_already")


async def let_go(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    """Whoever waits for a person keeps the draft: the person will want to read it."""
    if ticket.status is Status.REPORTING and not ticket.is_with_person:
        customer = await sides.customer_of(work, ticket)
        await _end(work, ticket, Action.EXPIRE, Role.DESK, None)
        work.say(customer, "customer/report_expired", keyboard=no_keyboard(), ticket=ticket)


async def discard(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """The customer will not send it after all."""
    await _end(work, ticket, Action.CANCEL, Role.CUSTOMER, person)


async def _end(work: UnitOfWork, ticket: Ticket, action: Action, role: Role, actor: Person | None) -> None:
    await advance(work, ticket, action, role, actor, closed_at=work.now)
    await drop(work.session, ticket.id, work.now)
    if ticket.number is None:
        await machines.forget(work, ticket)
