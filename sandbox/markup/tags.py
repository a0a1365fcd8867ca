"""What each of Telegram's HTML tags turns into."""

import re
from dataclasses import dataclass
from typing import Any

from sandbox.refusal import Refused, bad_request

Json = dict[str, Any]

KINDS = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
    "a": "text_link", "tg-emoji": "custom_emoji",
}  # fmt: skip

MENTION = re.compile(r"tg://user\?id=(\d+)")
FULL_ADDRESS = re.compile(r"(https?|tg|ton|mailto|tel):")
BARE_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")


@dataclass
class OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    text_begins_at: int


def entity_of(tag: OpenTag, inside: str) -> Json | None:
    """None: Telegram shows plain text."""
    if tag.name == "a":
        return link(tag.attributes.get("href") or inside)
    if tag.name == "tg-emoji":
        return _emoji(tag.attributes.get("emoji-id", ""))
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        return {"type": "expandable_blockquote"}
    return {"type": KINDS[tag.name]}


def language_of(tag: OpenTag) -> str:
    """Of a programming language: `<code class="language-python">`."""
    name = tag.attributes.get("class", "")
    return name.removeprefix("language-") if name.startswith("language-") else ""


def link(url: str) -> Json | None:
    if mention := MENTION.fullmatch(url):
        return {"type": "text_mention", "user": {"id": int(mention[1])}}
    if FULL_ADDRESS.match(url):
        return {"type": "text_link", "url": url}
    if BARE_ADDRESS.fullmatch(url):
        return {"type": "text_link", "url": f"http://{url}" if "/" in url else f"http://{url}/"}
    return None


def cannot_parse(why: str) -> Refused:
    return bad_request(f"can't parse entities: {why}")


def _emoji(identifier: str) -> Json:
    if not identifier.isdigit():
        raise cannot_parse("invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": identifier}
