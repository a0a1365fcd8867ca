"""None of the times suits the customer: they write when it would, and a person answers [P3 B3]."""

from datetime import datetime

from desk import cards, dispatchers, moves, sides, slips, visits
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import technician as technician_keyboards
from messages.keyboards import visits as keyboards
from models.person import Person
from models.slip import Outcome, SlipKind
from models.ticket import Ticket
from models.visit import VisitState, proposed_visit
from rules.roles import Role
from rules.ticket import Action, Status, leads_to
from rules.when import read_time


async def begin(work: UnitOfWork, customer: Person, ticket: Ticket) -> bool:
    """Whether they are asked: shortly before a visit a person sees to it."""
    if ticket.status is not Status.OPEN:
        leads_to(Action.AGREE, Role.CUSTOMER, ticket.status)
        if await moves.is_left_to_person(work, customer, ticket):
            return False
    keyboard = keyboards.back_or_person(captions_for(work, customer), ticket.id)
    work.say(customer, "customer/ask_wish", keyboard=keyboard, ticket=ticket)
    return True


async def note(work: UnitOfWork, customer: Person, ticket: Ticket, words: str) -> None:
    """A plain time that can be served needs nobody else."""
    at = read_time(words, work.now, work.zone_of(ticket.region_code))
    work.moved_on.add(ticket.id)
    if at and await visits.is_free(work, ticket, at):
        await _take(work, customer, ticket, at)
    elif ticket.status is Status.OPEN:
        await _to_dispatcher(work, customer, ticket, words)
    else:
        await _to_technician(work, customer, ticket, words)


async def _take(work: UnitOfWork, customer: Person, ticket: Ticket, at: datetime) -> None:
    if ticket.status is Status.OPEN:
        ticket.wished_at, ticket.wish_words = at, None
        work.say(customer, "customer/wish_noted", ticket=ticket)
        await cards.refresh(work, ticket)
        return
    await _decline(work, ticket)
    await slips.customer_names_time(work, ticket, await visits.promised_at(work, ticket))
    await visits.settle(work, ticket, visits.new_visit(work, ticket, at), Role.CUSTOMER, customer)


async def _to_dispatcher(work: UnitOfWork, customer: Person, ticket: Ticket, words: str) -> None:
    ticket.wished_at, ticket.wish_words, ticket.is_with_person = None, words.strip(), True
    await dispatchers.tell(work, ticket, "office/free_wish", sides.about_the_visit(ticket))
    work.say(customer, "customer/wish_passed_on", ticket=ticket, technician=None)
    await cards.refresh(work, ticket)


async def _to_technician(work: UnitOfWork, customer: Person, ticket: Ticket, words: str) -> None:
    """They have the job and answer with another time; the promise is open until one is agreed."""
    leads_to(Action.AGREE, Role.CUSTOMER, ticket.status)
    await _decline(work, ticket)
    await slips.settle(work, ticket, Outcome.ANOTHER)
    if promised_at := await visits.promised_at(work, ticket):
        slips.begin(work, ticket, SlipKind.MOVED, Role.CUSTOMER, promised_at, reason=words)
    ticket.wish_words = words.strip()
    technician = await sides.technician_of(work, ticket)
    if technician:
        keyboard = technician_keyboards.propose(captions_for(work, technician), ticket.id)
        work.say(technician, "technician/other_wish", keyboard=keyboard, ticket=ticket)
    work.say(customer, "customer/wish_passed_on", ticket=ticket, technician=technician)
    await cards.refresh(work, ticket)


async def _decline(work: UnitOfWork, ticket: Ticket) -> None:
    proposal = await proposed_visit(work.session, ticket.id)
    if proposal:
        proposal.state, proposal.answered_at = VisitState.DECLINED, work.now
