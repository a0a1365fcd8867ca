"""How the desk listens for something in somebody's words: an expression a line, in both languages."""

import re
import unicodedata
from collections.abc import Mapping

EVERYWHERE = {
    "NEAR": r"[^,.;:!?，。；：！？\n]",
    "WORD": r"(?:[\w']+\s+)",
}
"""NEAR is any character before the thought ends, WORD a word and the space after it."""


def any_of(lines: str, short_for: Mapping[str, str] | None = None, flags: int = 0) -> re.Pattern[str]:
    expressions = "|".join(line for line in map(str.strip, lines.splitlines()) if line)
    for short, long in (EVERYWHERE | dict(short_for or {})).items():
        expressions = expressions.replace(short, long)
    return re.compile(expressions, flags)


def plainly(words: str) -> str:
    """One width, one case, straight apostrophes."""
    return unicodedata.normalize("NFKC", words).lower().replace("’", "'")
