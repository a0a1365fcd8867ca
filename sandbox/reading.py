"""What a person makes of the messages in a chat: words, buttons, what still stands."""

from typing import Any

Json = dict[str, Any]


def first(answer: Json) -> Json:
    message: Json = answer["messages"][0]
    return message


def captions(messages: list[Json]) -> list[str]:
    return [button["text"] for message in messages for button in buttons_of(message)]


def buttons_of(message: Json) -> list[Json]:
    markup = message.get("reply_markup", {})
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [button for row in rows for button in row]


def words_of(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def standing(seen: Json) -> list[Json]:
    return [message for message in seen["messages"] if not message["deleted"]]


def newest_button(messages: list[Json], caption: str) -> tuple[Json, Json] | None:
    for message in reversed(messages):
        for button in buttons_of(message):
            if button["text"] == caption:
                return message, button
    return None
