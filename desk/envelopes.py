"""How words travel to Telegram: as a message, under a picture of the company's, or in place of earlier words."""

from datetime import datetime
from typing import Any

from desk.reader import Reader
from messages.markup import Markup
from models.outgoing_message import OutgoingMessage
from models.ticket import Ticket

Envelope = tuple[str, dict[str, Any]]
"""The Bot API's method and its parameters; which picture is said by its path, and delivery attaches it."""


def message(words: str, keyboard: Markup | None, picture: str | None) -> Envelope:
    return ("sendPhoto" if picture else "sendMessage"), _contents(words, keyboard, picture)


def change(words: str, keyboard: Markup | None, picture: str | None) -> Envelope:
    return ("editMessageMedia" if picture else "editMessageText"), _contents(words, keyboard, picture)


def addressed(
    envelope: Envelope,
    reader: Reader,
    ticket: Ticket | None,
    now: datetime,
    *,
    due_at: datetime | None = None,
    edits_id: int | None = None,
) -> OutgoingMessage:
    method, parameters = envelope
    return OutgoingMessage(
        chat_id=reader.chat_id,
        person_id=reader.person_id,
        ticket_id=ticket.id if ticket else None,
        method=method,
        parameters={"chat_id": reader.chat_id, **parameters},
        edits_id=edits_id,
        due_at=due_at or now,
        created_at=now,
        is_passing=reader.is_passing,
    )


def _contents(words: str, keyboard: Markup | None, picture: str | None) -> dict[str, Any]:
    worded = (
        {"picture": picture, "caption": words}
        if picture
        else {"text": words, "link_preview_options": {"is_disabled": True}}
    )
    return {**worded, "parse_mode": "HTML", **({"reply_markup": keyboard} if keyboard else {})}
