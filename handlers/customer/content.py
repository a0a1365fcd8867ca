"""Filters: the message says something about a fault, or hands something over; handlers receive it as `sent`."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.types import Message

from desk.notes import Place, Sent
from handlers.customer.quoting import in_answer_to
from models.ticket_note import NoteKind
from rules.anger import is_angry
from rules.danger import dangers_in

SHORTEST = 2
"""One letter says nothing, unless it is a word: 火, or a curse."""
# Telegram sends an animation as a document too: the more telling kind comes first.
MEDIA = (
    NoteKind.VIDEO,
    NoteKind.VOICE,
    NoteKind.AUDIO,
    NoteKind.VIDEO_NOTE,
    NoteKind.ANIMATION,
    NoteKind.DOCUMENT,
)
READABLE_BYTES = 20 * 1024 * 1024
"""Telegram hands out nothing larger; it does pass it on."""


class Says(Filter):
    """In words, pictures or sound."""

    def __init__(self, *, only_media: bool = False) -> None:
        self.only_media = only_media

    async def __call__(self, message: Message) -> Literal[False] | dict[str, Any]:
        sent = media_of(message) or (None if self.only_media else words_of(message))
        return {"sent": sent} if sent else False


class HandsOver(Filter):
    """A place on the map, or somebody's card."""

    async def __call__(self, message: Message) -> Literal[False] | dict[str, Any]:
        sent = place_of(message) or (_sent(message, NoteKind.CONTACT) if message.contact else None)
        return {"sent": sent} if sent else False


def words_of(message: Message) -> Sent | None:
    words = written_in(message)
    is_too_short = len(words.strip("!！。.")) < SHORTEST and not (dangers_in(words) or is_angry(words))
    says_nothing = is_too_short or words.startswith("/") or not any(map(str.isalnum, words))
    return None if says_nothing else _sent(message, NoteKind.TEXT)


def media_of(message: Message) -> Sent | None:
    if message.photo:
        return _sent(message, NoteKind.PHOTO, file_id=message.photo[-1].file_id)
    found = ((kind, getattr(message, kind.value)) for kind in MEDIA)
    return next((_file(message, kind, media) for kind, media in found if media), None)


def place_of(message: Message) -> Sent | None:
    if message.location is None:
        return None
    address = f"{message.venue.title}, {message.venue.address}" if message.venue else None
    place = Place(message.location.latitude, message.location.longitude, address)
    return _sent(message, NoteKind.PLACE, place=place)


def _file(message: Message, kind: NoteKind, media: Any) -> Sent:
    is_large = (media.file_size or 0) > READABLE_BYTES
    return _sent(message, kind, file_id=media.file_id, is_large=is_large)


def _sent(message: Message, kind: NoteKind, **details: Any) -> Sent:
    words = written_in(message)
    return Sent(
        kind,
        in_answer_to(message) + words if words else "",
        details.pop("file_id", None),
        message.chat.id,
        message.message_id,
        album=message.media_group_id,
        **details,
    )


def written_in(message: Message) -> str:
    """The words or the caption; of a list to tick and of a poll, line by line."""
    if message.checklist:
        lines = [message.checklist.title, *(task.text for task in message.checklist.tasks)]
    elif message.poll:
        lines = [message.poll.question, *(option.text for option in message.poll.options)]
    else:
        lines = [message.text or message.caption or ""]
    return "\n".join(lines).strip()
