"""Where a customer's tickets stand, in words; and who is greeted at the door, with what is theirs [P1]."""

from datetime import timedelta

from desk import case, machines, notes, relay_sides, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import customer as keyboards
from messages.keyboards import visits as visit_keyboards
from models.job_report import filed_report_of
from models.outgoing_message import is_in_conversation
from models.person import Person
from models.rating import rating_of
from models.ticket import Ticket, is_over, tickets_of
from models.visit import agreed_visit
from rules.roles import Role
from rules.ticket import Action, Status, actions

GREETED_LATELY = timedelta(hours=1)


async def greet(work: UnitOfWork, person: Person, *, is_missed: bool = False) -> None:
    """With the company's name and one's own; a known customer by theirs. `is_missed`: we did not understand them."""
    mine = await tickets_of(work.session, person.id)
    waiting = {ticket.id: ticket.number or "" for ticket in mine if not is_over(ticket)}
    known = await machines.machines_of(work, person)
    keyboard = keyboards.at_the_door(sides.captions_for(work, person), known, waiting)
    name, count = person.name if mine else None, len(waiting)
    work.say(person, "customer/greeting", keyboard=keyboard, name=name, waiting_count=count, is_missed=is_missed)


async def greet_briefly(work: UnitOfWork, person: Person) -> None:
    """Whoever says at once what is the matter need not choose anything, and nobody is greeted twice in a row."""
    since = work.now - GREETED_LATELY
    if await is_in_conversation(work.session, person.telegram_id or 0, since):
        return
    mine = await tickets_of(work.session, person.id)
    work.say(person, "customer/hello", name=person.name if mine else None)


def ask_language(work: UnitOfWork, person: Person) -> None:
    work.say(person, "customer/ask_language", keyboard=keyboards.languages(sides.captions_for(work, person)))


async def list_tickets(work: UnitOfWork, person: Person) -> None:
    mine = await tickets_of(work.session, person.id)
    keyboard = keyboards.my_tickets(
        sides.captions_for(work, person), {ticket.id: ticket.number or "" for ticket in mine}
    )
    listed = [(ticket, work.company.product(ticket.product_code)) for ticket in mine]
    work.say(person, "customer/my_tickets", keyboard=keyboard, listed=listed)


async def show_ticket(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    visit = await agreed_visit(work.session, ticket.id)
    may_return = ticket.status is not Status.CANCELLED
    may = [action for action in actions(Role.CUSTOMER, ticket.status) if visit or action is not Action.AGREE]
    captions = sides.captions_for(work, person)
    work.say(
        person,
        "customer/ticket",
        keyboard=keyboards.ticket(
            captions,
            ticket.id,
            ticket.kind,
            may,
            is_over=is_over(ticket),
            may_return=may_return,
            may_write=await relay_sides.is_open(work, ticket),
            has_report=await filed_report_of(work.session, ticket.id) is not None,
        ),
        ticket=ticket,
        product=work.company.product(ticket.product_code),
        visit=visit,
        technician=await sides.technician_of(work, ticket),
        warranty=await case.warranty_of(work, ticket),
        rating=await rating_of(work.session, ticket.id),
        **await notes.enclosures(work, ticket),
    )


async def tell_where_technician_is(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    visit, technician = await agreed_visit(work.session, ticket.id), await sides.technician_of(work, ticket)
    keyboard = visit_keyboards.back_or_person(sides.captions_for(work, person), ticket.id)
    work.say(person, "customer/where_technician", keyboard=keyboard, ticket=ticket, visit=visit, technician=technician)
