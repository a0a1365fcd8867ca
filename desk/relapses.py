"""A fault that is back within two weeks is the same ticket; another one is a report of its own."""

from desk import notes, reports, tickets
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket, last_ended_of
from rules.refused import Refused
from rules.ticket import Kind


async def may_be(work: UnitOfWork, person: Person, draft: Ticket) -> bool:
    """Danger is not held up by the question, nor whoever waits for a person; maintenance is no fault."""
    can_wait = draft.kind is Kind.REPAIR and not draft.is_urgent and not draft.is_with_person
    return can_wait and await ended_lately(work, person, draft) is not None


async def ended_lately(work: UnitOfWork, person: Person, draft: Ticket) -> Ticket | None:
    """The last ticket that could be opened again when this report was begun, unless it is about another machine."""
    last = await last_ended_of(work.session, person.id, draft.created_at - work.company.timers.reopen)
    is_other_machine = last and draft.device_id and draft.device_id != last.device_id
    return None if is_other_machine else last


async def is_back(work: UnitOfWork, person: Person, draft: Ticket) -> None:
    """What was told goes to that ticket, and nothing is told twice."""
    last = await ended_lately(work, person, draft)
    if last is None:
        raise Refused("answered_already")
    await notes.hand_on(work, draft, last)
    await reports.discard(work, person, draft)
    await tickets.reopen(work, person, last)
