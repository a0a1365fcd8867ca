"""The methods that this Telegram offers, by their names in lower case: Telegram does not mind the case."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.methods import (
    albums,
    chats,
    clearing,
    commands,
    copying,
    editing,
    files,
    media,
    oneself,
    places,
    polling,
    queries,
    texts,
)
from sandbox.parameters import Parameters
from sandbox.world import World

Method = Callable[[World, Parameters], Any | Awaitable[Any]]

FUNCTIONS: tuple[Method, ...] = (
    albums.edit_message_media,
    albums.send_media_group,
    chats.get_chat,
    chats.get_chat_administrators,
    chats.get_chat_member,
    chats.get_chat_member_count,
    chats.leave_chat,
    chats.send_chat_action,
    chats.set_chat_title,
    chats.set_message_reaction,
    clearing.delete_message,
    clearing.delete_messages,
    clearing.pin_chat_message,
    clearing.unpin_all_chat_messages,
    clearing.unpin_chat_message,
    commands.delete_my_commands,
    commands.get_my_commands,
    commands.set_my_commands,
    copying.copy_message,
    copying.copy_messages,
    copying.forward_message,
    copying.forward_messages,
    editing.edit_message_caption,
    editing.edit_message_reply_markup,
    editing.edit_message_text,
    files.get_file,
    oneself.close,
    oneself.get_chat_menu_button,
    oneself.get_me,
    oneself.get_my_description,
    oneself.get_my_name,
    oneself.get_my_short_description,
    oneself.log_out,
    oneself.set_chat_menu_button,
    oneself.set_my_description,
    oneself.set_my_name,
    oneself.set_my_short_description,
    places.edit_message_live_location,
    places.send_contact,
    places.send_location,
    places.send_venue,
    places.stop_message_live_location,
    polling.delete_webhook,
    polling.get_updates,
    polling.get_webhook_info,
    polling.set_webhook,
    queries.answer_callback_query,
    texts.send_message,
)
MEDIA = ("animation", "audio", "document", "photo", "sticker", "video", "video_note", "voice")

METHODS: dict[str, Method] = {
    **{function.__name__.replace("_", ""): function for function in FUNCTIONS},
    **{f"send{kind.replace('_', '')}": media.sender_of(kind) for kind in MEDIA},
}
