"""Whether a relayed message arrived is shown to whoever wrote it, on the message itself; that it did not, in words."""

from datetime import timedelta
from typing import Any

from desk import people, sides, undelivered
from desk.unit_of_work import UnitOfWork
from models.outgoing_message import OutgoingMessage, OutgoingState
from models.person import Person
from models.relay_copy import CopyPart, RelayCopy, copies_by, copies_of, has_missed_lately
from models.relayed_message import RelayedMessage
from models.ticket import Ticket
from rules.roles import Role

ARRIVED, WAITS, MISSED = "👌", "👀", "😢"
SAID_LATELY = timedelta(hours=1)


async def note(work: UnitOfWork, row: OutgoingMessage, message_ids: list[int]) -> None:
    """After each attempt: where the copies stand now, and what their author sees of it."""
    copies = await copies_by(work.session, row.edits_id or row.id)
    for copy, message_id in zip(copies, message_ids, strict=False):
        copy.message_id = message_id
    awaited = _awaited(copies)
    if awaited is None or row.edits_id:
        return
    message = await work.session.get_one(RelayedMessage, awaited.relayed_id)
    if row.state is OutgoingState.WAITING and row.attempts == 1:
        await _mark(work, message, WAITS)
    elif row.state is OutgoingState.SENT and await _is_everywhere(work, message):
        await _mark(work, message, ARRIVED)


async def note_missed(work: UnitOfWork, row: OutgoingMessage, *, is_unreachable: bool) -> None:
    """Said in words for the first of several, to the author and to whoever has to see to it; each one is marked."""
    awaited = _awaited(await copies_by(work.session, row.edits_id or row.id))
    if awaited is None:
        return
    missed = await work.session.get_one(Person, awaited.person_id)
    missed.is_reachable = missed.is_reachable and not is_unreachable
    message = await work.session.get_one(RelayedMessage, awaited.relayed_id)
    await _mark(work, message, MISSED)
    since = work.now - SAID_LATELY
    if not await has_missed_lately(work.session, missed.id, message.ticket_id, since, row.id):
        await undelivered.say(work, row, missed, is_unreachable=is_unreachable)
        await _say_that_it_missed(work, message, missed, is_unreachable=is_unreachable)


def _awaited(copies: list[RelayCopy]) -> RelayCopy | None:
    return next((copy for copy in copies if copy.part is CopyPart.MAIN), None)


def mark_as_waiting(work: UnitOfWork, author: Person, message_id: int) -> None:
    """Until it is told for whom it is."""
    _put_mark(work, author, message_id, WAITS)


async def _is_everywhere(work: UnitOfWork, message: RelayedMessage) -> bool:
    awaited = [row for copy, row in await copies_of(work.session, message.id) if copy.part is CopyPart.MAIN]
    return all(row.state is OutgoingState.SENT for row in awaited)


async def _mark(work: UnitOfWork, message: RelayedMessage, emoji: str) -> None:
    author = await work.session.get_one(Person, message.author_id)
    if author.telegram_id == message.chat_id:
        _put_mark(work, author, message.message_id, emoji)


def _put_mark(work: UnitOfWork, author: Person, message_id: int, emoji: str) -> None:
    reader = work.in_passing(author)
    if reader:
        reaction = [{"type": "emoji", "emoji": emoji}]
        work.send(reader, "setMessageReaction", {"message_id": message_id, "reaction": reaction})


async def _say_that_it_missed(
    work: UnitOfWork, message: RelayedMessage, missed: Person, *, is_unreachable: bool
) -> None:
    ticket = await work.session.get_one(Ticket, message.ticket_id)
    author = await work.session.get_one(Person, message.author_id)
    is_customer = missed.id == ticket.customer_id
    said = work.say(
        author,
        "relay/not_arrived",
        ticket=ticket,
        role=message.role,
        is_customer=is_customer,
        name=ticket.contact_name if is_customer else missed.name,
        is_unreachable=is_unreachable,
    )
    if said:
        answers = {"message_id": message.message_id, "allow_sending_without_reply": True}
        said.parameters = said.parameters | {"reply_parameters": answers}
    if not is_customer:
        await _tell_leader(work, ticket, missed)


async def _tell_leader(work: UnitOfWork, ticket: Ticket, technician: Person) -> None:
    """Somebody has to speak to the customer instead; the dispatcher hears of it as of everything that fails."""
    customer = await sides.customer_of(work, ticket)
    for each in await people.first_on_duty(work, ticket.region_code, Role.LEADER, besides=technician):
        keyboard = sides.about_the_visit(ticket)(sides.captions_for(work, each), ticket.id)
        facts: dict[str, Any] = {"customer": customer, "technician": technician}
        work.say(each, "office/technician_unreachable", keyboard=keyboard, ticket=ticket, **facts)
