"""A row as Telegram wants it: the message to change is named, files are attached."""

from base64 import b64decode
from typing import Any

from telegram import InputFile, InputMediaPhoto

from models.outgoing_message import TAKE_BACK, OutgoingMessage
from models.picture import Picture

OURS = frozenset({"picture", "relayed", "message_ids"})
"""What a row says to us and not to Telegram."""


def sendable(row: OutgoingMessage, edited: OutgoingMessage | None, picture: Picture | None) -> dict[str, Any] | None:
    """None for an edit of what never arrived, or of what stands in the chat that a region's group was before."""
    hidden = OURS if row.method != TAKE_BACK else row.parameters.keys() - {"message_id"}
    parameters = {name: _sendable(value) for name, value in row.parameters.items() if name not in hidden}
    if row.chat_id is not None:
        parameters["chat_id"] = row.chat_id
    if row.method.startswith(("edit", "delete", "stop")) and edited is not None:
        if edited.message_id is None or edited.chat_id not in {row.chat_id, None}:
            return None
        parameters["message_id"] = edited.message_id
    return _with(picture, parameters, is_change=row.method.startswith("edit")) if picture else parameters


def _sendable(value: Any) -> Any:
    """A small file lives in its message's row and is uploaded from there."""
    match value:
        case {"file_name": name, "text": text}:
            return InputFile(text.encode(), filename=name)
        case {"file_name": name, "base64": content}:
            return InputFile(b64decode(content), filename=name)
    return value


def _with(picture: Picture, parameters: dict[str, Any], *, is_change: bool) -> dict[str, Any]:
    photo = picture.file_id or InputFile(picture.content, attach=is_change)
    if not is_change:
        return {**parameters, "photo": photo}
    words = {name: parameters.pop(name) for name in ("caption", "parse_mode")}
    return {**parameters, "media": InputMediaPhoto(photo, **words)}
