"""Whatever a customer sends about a fault is kept; danger in it is answered first, anger with calm [M1 L4 V2]."""

from desk import contacts, danger, notes, upset
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from rules.anger import is_angry
from rules.danger import dangers_in
from rules.ticket import Status


async def keep(work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent, *, is_with_person: bool = False) -> None:
    """`is_with_person`: somebody of the office reads it just now and answers anger themselves."""
    before = ticket.symptom
    notes.keep(work, person, ticket, sent)
    _note_place(work, ticket, sent)
    if is_with_person:
        await danger.heed(work, person, ticket, before, is_upset=False)
    else:
        await _heed(work, person, ticket, sent, before)


def is_answered_at_once(words: str) -> bool:
    """Danger and anger: what is said to them greets a newcomer as well."""
    return bool(dangers_in(words)) or is_angry(words)


async def mend(work: UnitOfWork, person: Person, sent: Sent) -> Ticket | None:
    """The customer edited a message: what was noted says so too. None when it was never noted."""
    ticket = await notes.ticket_with(work, person, sent)
    if ticket:
        before = ticket.symptom
        await notes.mend(work, ticket, sent)
        await _heed(work, person, ticket, sent, before)
    return ticket


async def _heed(work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent, before: str) -> None:
    is_upset = upset.is_newly_upset(ticket, sent.text, before)
    is_calmed = await danger.heed(work, person, ticket, before, is_upset=is_upset)
    if is_upset:
        await upset.heed(work, person, ticket, is_calmed=is_calmed)


def _note_place(work: UnitOfWork, ticket: Ticket, sent: Sent) -> None:
    """Whoever sends their location says where the machine stands, until they say otherwise."""
    is_known = ticket.address is not None or ticket.latitude is not None
    if sent.place and not is_known and ticket.status is Status.REPORTING:
        contacts.note_point(work, ticket, sent.place.latitude, sent.place.longitude, sent.place.address)
