"""What somebody sent is passed on as it came: pictures and recordings, albums together, places, cards, words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from desk.reader import Hearer
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from models.ticket_note import CARDS, NoteKind, TicketNote


class File(NamedTuple):
    kind: NoteKind
    file_id: str
    caption: str = ""


SENDING = {
    NoteKind.PHOTO: "sendPhoto",
    NoteKind.VIDEO: "sendVideo",
    NoteKind.VOICE: "sendVoice",
    NoteKind.AUDIO: "sendAudio",
    NoteKind.VIDEO_NOTE: "sendVideoNote",
    NoteKind.ANIMATION: "sendAnimation",
    NoteKind.DOCUMENT: "sendDocument",
}
MOST_IN_ALBUM = 10
"""Telegram's own limit."""


def pass_on(
    work: UnitOfWork, to: Hearer, file: File, *, ticket: Ticket | None = None, sender: Person | None = None
) -> None:
    """Without a ticket that says whose it is, name its `sender`."""
    parameters: dict[str, object] = {file.kind.value: file.file_id}
    if file.caption and file.kind is not NoteKind.VIDEO_NOTE:
        parameters["caption"] = file.caption
    work.send(to, SENDING[file.kind], parameters, ticket=ticket, sender=sender)


class Enclosed(Protocol):
    """A message with a file: a customer's note, a technician's picture."""

    id: int
    kind: NoteKind
    text: str
    file_id: str | None
    album: str | None


def pass_on_files(work: UnitOfWork, to: Hearer, files: Sequence[Enclosed], ticket: Ticket) -> None:
    """Photos in albums, whatever else one by one after them."""
    others = [file for file in files if file.kind is not NoteKind.PHOTO]
    photos = [file for file in files if file.kind is NoteKind.PHOTO]
    for first in range(0, len(photos), MOST_IN_ALBUM):
        album = photos[first : first + MOST_IN_ALBUM]
        if len(album) > 1:
            _pass_on_album(work, to, album, ticket)
        else:
            others.insert(0, album[0])
    for other in others:
        pass_on(work, to, File(other.kind, other.file_id or "", other.text), ticket=ticket)


def pass_on_all(work: UnitOfWork, to: Hearer, notes: Iterable[TicketNote], ticket: Ticket) -> None:
    """In their order; an album stands where its first picture came."""
    together: dict[object, list[TicketNote]] = {}
    for note in notes:
        together.setdefault(note.album or note.id, []).append(note)
    for group in together.values():
        if len(group) > 1:
            _pass_on_album(work, to, group, ticket)
        else:
            _pass_on_note(work, to, group[0], ticket)


def _pass_on_album(work: UnitOfWork, to: Hearer, group: Sequence[Enclosed], ticket: Ticket) -> None:
    pictures = [{"type": note.kind.value, "media": note.file_id, "caption": note.text} for note in group]
    work.send(to, "sendMediaGroup", {"media": pictures}, ticket=ticket)


def _pass_on_note(work: UnitOfWork, to: Hearer, note: TicketNote, ticket: Ticket) -> None:
    if note.kind is NoteKind.TEXT:
        work.send(to, "sendMessage", {"text": note.text}, ticket=ticket)
    elif note.kind in CARDS:
        work.send(to, "copyMessage", {"from_chat_id": note.chat_id, "message_id": note.message_id}, ticket=ticket)
    else:
        pass_on(work, to, File(note.kind, note.file_id or "", note.text), ticket=ticket)
