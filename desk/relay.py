"""Customer and technician write to each other through the desk; neither sees the other's account."""

from dataclasses import asdict, dataclass, field
from typing import Any

from desk import office_talks, relay_copies, relay_office, relay_sides
from desk.notes import Place, Sent
from desk.relay_sides import Side
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.relay_copy import CopyPart, copies_of, relayed_as
from models.relayed_message import RelayedMessage, first_of_album, original_at
from models.ticket_note import NoteKind
from rules.refused import Refused


@dataclass(frozen=True)
class Said:
    """A message as it can be passed on, free of Telegram's own types and of whatever tells the account."""

    kind: NoteKind
    text: str
    chat_id: int
    message_id: int
    file_id: str | None = None
    details: dict[str, Any] = field(default_factory=dict)
    album: str | None = None
    is_large: bool = False
    answers: int | None = None
    """The message of the same chat to which it is a reply."""

    def as_note(self) -> Sent:
        """As it stands on the ticket."""
        place = None
        if self.kind is NoteKind.PLACE:
            named = ", ".join(filter(None, (self.details.get("title"), self.details.get("address"))))
            place = Place(self.details["latitude"], self.details["longitude"], named or None)
        return Sent(self.kind, self.text, self.file_id, self.chat_id, self.message_id, self.album, self.is_large, place)

    def kept(self) -> dict[str, Any]:
        """While it is asked for whom it is."""
        return asdict(self)


def said_then(kept: dict[str, Any]) -> Said:
    return Said(**{**kept, "kind": NoteKind(kept["kind"])})


async def pass_on(work: UnitOfWork, side: Side, said: Said) -> None:
    """To the other side, and to whoever of the office writes with them."""
    await relay_sides.require_open(work, side)
    readers = await relay_sides.others(work, side)
    if not readers or any(each.telegram_id is None for each in readers):
        raise Refused("relay_nobody_there", number=side.ticket.number, phone=side.ticket.phone)
    message = _keep(work, side, said)
    await work.session.flush()
    await office_talks.keep_alive(work, side.ticket)
    answered = await answered_by(work, said) if said.answers else None
    for reader in readers:
        await relay_copies.put(work, reader, side, message, answered=answered)
    for onlooker in await relay_office.onlookers(work, side):
        await relay_copies.put(work, onlooker, side, message, answered=answered, part=CopyPart.ASIDE)


async def amend(work: UnitOfWork, side: Side, original: RelayedMessage, said: Said) -> None:
    """The message was edited: its copies say so too, and the words of both are kept."""
    version = _keep(work, side, said, amends_id=original.id)
    for copy, row in await copies_of(work.session, original.id):
        await relay_copies.change(work, side, copy, row, version)


async def answered_by(work: UnitOfWork, said: Said) -> RelayedMessage | None:
    """The relayed message to which it is a reply: one's own, or a copy of somebody else's."""
    there = said.chat_id, said.answers or 0
    return await relayed_as(work.session, *there) or await original_at(work.session, *there)


async def with_its_album(work: UnitOfWork, person: Person, said: Said) -> RelayedMessage | None:
    """The first picture of the same album, which went before."""
    return await first_of_album(work.session, person.id, said.album) if said.album else None


def _keep(work: UnitOfWork, side: Side, said: Said, amends_id: int | None = None) -> RelayedMessage:
    message = RelayedMessage(
        ticket_id=side.ticket.id,
        author_id=side.person.id,
        role=side.role,
        kind=said.kind,
        text=said.text,
        file_id=said.file_id,
        details=said.details,
        chat_id=said.chat_id,
        message_id=said.message_id,
        album=said.album,
        amends_id=amends_id,
        sent_at=work.now,
    )
    work.session.add(message)
    return message
