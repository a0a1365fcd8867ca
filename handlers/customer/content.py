"""A filter: the message says something about a fault, in words, pictures or sound; handlers receive it as `sent`."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.types import Message

from desk.notes import Sent
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


class Says(Filter):
    def __init__(self, *, only_media: bool = False) -> None:
        self.only_media = only_media

    async def __call__(self, message: Message) -> Literal[False] | dict[str, Any]:
        sent = media_of(message) or (None if self.only_media else words_of(message))
        return {"sent": sent} if sent else False


def words_of(message: Message) -> Sent | None:
    words = (message.text or "").strip()
    is_too_short = len(words.strip("!！。.")) < SHORTEST and not (dangers_in(words) or is_angry(words))
    says_nothing = is_too_short or words.startswith("/") or not any(map(str.isalnum, words))
    return None if says_nothing else _sent(message, NoteKind.TEXT, None)


def media_of(message: Message) -> Sent | None:
    if message.photo:
        return _sent(message, NoteKind.PHOTO, message.photo[-1].file_id)
    found = ((kind, getattr(message, kind.value)) for kind in MEDIA)
    return next((_sent(message, kind, media.file_id) for kind, media in found if media), None)


def _sent(message: Message, kind: NoteKind, file_id: str | None) -> Sent:
    words = message.text or message.caption or ""
    return Sent(kind, words.strip(), file_id, message.chat.id, message.message_id)
