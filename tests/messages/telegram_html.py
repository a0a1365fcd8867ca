"""What Telegram's HTML parser would complain about; stricter than the real one where that costs nothing."""

import re
from collections.abc import Iterator

ALLOWED = {
    "b": r"",
    "i": r"",
    "u": r"",
    "s": r"",
    "code": r"",
    "pre": r"",
    "tg-spoiler": r"",
    "blockquote": r"(?: expandable)?",
    "a": r' href="(?:https?|tg|mailto|tel):[^"<>]+"',
}
TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-z-]+)(?P<attributes>[^<>]*)>")
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def complaints(text: str) -> list[str]:
    stray = re.findall(r"[<>&]", ENTITY.sub("", TAG.sub("", text)))
    return [f"stray {character}" for character in stray] + list(_tag_complaints(text))


def visible_length(text: str) -> int:
    """In UTF-16 units, as Telegram counts."""
    return len(ENTITY.sub("&", TAG.sub("", text)).encode("utf-16-le")) // 2


def _tag_complaints(text: str) -> Iterator[str]:
    opened: list[str] = []
    for tag in TAG.finditer(text):
        name, attributes = tag["name"], tag["attributes"]
        if tag["closing"]:
            if attributes or not opened or opened.pop() != name:
                yield f"{tag[0]} closes nothing that is open"
        elif name not in ALLOWED or not re.fullmatch(ALLOWED[name], attributes):
            yield f"{tag[0]} is not allowed"
        else:
            opened.append(name)
    yield from (f"<{name}> is never closed" for name in opened)
