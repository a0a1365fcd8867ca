"""Keyboards in the Bot API's own shape, and words without any."""

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import Any

from messages.buttons.button import Button

Key = dict[str, object]
Rows = Sequence[Sequence[Key]]
Markup = dict[str, object]

_TAG = re.compile(r"<[^>]+>")


def press(caption: str, button: Button) -> Key:
    return {"text": caption, "callback_data": button.pack()}


def link(caption: str, url: str) -> Key:
    return {"text": caption, "url": url}


def inline(rows: Rows) -> Markup:
    return {"inline_keyboard": [list(row) for row in rows if row]}


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
