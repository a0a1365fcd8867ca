"""Everything that a customer sends for a ticket is kept, a row a message, and their words are gathered [M1 P2]."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from models.ticket_note import NoteKind, TicketNote, count_of_kinds, has_large_file, note_of_message, notes_of


@dataclass(frozen=True)
class Sent:
    """A message that says something about a fault, free of Telegram's own types."""

    kind: NoteKind
    text: str
    file_id: str | None
    chat_id: int
    message_id: int
    album: str | None = None
    is_large: bool = False
    place: "Place | None" = None


@dataclass(frozen=True)
class Place:
    latitude: float
    longitude: float
    address: str | None


def keep(work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent) -> None:
    note = TicketNote(
        ticket_id=ticket.id,
        author_id=person.id,
        kind=sent.kind,
        text=sent.text,
        file_id=sent.file_id,
        chat_id=sent.chat_id,
        message_id=sent.message_id,
        album=sent.album,
        is_large=sent.is_large,
        sent_at=work.now,
    )
    work.session.add(note)
    ticket.symptom = "\n".join(filter(None, (ticket.symptom, sent.text)))


async def hand_on(work: UnitOfWork, ticket: Ticket, other: Ticket) -> None:
    """What was told of the one was meant for the other."""
    for note in await notes_of(work.session, ticket.id):
        note.ticket_id = other.id
    await work.session.flush()
    await _gather_words(work, ticket)
    await _gather_words(work, other)


async def ticket_with(work: UnitOfWork, person: Person, sent: Sent) -> Ticket | None:
    """The ticket for which this person's message was noted earlier, if it was."""
    note = await note_of_message(work.session, sent.chat_id, sent.message_id)
    is_noted = note is not None and note.author_id == person.id
    return await work.session.get_one(Ticket, note.ticket_id) if note and is_noted else None


async def mend(work: UnitOfWork, ticket: Ticket, sent: Sent) -> None:
    note = await note_of_message(work.session, sent.chat_id, sent.message_id)
    if note:
        note.kind, note.text, note.file_id = sent.kind, sent.text, sent.file_id
        await _gather_words(work, ticket)


async def enclosures(work: UnitOfWork, ticket: Ticket) -> dict[str, Any]:
    """What came besides words, and whether one of the files is too large for us to open."""
    counts = await count_of_kinds(work.session, ticket.id)
    may_be_large = any(kind not in {NoteKind.TEXT, NoteKind.PHOTO} for kind in counts)
    has_large = may_be_large and await has_large_file(work.session, ticket.id)
    return {**counted(counts), "has_large_file": has_large}


def counted(counts: Mapping[NoteKind, int]) -> dict[str, Any]:
    """What came besides words, counted as the customer would."""
    of = {name: sum(counts.get(kind, 0) for kind in kinds) for name, kinds in _COUNTED.items()}
    return {**of, "message_count": sum(counts.values())}


_COUNTED = {
    "photo_count": (NoteKind.PHOTO,),
    "video_count": (NoteKind.VIDEO, NoteKind.VIDEO_NOTE, NoteKind.ANIMATION),
    "voice_count": (NoteKind.VOICE, NoteKind.AUDIO),
    "document_count": (NoteKind.DOCUMENT,),
    "place_count": (NoteKind.PLACE,),
    "contact_count": (NoteKind.CONTACT,),
}


async def _gather_words(work: UnitOfWork, ticket: Ticket) -> None:
    kept = await notes_of(work.session, ticket.id)
    ticket.symptom = "\n".join(note.text for note in kept if note.text)


async def is_anything_noted(work: UnitOfWork, ticket: Ticket) -> bool:
    return bool(await count_of_kinds(work.session, ticket.id))
