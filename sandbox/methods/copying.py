"""forwardMessage and copyMessage, one or many."""

from typing import Any

from sandbox.addressing import chat_of, chat_to_write, post_of
from sandbox.markup.texts import caption_of
from sandbox.methods.sending import protection, send
from sandbox.parameters import Parameters
from sandbox.privacy import SERVICE_CONTENT
from sandbox.refusal import bad_request
from sandbox.world import UNEDITED, World

Json = dict[str, Any]

MOST = 100
LEFT_BEHIND = UNEDITED | {"edit_date", "reply_markup"}
CAPTION = frozenset({"caption", "caption_entities"})


def forward_message(world: World, given: Parameters) -> Json:
    return _forward(world, given, source_of(world, given, "forward"))


def forward_messages(world: World, given: Parameters) -> list[Json]:
    messages = [_forward(world, given, message) for message in _sources(world, given)]
    return [{"message_id": message["message_id"]} for message in messages]


def copy_message(world: World, given: Parameters) -> Json:
    content = _copied(source_of(world, given, "copy"))
    if "caption" in given.given:
        content = {key: value for key, value in content.items() if key not in CAPTION}
        content |= caption_of(given).as_content("caption", "caption_entities")
    return {"message_id": send(world, given, content)["message_id"]}


def copy_messages(world: World, given: Parameters) -> list[Json]:
    chat = chat_to_write(world, given)
    copies = [world.post(chat, world.bot.id, _copied(message)) for message in _sources(world, given)]
    return [{"message_id": message["message_id"]} for message in copies]


def source_of(world: World, given: Parameters, deed: str) -> Json:
    message = post_of(chat_of(world, given, "from_chat_id"), given, f"message to {deed}").message
    if SERVICE_CONTENT & message.keys() or message.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if deed == 'copy' else 'forwarded'}")
    return message


def _sources(world: World, given: Parameters) -> list[Json]:
    """Those that are there; the others are skipped."""
    chat = chat_of(world, given, "from_chat_id")
    posts = [chat.find(message_id) for message_id in message_ids_of(given)]
    messages = [post.message for post in posts if post]
    if not messages:
        raise bad_request("there are no messages to forward")
    return messages


def message_ids_of(given: Parameters) -> list[int]:
    ids = given.structure("message_ids", "message identifiers")
    if not ids or not isinstance(ids, list):
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST:
        raise bad_request("too many message identifiers specified")
    return [int(one) for one in ids if str(one).isdigit()]


def _forward(world: World, given: Parameters, message: Json) -> Json:
    return world.post(chat_to_write(world, given), world.bot.id, forwarded(message) | protection(given))


def forwarded(message: Json) -> Json:
    """What was said, and who said it first."""
    origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
    return _copied(message) | {"forward_origin": message.get("forward_origin", origin)}


def _copied(message: Json) -> Json:
    return {key: value for key, value in message.items() if key not in LEFT_BEHIND}
