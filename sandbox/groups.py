"""Groups: made, joined, left, governed, turned into supergroups."""

from typing import Any

from sandbox.chat import PRESENT, Chat
from sandbox.membership import change_status
from sandbox.person import Person
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]


def open_group(world: World, wanted: Json) -> Chat:
    if wanted.get("id") in world.chats:
        raise bad_request("a chat has this id already")
    kind = wanted.get("kind") or _kind_by_id(wanted.get("id"))
    members = wanted.get("members", [])
    admins = wanted.get("admins", [])
    chat = Chat(wanted.get("id") or world.free_group_id(kind), kind, wanted["title"])
    chat.members = dict.fromkeys(members, "member") | dict.fromkeys(admins, "administrator")
    if not chat.members:
        raise bad_request("a group needs somebody in it")
    chat.members[(admins or members)[0]] = "creator"
    if chat.members.keys() - world.people.keys():
        raise bad_request("a member of this group is not among the people")
    world.open_group(chat)
    if wanted.get("with_bot", True):
        add(world, chat, world.bot.id, status="administrator" if wanted.get("bot_is_admin") else "member")
    return chat


def add(world: World, chat: Chat, member_id: int, status: str = "member") -> None:
    if chat.has(member_id):
        return
    change_status(world, chat, owner_of(chat), member_id, status)
    world.post(chat, owner_of(chat), {"new_chat_members": [world.user(member_id)]})


def remove(world: World, chat: Chat, member_id: int, *, by: int | None = None) -> None:
    """They leave, or are put out; the bot that is put out hears only that."""
    if not chat.has(member_id):
        return
    actor_id = by or owner_of(chat)
    change_status(world, chat, actor_id, member_id, "left" if actor_id == member_id else "kicked")
    world.post(chat, actor_id, {"left_chat_member": world.user(member_id)})


def promote(world: World, chat: Chat, member_id: int, status: str = "administrator") -> None:
    change_status(world, chat, owner_of(chat), member_id, status)


def migrate(world: World, chat: Chat, new_id: int | None = None) -> Chat:
    """The group lives on as a supergroup under another id, with fresh message numbers."""
    if chat.kind != "group" or chat.migrated_to:
        raise bad_request("only a group can become a supergroup, once")
    owner_id = owner_of(chat)
    members = {member_id: status for member_id, status in chat.members.items() if status in PRESENT}
    heir = Chat(new_id or world.free_group_id("supergroup"), "supergroup", chat.title, members)
    world.open_group(heir)
    world.post(chat, owner_id, {"migrate_to_chat_id": heir.id})
    chat.migrated_to = heir.id
    world.post(heir, owner_id, {"migrate_from_chat_id": chat.id})
    return heir


def owner_of(chat: Chat) -> int:
    return next(iter(sorted(chat.in_charge(), key=lambda member_id: chat.members[member_id] != "creator")))


def new_person(world: World, wanted: Json) -> Person:
    if wanted.get("id") in world.people:
        raise bad_request("somebody has this id already")
    known = {key: value for key, value in wanted.items() if key in Person.__dataclass_fields__ and value is not None}
    return world.settle(Person(**{"id": world.free_person_id(), **known}))


def _kind_by_id(chat_id: int | None) -> str:
    return "supergroup" if chat_id and chat_id < -1_000_000_000_000 else "group"
