"""getChat, its members, typing, reactions, leaving."""

from typing import Any

from sandbox.addressing import chat_of, chat_to_write, post_of
from sandbox.chat import IN_CHARGE, Chat
from sandbox.membership import change_status, described_member
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip
REACTIONS = frozenset(
    {
        "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌",
        "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓",
        "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡",
        "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀",
        "😡",
    }
)  # fmt: skip
"""Those that a bot may give."""
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
GROUP_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def get_chat(world: World, given: Parameters) -> Json:
    chat = chat_of(world, given)
    full = world.described(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if not chat.is_private:
        full["permissions"] = dict.fromkeys(GROUP_PERMISSIONS, True)
    if chat.pinned and (pinned := chat.find(chat.pinned[-1])):
        full["pinned_message"] = pinned.message
    return full


def get_chat_member(world: World, given: Parameters) -> Json:
    chat = group_of(world, given)
    member_id = given.integer("user_id")
    if member_id != world.bot.id and member_id not in world.people:
        raise bad_request("invalid user_id specified" if not member_id else "member not found")
    return described_member(world, member_id, chat.status_of(member_id))


def get_chat_administrators(world: World, given: Parameters) -> list[Json]:
    chat = group_of(world, given)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [described_member(world, member_id, chat.status_of(member_id)) for member_id in chat.in_charge()]


def get_chat_member_count(world: World, given: Parameters) -> int:
    return len(list(group_of(world, given).present()))


def leave_chat(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    change_status(world, chat, world.bot.id, world.bot.id, "left")
    world.post(chat, world.bot.id, {"left_chat_member": world.bot.as_user()})
    return True


def send_chat_action(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    if given.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.tell(chat, "typing", action=given.text("action"))
    return True


def set_message_reaction(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    post = post_of(chat, given, "message to react")
    reactions = given.structure("reaction", "reaction types") or []
    if not isinstance(reactions, list):
        raise bad_request("expected an Array of ReactionType")
    if len(reactions) > 1 or not all(isinstance(one, dict) and one.get("type") == "emoji" for one in reactions):
        raise bad_request("REACTION_INVALID")
    if not all(one.get("emoji") in REACTIONS for one in reactions):
        raise bad_request("REACTION_INVALID")
    post.reactions[world.bot.id] = [str(one.get("emoji", "")) for one in reactions]
    world.tell(chat, "edited", message=post.as_seen())
    return True


def set_chat_title(world: World, given: Parameters) -> bool:
    chat = chat_to_write(world, given)
    if chat.is_private or chat.status_of(world.bot.id) not in IN_CHARGE:
        raise bad_request("not enough rights to change chat title")
    chat.title = given.text("title")
    world.post(chat, world.bot.id, {"new_chat_title": chat.title})
    return True


def group_of(world: World, given: Parameters) -> Chat:
    """Whose members may be asked for: not those of a chat that the bot was put out of."""
    chat = chat_of(world, given)
    return chat if chat.is_private else chat_to_write(world, given)
