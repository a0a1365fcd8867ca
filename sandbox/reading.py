"""What a person makes of the messages in a chat: words, buttons, what still stands."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def first(answer: Json) -> Json:
    message: Json = answer["messages"][0]
    return message


def standing(seen: Json) -> list[Json]:
    return [message for message in seen["messages"] if not message["deleted"]]


def words_of(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def newest_button(messages: list[Json], caption: str) -> tuple[Json, Json] | None:
    return next((found for found in pressable(messages) if found[1]["text"] == caption), None)


def captions(messages: list[Json]) -> list[str]:
    return [button["text"] for _, button in pressable(messages)]


def pressable(messages: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every inline button, and those of the reply keyboard that is shown now; newest first."""
    is_newest_keyboard = True
    for message in reversed(messages):
        markup = message.get("reply_markup", {})
        rows = list(markup.get("inline_keyboard", []))
        if is_newest_keyboard:
            rows += markup.get("keyboard", [])
        is_newest_keyboard = is_newest_keyboard and not markup.keys() & {"keyboard", "remove_keyboard"}
        yield from ((message, button) for row in rows for button in row)
