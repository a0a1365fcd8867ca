"""deleteMessage, and pinning: what is taken off the wall and what is put on top."""

from datetime import timedelta

from sandbox.addressing import chat_to_write, post_of
from sandbox.chat import IN_CHARGE, Chat, Post
from sandbox.methods.copying import message_ids_of
from sandbox.methods.sending import without_reply
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

DELETABLE_FOR = timedelta(hours=48)


def delete_message(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    post = post_of(chat, given, "message to delete")
    if not _may_delete(world, chat, post):
        raise bad_request("message can't be deleted for everyone")
    world.delete(chat, [post.message["message_id"]])
    return True


def delete_messages(world: World, given: Parameters) -> bool:
    """Those that cannot be found or deleted are skipped."""
    chat = chat_to_write(world, given)
    posts = [chat.find(message_id) for message_id in message_ids_of(given)]
    world.delete(chat, [post.message["message_id"] for post in posts if post and _may_delete(world, chat, post)])
    return True


def pin_chat_message(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    _check_may_pin(world, chat)
    post = post_of(chat, given, "message to pin")
    message_id = post.message["message_id"]
    if message_id not in chat.pinned:
        chat.pinned.append(message_id)
        world.post(chat, world.bot.id, {"pinned_message": without_reply(post.message)})
    return True


def unpin_chat_message(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    _check_may_pin(world, chat)
    message_id = given.integer("message_id") or (chat.pinned or [0])[-1]
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    world.tell(chat, "chat")
    return True


def unpin_all_chat_messages(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    _check_may_pin(world, chat)
    chat.pinned.clear()
    world.tell(chat, "chat")
    return True


def _may_delete(world: World, chat: Chat, post: Post) -> bool:
    age = timedelta(seconds=world.clock.timestamp() - post.message["date"])
    is_own = post.message["from"]["id"] == world.bot.id
    if chat.status_of(world.bot.id) in IN_CHARGE:
        return True
    return age <= DELETABLE_FOR and (is_own or chat.is_private)


def _check_may_pin(world: World, chat: Chat) -> None:
    if not chat.is_private and chat.status_of(world.bot.id) not in IN_CHARGE:
        raise bad_request("not enough rights to manage pinned messages in the chat")
