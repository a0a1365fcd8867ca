"""What Telegram finds in a text by itself: commands, mentions, links, addresses, numbers, tags."""

import re
from typing import Any

from sandbox.markup.formatted import utf16_length

Json = dict[str, Any]

PATTERNS = {
    "url": re.compile(r"(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)]|(?<![\w@./-])(?:[\w-]+\.)+(?:com|org|net|cn|io)\b(?:/[^\s<>\"]*)?)"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII),
    "bot_command": re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])", re.ASCII),
    "mention": re.compile(r"(?<![\w@])@[A-Za-z]\w{2,31}(?!\w)", re.ASCII),
    "hashtag": re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}"),
    "phone_number": re.compile(r"(?<![\w+])\+\d[\d ()-]{6,16}\d(?!\w)"),
}  # fmt: skip


def find_entities(text: str, taken: list[Json]) -> list[Json]:
    """Besides those given; the first pattern to claim a stretch has it."""
    found: list[Json] = []
    for kind, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            entity = {
                "type": kind,
                "offset": utf16_length(text[: match.start()]),
                "length": utf16_length(match[0]),
            }
            if not any(_overlap(entity, other) for other in taken + found):
                found.append(entity)
    return found


def _overlap(one: Json, other: Json) -> bool:
    if other["type"] in STYLES:
        return False
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])


STYLES = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"})
