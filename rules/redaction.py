"""Words without what tells who somebody is, so that the rest of them may stay."""

import re
from collections.abc import Iterable
from itertools import takewhile
from operator import eq

GONE = "…"
LEAST = 8
"""So much of something that was cut short says enough."""


def without(text: str, particulars: Iterable[str]) -> str:
    """The longest first: an address may begin with a name."""
    for particular in sorted(set(filter(None, particulars)), key=len, reverse=True):
        text = _without_beginning(_whole(particular).sub(GONE, text), particular)
    return text


def _whole(particular: str) -> re.Pattern[str]:
    """Li is not a part of light; in Chinese there are no spaces to look for; digits are grouped as everybody likes."""
    if particular.removeprefix("+").isdigit():
        return re.compile(r"[\s()-]*".join(map(re.escape, particular)))
    before = r"(?<![A-Za-z0-9])" if _is_latin(particular[0]) else ""
    after = r"(?![A-Za-z0-9])" if _is_latin(particular[-1]) else ""
    return re.compile(before + re.escape(particular) + after)


def _without_beginning(text: str, particular: str) -> str:
    """However much of it, where a message went on with dots."""
    if len(particular) <= LEAST:
        return text
    at = text.find(particular[:LEAST])
    while at >= 0:
        alike = map(eq, text[at:], particular)
        end = at + len(list(takewhile(bool, alike)))
        if text.startswith(GONE, end):
            text = text[:at] + text[end:]
        at = text.find(particular[:LEAST], at + 1)
    return text


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
