"""A relayed message as the Bot API takes it: words in plain text, files by their id, a header where there is room."""

from typing import Any

from desk.envelopes import Envelope
from desk.media import SENDING
from messages.markup import escaped, without_markup
from models.outgoing_message import OutgoingMessage
from models.relayed_message import RelayedMessage
from models.ticket_note import NoteKind

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
WITHOUT_CAPTION = frozenset({NoteKind.VIDEO_NOTE, NoteKind.PLACE, NoteKind.CONTACT})
MOST_IN_ALBUM = 10
TOGETHER = (
    frozenset({NoteKind.PHOTO, NoteKind.VIDEO}),
    frozenset({NoteKind.DOCUMENT}),
    frozenset({NoteKind.AUDIO}),
)
"""What Telegram puts into one album."""
IN_ALBUMS = frozenset[NoteKind]().union(*TOGETHER)
_KIND = {method: kind for kind, method in SENDING.items()}


def of(message: RelayedMessage, header: str) -> tuple[list[Envelope], Envelope, bool]:
    """What goes before it, the message itself, and whether the header stands in it."""
    if fits(header, message.kind, message.text):
        return [], _main(message, header, message.text), bool(header)
    if message.kind is NoteKind.TEXT:
        return [_words(header, "")], _main(message, "", message.text), False
    if _length(message.text) <= LONGEST_CAPTION or message.kind in WITHOUT_CAPTION:
        return [_words(header, "")] if header else [], _main(message, "", message.text), False
    return _apart(header, message.text), _main(message, "", ""), False


def fits(header: str, kind: NoteKind, text: str) -> bool:
    """Header and words in one message."""
    if kind in WITHOUT_CAPTION:
        return not header
    longest = LONGEST_TEXT if kind is NoteKind.TEXT else LONGEST_CAPTION
    return _length(without_markup(header)) + _length(text) + 1 <= longest + (not header)


def changed(kind: NoteKind, text: str, file_id: str | None, header: str, *, is_same_file: bool) -> Envelope:
    if kind is NoteKind.TEXT:
        return "editMessageText", worded(header, text)
    if is_same_file:
        return "editMessageCaption", captioned(header, text)
    return "editMessageMedia", {"media": _item(kind, file_id, captioned(header, text))}


def shows(row: OutgoingMessage, kind: NoteKind, file_id: str | None) -> bool:
    said = row.parameters
    return said.get(kind.value) == file_id or any(item["media"] == file_id for item in said.get("media", ()))


def may_join(row: OutgoingMessage, kind: NoteKind) -> bool:
    kinds = {NoteKind(item["type"]) for item in _items(row)} | {kind}
    return len(_items(row)) < MOST_IN_ALBUM and any(kinds <= each for each in TOGETHER)


def join(row: OutgoingMessage, message: RelayedMessage) -> None:
    """One more picture for an album that still waits."""
    items = [*_items(row), _item(message.kind, message.file_id, captioned("", message.text))]
    beside = {"caption", "parse_mode", *(kind.value for kind in IN_ALBUMS)}
    kept = {name: value for name, value in row.parameters.items() if name not in beside}
    row.method, row.parameters = "sendMediaGroup", kept | {"media": items}


def reword(row: OutgoingMessage, place: int, caption: dict[str, Any]) -> None:
    """Of one picture in an album that still waits."""
    items = [dict(item) for item in _items(row)]
    items[place] = {name: items[place][name] for name in ("type", "media")} | caption
    row.parameters = row.parameters | {"media": items}


def worded(header: str, text: str) -> dict[str, Any]:
    words = "\n".join(filter(None, (header, escaped(text))))
    return {"text": words, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def captioned(header: str, text: str) -> dict[str, Any]:
    words = "\n".join(filter(None, (header, escaped(text))))
    return {"caption": words, "parse_mode": "HTML"} if words else {}


def _main(message: RelayedMessage, header: str, text: str) -> Envelope:
    match message.kind:
        case NoteKind.TEXT:
            return _words(header, text)
        case NoteKind.PLACE:
            return ("sendVenue" if "title" in message.details else "sendLocation"), dict(message.details)
        case NoteKind.CONTACT:
            return "sendContact", dict(message.details)
        case kind:
            caption = {} if kind in WITHOUT_CAPTION else captioned(header, text)
            return SENDING[kind], {kind.value: message.file_id} | caption


def _apart(header: str, text: str) -> list[Envelope]:
    """Words that are too long to stand under a picture go before it."""
    if fits(header, NoteKind.TEXT, text):
        return [_words(header, text)]
    return [_words(header, ""), _words("", text)]


def _words(header: str, text: str) -> Envelope:
    return "sendMessage", worded(header, text)


def _item(kind: NoteKind, file_id: str | None, caption: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind.value, "media": file_id} | caption


def _items(row: OutgoingMessage) -> list[dict[str, Any]]:
    if "media" in row.parameters:
        return list(row.parameters["media"])
    kind = _KIND[row.method]
    caption: dict[str, Any] = {
        name: row.parameters[name] for name in ("caption", "parse_mode") if name in row.parameters
    }
    return [_item(kind, row.parameters[kind.value], caption)]


def _length(words: str) -> int:
    """As Telegram counts: in units of UTF-16."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
