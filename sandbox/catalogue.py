"""The methods that this Telegram offers, by their names in lower case: Telegram does not mind the case."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.methods import editing, media, oneself, polling, queries, texts
from sandbox.parameters import Parameters
from sandbox.world import World

Method = Callable[[World, Parameters], Any | Awaitable[Any]]

FUNCTIONS: tuple[Method, ...] = (
    editing.edit_message_caption,
    editing.edit_message_reply_markup,
    editing.edit_message_text,
    oneself.get_me,
    oneself.log_out,
    polling.get_updates,
    queries.answer_callback_query,
    texts.send_message,
)
MEDIA = ("animation", "audio", "document", "photo", "sticker", "video", "video_note", "voice")

METHODS: dict[str, Method] = {
    **{function.__name__.replace("_", ""): function for function in FUNCTIONS},
    **{f"send{kind.replace('_', '')}": media.sender_of(kind) for kind in MEDIA},
}
