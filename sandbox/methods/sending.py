"""The way every message goes out: whom to, in reply to what, with which keyboard."""

from typing import Any

from sandbox.addressing import chat_to_write
from sandbox.chat import Chat
from sandbox.markup.keyboards import markup_of
from sandbox.mentions import named
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]


def send(world: World, given: Parameters, content: Json) -> Json:
    chat = chat_to_write(world, given)
    markup = markup_of(given)
    given.part("link_preview_options", "link preview options")
    content = named(world, content) | replied_to(chat, given) | protection(given)
    if markup and "inline_keyboard" in markup:
        return world.post(chat, world.bot.id, content | {"reply_markup": markup})
    return world.post(chat, world.bot.id, content, keyboard=markup)


def replied_to(chat: Chat, given: Parameters) -> Json:
    wanted = given.part("reply_parameters", "reply parameters")
    if wanted is None and given.integer("reply_to_message_id"):
        wanted = Parameters({**given.given, "message_id": given.integer("reply_to_message_id")})
    if wanted is None:
        return {}
    post = chat.find(wanted.integer("message_id"))
    if post is not None:
        return {"reply_to_message": without_reply(post.message)}
    if wanted.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def without_reply(message: Json) -> Json:
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def protection(given: Parameters) -> Json:
    return {"has_protected_content": True} if given.flag("protect_content") else {}
