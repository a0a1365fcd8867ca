"""forwardMessage and copyMessage, one or many."""

from typing import Any

from sandbox.addressing import chat_of, chat_to_write, post_of
from sandbox.chat import Post
from sandbox.markup.texts import caption_of
from sandbox.methods.sending import protection, send
from sandbox.parameters import Parameters
from sandbox.privacy import SERVICE_CONTENT
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

MOST = 100
CAPTION = frozenset({"caption", "caption_entities"})


def forward_message(world: World, given: Parameters) -> Json:
    return _forward(world, given, source_of(world, given, "forward"))


def forward_messages(world: World, given: Parameters) -> list[Json]:
    messages = [_forward(world, given, post) for post in _sources(world, given)]
    return [{"message_id": message["message_id"]} for message in messages]


def copy_message(world: World, given: Parameters) -> Json:
    content = source_of(world, given, "copy").content()
    if "caption" in given.given:
        content = {key: value for key, value in content.items() if key not in CAPTION}
        content |= caption_of(given).as_content("caption", "caption_entities")
    return {"message_id": send(world, given, content)["message_id"]}


def copy_messages(world: World, given: Parameters) -> list[Json]:
    chat = chat_to_write(world, given)
    copies = [world.post(chat, world.bot.id, post.content()) for post in _sources(world, given)]
    return [{"message_id": message["message_id"]} for message in copies]


def source_of(world: World, given: Parameters, deed: str) -> Post:
    post = post_of(chat_of(world, given, "from_chat_id"), given, f"message to {deed}")
    if SERVICE_CONTENT & post.message.keys() or "has_protected_content" in post.message:
        raise bad_request(f"message can't be {'copied' if deed == 'copy' else 'forwarded'}")
    return post


def forwarded(post: Post) -> Json:
    """What was said, and who said it first."""
    message = post.message
    origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
    return post.content() | {"forward_origin": message.get("forward_origin", origin)}


def message_ids_of(given: Parameters) -> list[int]:
    ids = given.structure("message_ids", "message identifiers")
    if not ids or not isinstance(ids, list):
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST:
        raise bad_request("too many message identifiers specified")
    return [int(one) for one in ids if str(one).isdigit()]


def _sources(world: World, given: Parameters) -> list[Post]:
    """Those that are there; the others are skipped."""
    chat = chat_of(world, given, "from_chat_id")
    posts = [post for message_id in message_ids_of(given) if (post := chat.find(message_id))]
    if not posts:
        raise bad_request("there are no messages to forward")
    return posts


def _forward(world: World, given: Parameters, post: Post) -> Json:
    return world.post(chat_to_write(world, given), world.bot.id, forwarded(post) | protection(given))
