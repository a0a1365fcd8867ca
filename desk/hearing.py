"""Whatever a customer sends about a fault is kept; danger in it is answered first, anger with calm [M1 L4 V2]."""

from desk import danger, notes, upset
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket


async def keep(work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent) -> None:
    before = ticket.symptom
    await notes.keep(work, person, ticket, sent)
    await _heed(work, person, ticket, sent, before)


async def mend(work: UnitOfWork, person: Person, sent: Sent) -> Ticket | None:
    """The customer edited a message: what was noted says so too. None when it was never noted."""
    ticket = await notes.ticket_with(work, person, sent)
    if ticket:
        before = ticket.symptom
        await notes.mend(work, ticket, sent)
        await _heed(work, person, ticket, sent, before)
    return ticket


async def _heed(work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent, before: str) -> None:
    await danger.heed(work, person, ticket, before)
    await upset.heed(work, person, ticket, sent.text, before)
