"""Copies of a relayed message: whose it is above it, sent anew and never forwarded, changed when the original is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desk import relay_envelopes as envelopes
from desk.envelopes import Envelope
from desk.reader import Reader
from desk.relay_sides import Side
from desk.unit_of_work import UnitOfWork
from models.outgoing_message import OutgoingMessage, OutgoingState, supersede_edits_of
from models.person import Person
from models.relay_copy import (
    CopyPart,
    RelayCopy,
    album_gathering,
    copies_by,
    copies_of,
    held_until,
    last_said,
)
from models.relayed_message import RelayedMessage
from rules.quiet_hours import is_quiet
from rules.relay import ONE_BURST

ALBUM_GATHERS = timedelta(seconds=1.5)
"""An album comes picture by picture; so long is the next one waited for."""
ON_ITS_WAY = timedelta(seconds=0.3)
"""Shortly before it goes nothing is put to it any more: it may be on the wire."""
MARK = {"relayed": True}
"""By this delivery knows that somebody waits to see whether it arrives."""


@dataclass(frozen=True)
class Way:
    """From one side to a reader of the other."""

    side: Side
    to: Person
    reader: Reader


async def put(
    work: UnitOfWork,
    to: Person,
    side: Side,
    message: RelayedMessage,
    *,
    answered: RelayedMessage | None,
    part: CopyPart = CopyPart.MAIN,
) -> None:
    reader = work.reader(to)
    if reader is None:
        return
    way = Way(side, to, reader)
    if await _joins_album(work, way, message, part):
        return
    due_at = await held_until(work.session, reader.chat_id, work.now, ALBUM_GATHERS) or work.now
    header = "" if await _follows(work, reader, message) else header_for(work, reader, side)
    before, (method, content), is_headed = envelopes.of(message, header)
    for each in before:
        await _note(work, way, message, _send(work, way, each, due_at), CopyPart.HEADER)
    if message.album and message.kind in envelopes.IN_ALBUMS:
        due_at = max(due_at, work.now + ALBUM_GATHERS)
    row = _send(work, way, (method, content | await _in_reply(work, reader, answered)), due_at)
    await _note(work, way, message, row, part, is_headed=is_headed)


async def change(work: UnitOfWork, side: Side, copy: RelayCopy, row: OutgoingMessage, now: RelayedMessage) -> None:
    """The copy says what the edited original says `now`; words too long for it went before it, and stay."""
    to = await work.session.get_one(Person, copy.person_id)
    reader = work.reader(to)
    if reader is None or now.kind in envelopes.WITHOUT_CAPTION or not envelopes.fits("", now.kind, now.text):
        return
    header = header_for(work, reader, side) if copy.is_headed else ""
    header = header if envelopes.fits(header, now.kind, now.text) else ""
    if row.method == "sendMediaGroup" and row.state is OutgoingState.WAITING:
        place = [each.id for each in await copies_by(work.session, row.id)].index(copy.id)
        envelopes.reword(row, place, envelopes.captioned(header, now.text))
        return
    is_same_file = envelopes.shows(row, now.kind, now.file_id)
    method, content = envelopes.changed(now.kind, now.text, now.file_id, header, is_same_file=is_same_file)
    await _edit(work, Way(side, to, reader), copy, row, (method, content))


def header_for(work: UnitOfWork, reader: Reader, side: Side) -> str:
    """Names as the ticket has them: never what somebody is called at Telegram."""
    ticket = side.ticket
    name = ticket.contact_name if side.person.id == ticket.customer_id else side.person.name
    is_for_customer = reader.person_id == ticket.customer_id
    return work.words(reader, "relay/from", ticket=ticket, role=side.role, name=name, is_for_customer=is_for_customer)


async def _edit(work: UnitOfWork, way: Way, copy: RelayCopy, row: OutgoingMessage, envelope: Envelope) -> None:
    """A picture of an album is named by its own number, everything else by its row."""
    method, content = envelope[0], envelope[1] | MARK
    if row.method == "sendMediaGroup":
        if copy.message_id:
            work.send(way.to, method, content | {"message_id": copy.message_id}, ticket=way.side.ticket)
        return
    await supersede_edits_of(work.session, row.id)
    edit = work.send(way.to, method, content, ticket=way.side.ticket)
    if edit:
        edit.edits_id = row.id


async def _joins_album(work: UnitOfWork, way: Way, message: RelayedMessage, part: CopyPart) -> bool:
    is_joining = message.album and message.kind in envelopes.IN_ALBUMS
    if not is_joining or not envelopes.fits("", message.kind, message.text):
        return False
    row = await album_gathering(work.session, way.to.id, message.album or "", work.now + ON_ITS_WAY)
    if row is None or not envelopes.may_join(row, message.kind):
        return False
    envelopes.join(row, message)
    row.due_at = work.now + ALBUM_GATHERS
    await _note(work, way, message, row, part)
    return True


async def _follows(work: UnitOfWork, reader: Reader, message: RelayedMessage) -> bool:
    """The same hand wrote the last thing that stands in this chat, a moment ago: whose this is, is clear."""
    last = await last_said(work.session, reader.chat_id)
    is_same = last is not None and (last.ticket_id, last.author_id) == (message.ticket_id, message.author_id)
    return last is not None and is_same and work.now - last.sent_at <= ONE_BURST


def _send(work: UnitOfWork, way: Way, envelope: Envelope, due_at: datetime) -> OutgoingMessage | None:
    """At night without a sound, unless it is urgent [M3]."""
    method, content = envelope
    is_night = is_quiet(work.now, way.reader.zone, work.company.hours) and not way.side.ticket.is_urgent
    quietly = {"disable_notification": True} if is_night else {}
    row = work.send(way.to, method, content | MARK | quietly, ticket=way.side.ticket)
    if row:
        row.due_at = due_at
    return row


async def _in_reply(work: UnitOfWork, reader: Reader, answered: RelayedMessage | None) -> dict[str, Any]:
    """To the original, or to the copy that stands in the reader's chat."""
    if answered is None:
        return {}
    there = answered.message_id if answered.chat_id == reader.chat_id else None
    if there is None:
        copies = await copies_of(work.session, answered.id)
        there = next((copy.message_id for copy, _ in copies if copy.chat_id == reader.chat_id), None)
    return {"reply_parameters": {"message_id": there, "allow_sending_without_reply": True}} if there else {}


async def _note(
    work: UnitOfWork,
    way: Way,
    message: RelayedMessage,
    row: OutgoingMessage | None,
    part: CopyPart,
    *,
    is_headed: bool = False,
) -> None:
    if row is None:
        return
    await work.session.flush()
    copy = RelayCopy(
        relayed_id=message.id,
        outgoing_id=row.id,
        person_id=way.to.id,
        part=part,
        is_headed=is_headed,
        chat_id=way.reader.chat_id,
    )
    work.session.add(copy)
    await work.session.flush()
