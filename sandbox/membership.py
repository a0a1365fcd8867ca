"""Who belongs to a chat, and how the bot hears of it."""

from typing import Any

from sandbox.chat import Chat
from sandbox.world import World

Json = dict[str, Any]

RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_pin_messages", "can_send_welcome_messages",
)  # fmt: skip


def described_member(world: World, member_id: int, status: str) -> Json:
    """As a ChatMember."""
    member: Json = {"user": world.user(member_id), "status": status}
    if status in {"creator", "administrator"}:
        member["is_anonymous"] = False
    if status == "administrator":
        member |= dict.fromkeys(RIGHTS, True) | {"can_be_edited": False}
    if status == "kicked":
        member["until_date"] = 0
    return member


def change_status(world: World, chat: Chat, actor_id: int, member_id: int, status: str) -> None:
    """The bot hears of its own standing, and of others' if it asked and administers the chat."""
    before = chat.status_of(member_id)
    if before == status:
        return
    chat.members[member_id] = status
    kind = "my_chat_member" if member_id == world.bot.id else "chat_member"
    if kind == "my_chat_member" or chat.status_of(world.bot.id) == "administrator":
        world.updates.add(
            kind,
            {
                "chat": world.described(chat),
                "from": world.user(actor_id),
                "date": world.clock.timestamp(),
                "old_chat_member": described_member(world, member_id, before),
                "new_chat_member": described_member(world, member_id, status),
            },
        )
    world.tell(chat, "chat")
