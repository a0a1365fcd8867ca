"""As much of a long text as a message has room for: the newest lines, and how many stand before them."""

from typing import NamedTuple


class Excerpt(NamedTuple):
    text: str
    hidden_count: int
    """Lines that are kept, and not shown."""


def newest_lines(text: str, room: int) -> Excerpt:
    """The last line is always there, cut where even it is too long."""
    lines = text.splitlines()
    shown = lines[-1:]
    for line in reversed(lines[:-1]):
        if sum(map(len, shown)) + len(shown) + len(line) > room:
            break
        shown.insert(0, line)
    return Excerpt(_cut("\n".join(shown), room), len(lines) - len(shown))


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"
