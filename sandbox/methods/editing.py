"""edit…: new words, pictures and buttons where the old ones stood."""

from typing import Any

from sandbox.addressing import chat_to_write, post_of
from sandbox.chat import Chat, Post
from sandbox.markup.keyboards import inline_keyboard_of
from sandbox.markup.texts import caption_of, text_of
from sandbox.mentions import named
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

CAPTIONED = ("photo", "video", "animation", "audio", "document", "voice")
CAPTION_FIELDS = frozenset({"caption", "caption_entities", "show_caption_above_media"})


def edit_message_text(world: World, given: Parameters) -> Json:
    chat, post = post_to_edit(world, given)
    if "text" not in post.message:
        raise bad_request("there is no text in the message to edit")
    return change(world, chat, post, text_of(given).as_content("text", "entities"), given)


def edit_message_caption(world: World, given: Parameters) -> Json:
    chat, post = post_to_edit(world, given)
    if not any(kind in post.message for kind in CAPTIONED):
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in post.content().items() if key not in CAPTION_FIELDS}
    return change(world, chat, post, kept | caption_of(given).as_content("caption", "caption_entities"), given)


def edit_message_reply_markup(world: World, given: Parameters) -> Json:
    chat, post = post_to_edit(world, given)
    return change(world, chat, post, post.content(), given)


def post_to_edit(world: World, given: Parameters) -> tuple[Chat, Post]:
    if given.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = chat_to_write(world, given)
    post = post_of(chat, given, "message to edit")
    if post.message["from"]["id"] != world.bot.id:
        raise bad_request("message can't be edited")
    return chat, post


def change(world: World, chat: Chat, post: Post, content: Json, given: Parameters) -> Json:
    """A keyboard that is not mentioned is taken away."""
    markup = inline_keyboard_of(given)
    content = named(world, content)
    if content == post.content() and markup == post.message.get("reply_markup"):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    return world.edit(chat, post, content | ({"reply_markup": markup} if markup else {}))
