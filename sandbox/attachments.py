"""What a person sends: text, pictures, voice, contact, place; turned into a message's content."""

import base64
import binascii
import secrets
from typing import Any

from sandbox import media
from sandbox.markup.formatted import FormattedText
from sandbox.markup.texts import with_found
from sandbox.person import Person
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

PLACE_FIELDS = ("latitude", "longitude")
CARD_FIELDS = ("phone_number", "first_name")
FILE_KINDS = ("photo", "voice", "video", "document", "audio", "video_note", "animation", "sticker")


def content_of(world: World, person: Person, sent: Json) -> Json:
    for kind in FILE_KINDS:
        if kind in sent:
            return file_content(world, kind, sent[kind], sent)
    if "contact" in sent:
        return {"contact": _contact(person, sent["contact"])}
    if "venue" in sent:
        return {"venue": sent["venue"], "location": checked_place(sent["venue"].get("location"))}
    if "dice" in sent:
        return {"dice": {"emoji": "🎲", "value": secrets.randbelow(6) + 1}}
    if "poll" in sent:
        return {"poll": _poll(sent["poll"])}
    if "location" in sent:
        return {"location": checked_place(sent["location"])}
    return worded(sent, "text", "entities")


def album_of(world: World, sent: Json) -> list[Json]:
    """Its parts: bare pictures, or `{"photo": …}`, `{"video": …}` and the like with a caption of their own."""
    if not isinstance(sent["album"], list):
        raise bad_request("an album is a list")
    parts = [part if isinstance(part, dict) else {"photo": part} for part in sent["album"]]
    if parts and sent.get("caption"):
        parts[0] = {"caption": sent["caption"], **parts[0]}
    return [file_content(world, kind, part[kind], part) for part in parts for kind in FILE_KINDS if kind in part]


def file_content(world: World, kind: str, file: Any, sent: Json) -> Json:
    described: Json = file if isinstance(file, dict) else {"base64": file}
    name, mime_type = str(described.get("name", "")), str(described.get("mime_type", ""))
    stored = media.keep(world.files, kind, _bytes(described.get("base64")), name, mime_type)
    facts = {key: described[key] for key in ("duration", "width", "height", "emoji") if key in described}
    return media.described(world.files, stored, **facts) | worded(sent, "caption", "caption_entities")


def worded(sent: Json, name: str, entities_name: str) -> Json:
    text = str(sent.get(name) or "").strip()
    if name == "text" and not text:
        raise bad_request("message text is empty")
    mentions = [each for each in sent.get("entities") or [] if each.get("type") == "text_mention"]
    return with_found(FormattedText(text, mentions)).as_content(name, entities_name)


def checked_place(place: Any) -> Json:
    if not isinstance(place, dict) or not all(isinstance(place.get(name), int | float) for name in PLACE_FIELDS):
        raise bad_request("a location needs latitude and longitude")
    return place


def _contact(person: Person, card: Any) -> Json:
    if not isinstance(card, dict):
        raise bad_request("a contact is an object")
    if card.get("own"):
        return _own_card(person)
    if not all(isinstance(card.get(name), str) for name in CARD_FIELDS):
        raise bad_request("a contact needs phone_number and first_name")
    return card


def _own_card(person: Person) -> Json:
    if not person.phone:
        raise bad_request("this person has no phone number")
    contact: Json = {"phone_number": person.phone.lstrip("+"), "first_name": person.first_name, "user_id": person.id}
    return contact | ({"last_name": person.last_name} if person.last_name else {})


def _poll(poll: Json) -> Json:
    options = [{"text": text, "voter_count": 0, "persistent_id": text} for text in poll["options"]]
    state = {"total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular"}
    flags = {"allows_multiple_answers": False, "allows_revoting": False, "members_only": False}
    return {"id": str(secrets.randbits(50)), "question": poll["question"], "options": options, **state, **flags}


def _bytes(encoded: Any) -> bytes:
    if not isinstance(encoded, str):
        raise bad_request("a file is base64 text")
    try:
        return base64.b64decode(encoded.partition("base64,")[2] or encoded, validate=True)
    except (binascii.Error, ValueError):
        raise bad_request("this is no base64") from None
