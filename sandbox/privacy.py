"""What a bot gets to see of what people say: everything in private, little in a group it does not administer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.chat import IN_CHARGE

if TYPE_CHECKING:
    from sandbox.chat import Chat
    from sandbox.world import World

Json = dict[str, Any]

SERVICE_CONTENT = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "group_chat_created",
        "supergroup_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
    }
)


def is_for_bot(world: World, chat: Chat, message: Json) -> bool:
    if chat.is_private or SERVICE_CONTENT & message.keys():
        return True
    if not chat.has(world.bot.id):
        return False
    if not world.has_privacy or chat.status_of(world.bot.id) in IN_CHARGE:
        return True
    return _speaks_to_bot(world, message)


def _speaks_to_bot(world: World, message: Json) -> bool:
    if message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot.id:
        return True
    text = message.get("text") or message.get("caption") or ""
    if f"@{world.bot.username}".lower() in text.lower():
        return True
    first_word = text.split(maxsplit=1)[0] if text.strip() else ""
    return first_word.startswith("/") and "@" not in first_word
