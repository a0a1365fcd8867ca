"""Filters: the message can be passed on, handlers receive it as `said`; or it cannot, and they receive `why_not`."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.types import Contact, Message

from desk.relay import Said
from handlers.customer.content import MEDIA, READABLE_BYTES
from models.person import Person
from models.ticket_note import NoteKind
from rules.relay import WhyNot, names_account


class Passes(Filter):
    async def __call__(self, message: Message, person: Person) -> Literal[False] | dict[str, Any]:
        if is_left_alone(message) or why_not(message, person):
            return False
        return {"said": said_in(message)}


class PassesNot(Filter):
    async def __call__(self, message: Message, person: Person) -> Literal[False] | dict[str, Any]:
        reason = None if is_left_alone(message) else why_not(message, person)
        return {"why_not": reason} if reason else False


def is_left_alone(message: Message) -> bool:
    """A command is for us; a place that moves is shown on the way; of service messages nobody waits for an answer."""
    is_command = (message.text or "").startswith("/")
    is_moving = message.location is not None and message.location.live_period is not None
    return is_command or is_moving or message.pinned_message is not None


def why_not(message: Message, person: Person) -> WhyNot | None:
    if message.sticker:
        return WhyNot.STICKER
    if message.contact and _is_own(message.contact, message, person):
        return WhyNot.OWN_CARD
    user = message.from_user
    if user and names_account(message.text or message.caption or "", user.username, user.id):
        return WhyNot.ACCOUNT
    return None if said_in(message) else WhyNot.OTHER


def said_in(message: Message) -> Said | None:
    if message.photo:
        return _said(message, NoteKind.PHOTO, file_id=message.photo[-1].file_id)
    for kind in MEDIA:
        if media := getattr(message, kind.value):
            is_large = (media.file_size or 0) > READABLE_BYTES
            return _said(message, kind, file_id=media.file_id, is_large=is_large)
    if message.location:
        return _said(message, NoteKind.PLACE, details=_place(message))
    if message.contact:
        return _said(message, NoteKind.CONTACT, details=_card(message.contact))
    return _said(message, NoteKind.TEXT) if message.text else None


def _place(message: Message) -> dict[str, Any]:
    place = message.location
    known = {"latitude": place.latitude, "longitude": place.longitude} if place else {}
    return known | ({"title": message.venue.title, "address": message.venue.address} if message.venue else {})


def _card(contact: Contact) -> dict[str, Any]:
    """Name and number only: whose account it is stays here."""
    last_name = {"last_name": contact.last_name} if contact.last_name else {}
    return {"phone_number": contact.phone_number, "first_name": contact.first_name, **last_name}


def _is_own(contact: Contact, message: Message, person: Person) -> bool:
    is_account = message.from_user is not None and contact.user_id == message.from_user.id
    own, given = (_digits(number) for number in (person.phone or "", contact.phone_number))
    return is_account or (bool(own) and (own.endswith(given) or given.endswith(own)))


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _said(message: Message, kind: NoteKind, **details: Any) -> Said:
    answers = message.reply_to_message
    return Said(
        kind,
        message.text or message.caption or "",
        message.chat.id,
        message.message_id,
        album=message.media_group_id,
        answers=answers.message_id if answers else None,
        **details,
    )
