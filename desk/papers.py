"""The report as a document: asked for, typeset outside any transaction, sent to whoever asked."""

from base64 import b64encode

from desk import access
from desk.unit_of_work import UnitOfWork
from models.errand import Errand, ErrandKind, pending_paper_for
from models.job_report import filed_report_of
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused


async def ask_for(work: UnitOfWork, person: Person, ticket_id: int) -> None:
    """The customer for their own, the technician for their job, an office for those in its charge."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None:
        raise Refused("not_yours")
    is_its_technician = person.id == ticket.technician_id and await access.is_technician(work, person)
    if person.id != ticket.customer_id and not is_its_technician:
        await access.require_charge(work, person, ticket)
    if await filed_report_of(work.session, ticket.id) is None:
        raise Refused("no_report_yet")
    await order(work, person, ticket)


async def order(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """One at a time, however often it is asked for; nothing for whoever has no chat."""
    if person.telegram_id and await pending_paper_for(work.session, person.id, ticket.id) is None:
        errand = Errand(kind=ErrandKind.TYPESET_REPORT, ticket_id=ticket.id, person_id=person.id, due_at=work.now)
        work.session.add(errand)


async def send(work: UnitOfWork, person: Person, errand: Errand, content: bytes) -> None:
    ticket = await work.session.get_one(Ticket, errand.ticket_id)
    reader = work.reader(person)
    if reader:
        caption = work.words(reader, f"{_reader(person, ticket)}/paper", ticket=ticket)
        file = {"file_name": f"{ticket.number}.pdf", "base64": b64encode(content).decode()}
        parameters = {"document": file, "caption": caption, "parse_mode": "HTML"}
        work.send(person, "sendDocument", parameters, ticket=ticket)


async def say_failed(work: UnitOfWork, person: Person, errand: Errand) -> None:
    """The report itself is kept."""
    ticket = await work.session.get_one(Ticket, errand.ticket_id)
    work.say(person, f"{_reader(person, ticket)}/paper_failed", ticket=ticket)


def _reader(person: Person, ticket: Ticket) -> str:
    return "customer" if person.id == ticket.customer_id else "staff"
