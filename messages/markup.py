"""Keyboards in the Bot API's own shape, and words without any."""

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import Any
from unicodedata import east_asian_width

from messages.buttons.button import Button

Key = dict[str, object]
Rows = Sequence[Sequence[Key]]
Markup = dict[str, object]

_PHONE = 34
"""Columns of a narrow phone."""
_TAG = re.compile(r"<[^>]+>")


def press(caption: str, button: Button) -> Key:
    return {"text": caption, "callback_data": button.pack()}


def link(caption: str, url: str) -> Key:
    return {"text": caption, "url": url}


def inline(rows: Rows) -> Markup:
    """A row that a phone would cut short becomes as many rows as it has buttons."""
    return {"inline_keyboard": [keys for row in rows if row for keys in _broken(list(row))]}


def columns(caption: str) -> int:
    """How wide it is shown: a Chinese character, or a symbol in colour, counts twice."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in caption)


def _broken(row: list[Key]) -> list[list[Key]]:
    room = _PHONE // len(row) - 1
    return [row] if all(columns(str(key["text"])) <= room for key in row) else [[key] for key in row]


def carried_back(keyboard: Markup) -> Iterator[str]:
    """By each button that can be pressed."""
    rows: Any = keyboard.get("inline_keyboard", ())
    return (key["callback_data"] for row in rows for key in row if "callback_data" in key)


def say(caption: str) -> Key:
    return {"text": caption}


def share_contact(caption: str) -> Key:
    return {"text": caption, "request_contact": True}


def share_location(caption: str) -> Key:
    return {"text": caption, "request_location": True}


def reply(rows: Rows, placeholder: str = "") -> Markup:
    keys = [list(row) for row in rows if row]
    hint = {"input_field_placeholder": placeholder} if placeholder else {}
    return {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True, **hint}


def is_reply(keyboard: Markup | None) -> bool:
    return keyboard is not None and "keyboard" in keyboard


def no_keyboard() -> Markup:
    return {"remove_keyboard": True}


def escaped(words: str) -> str:
    """As they stand in a message."""
    return escape(words, quote=False).replace("'", "&#39;").replace('"', "&#34;")


def without_markup(html: str) -> str:
    """As Telegram shows the answer to a press."""
    return unescape(_TAG.sub("", html))
