"""A picture or recording that somebody sent is passed on as it came."""

from typing import NamedTuple

from desk.reader import Hearer
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from models.ticket_note import NoteKind


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


def pass_on(
    work: UnitOfWork, to: Hearer, file: File, *, ticket: Ticket | None = None, sender: Person | None = None
) -> None:
    """Without a ticket that says whose it is, name its `sender`."""
    parameters: dict[str, object] = {file.kind.value: file.file_id}
    if file.caption and file.kind is not NoteKind.VIDEO_NOTE:
        parameters["caption"] = file.caption
    work.send(to, SENDING[file.kind], parameters, ticket=ticket, sender=sender)
