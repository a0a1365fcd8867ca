"""What people do in their chats."""

import secrets
from typing import Any

from sandbox.attachments import album_of, checked_place, content_of, worded
from sandbox.chat import Chat, Post
from sandbox.membership import change_status
from sandbox.methods.copying import forwarded
from sandbox.methods.places import at_rest
from sandbox.methods.sending import without_reply
from sandbox.person import Person
from sandbox.refusal import bad_request, forbidden
from sandbox.world import World

Json = dict[str, Any]

EDITED = frozenset({"text", "entities", "caption", "caption_entities", "location"})


def send(world: World, person: Person, chat: Chat, sent: Json) -> list[Json]:
    """One message, or an album's several."""
    _check_may_write(person, chat)
    reply = _reply(chat, sent)
    if "album" in sent:
        together = {"media_group_id": str(secrets.randbits(50))}
        contents = [together | part for part in album_of(world, sent)]
    elif from_elsewhere := _forwarded(world, sent):
        contents = [from_elsewhere]
    else:
        contents = [content_of(world, person, sent)]
    if chat.is_private:
        person.has_started = True
    read(world, person, chat)
    return [world.post(chat, person.id, content | reply) for content in contents]


def start(world: World, person: Person, payload: str) -> Json:
    """The start button, perhaps from a deep link; it also lets a blocked bot speak again."""
    chat = world.chats[person.id]
    unblock(world, person)
    return send(world, person, chat, {"text": f"/start {payload}".strip()})[0]


def edit(world: World, person: Person, chat: Chat, message_id: int, sent: Json) -> Json:
    post = _own(person, chat, message_id)
    kept = {key: value for key, value in post.content().items() if key not in EDITED}
    return world.edit(chat, post, kept | _changed(post, sent))


def delete(world: World, person: Person, chat: Chat, message_id: int) -> None:
    if not chat.is_private:
        _own(person, chat, message_id)
    world.delete(chat, [message_id])


def press(world: World, person: Person, chat: Chat, pressed: Json) -> str:
    """Whatever the app sends: Telegram, too, does not look whether such a button still stands there."""
    post = chat.find(pressed["message_id"])
    if post is None:
        raise bad_request("message to press on not found")
    return world.press(chat, person.id, post, str(pressed["data"]), times=2 if pressed.get("twice") else 1)


def read(world: World, person: Person, chat: Chat) -> None:
    if chat.has_unread(person.id):
        chat.read_up_to[person.id] = chat.last_message_id
        world.events.tell("chat", [person.id], chat_id=chat.id)


def block(world: World, person: Person) -> None:
    if not person.has_blocked:
        person.has_blocked = True
        change_status(world, world.chats[person.id], person.id, world.bot.id, "kicked")


def unblock(world: World, person: Person) -> None:
    if person.has_blocked:
        person.has_blocked = False
        change_status(world, world.chats[person.id], person.id, world.bot.id, "member")


def _check_may_write(person: Person, chat: Chat) -> None:
    if not chat.has(person.id):
        raise forbidden("you are not in this chat")
    if chat.migrated_to:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if chat.is_private and person.has_blocked:
        raise forbidden("unblock the bot first")


def _own(person: Person, chat: Chat, message_id: int) -> Post:
    post = chat.find(message_id)
    if post is None or post.message["from"]["id"] != person.id:
        raise bad_request("this is not their message")
    return post


def _changed(post: Post, sent: Json) -> Json:
    if "location" in post.message:
        moved = post.message["location"] | checked_place(sent.get("location"))
        return {"location": at_rest(moved) if sent.get("live_period") == 0 else moved}
    if "text" in post.message:
        return worded(sent, "text", "entities")
    return worded(sent, "caption", "caption_entities")


def _reply(chat: Chat, sent: Json) -> Json:
    post = _post_named(chat, sent.get("reply_to_message_id"))
    return {"reply_to_message": without_reply(post.message)} if post else {}


def _forwarded(world: World, sent: Json) -> Json | None:
    """The content of a message that stands elsewhere, with its origin."""
    if not isinstance(source := sent.get("forward_of"), dict):
        return None
    chat = world.chats.get(source["chat_id"]) if isinstance(source.get("chat_id"), int) else None
    post = _post_named(chat, source.get("message_id")) if chat else None
    if post is None:
        raise bad_request("message to forward not found")
    return forwarded(post)


def _post_named(chat: Chat, message_id: object) -> Post | None:
    return chat.find(message_id) if isinstance(message_id, int) else None
