"""A customer's words as a group may read them: without their name, and without how or where somebody could be found."""

import re
from collections.abc import Iterable

from rules.redaction import GONE, without

_NUMBER_OF_SOMEBODY = re.compile(r"\d(?:[\s\-()]?\d){6,}")
_CLAUSE = re.compile(r"[^，。；、！？,;!?\n]+")
_DOOR = re.compile(
    r"[\u4e00-\u9fff](?:路|街|大道|道|巷|弄|胡同|村|镇)\s?\d+\s?(?:[号弄]|$|-)"
    r"|\d+\s?(?:号楼|号院|栋|幢|单元|室|弄)|[\u4e00-\u9fff]\s?\d{3,}\s?号"
    r"|\b\d+[a-z]?\s+(?:[\w']+\s+){0,3}(?:road|rd|street|st|avenue|ave|lane|drive|square)\b"
    r"|\b(?:apartment|apt|flat|suite)\s*\.?\s*\d",
    re.IGNORECASE,
)


def discreet(words: str, particulars: Iterable[str | None], room: int) -> str:
    """`particulars`: what is known of who it is. A clause that names a door goes whole; `room`: characters at most."""
    told = _CLAUSE.sub(lambda clause: GONE if _DOOR.search(clause[0]) else clause[0], words)
    told = without(_NUMBER_OF_SOMEBODY.sub(GONE, told), filter(None, particulars))
    return told if len(told) <= room else told[: room - 1].rstrip() + GONE
