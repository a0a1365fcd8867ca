"""Items of a list ticked in words: “1 3”, “2 to 4”, or a number with what was found there [B4 V4]."""

import re
from dataclasses import dataclass

LARGEST = 200
_NUMBERS = re.compile(r"(?:\d{1,3}|[\s,，、.。和及第号项&+]|and|to|到|至|[-–~～])+", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})\s*(?:to|到|至|[-–~～])\s*(\d{1,3})|(\d{1,3})", re.IGNORECASE)
_FINDING = re.compile(r"第?\s*(\d{1,3})\s*[号项]?\s*[.．、:：,，)）\s]\s*([^\d\s].+)", re.DOTALL)


@dataclass(frozen=True)
class Finding:
    number: int
    words: str


def read_numbers(text: str) -> frozenset[int]:
    """None of them when the words say anything else."""
    if not _NUMBERS.fullmatch(text.strip()):
        return frozenset()
    return frozenset(number for found in _RANGE.finditer(text) for number in _numbers(found))


def read_finding(text: str) -> Finding | None:
    found = _FINDING.fullmatch(text.strip())
    return Finding(int(found[1]), found[2].strip()) if found else None


def _numbers(found: re.Match[str]) -> range:
    if found[3]:
        return range(int(found[3]), int(found[3]) + 1)
    first, last = sorted((int(found[1]), int(found[2])))
    return range(first, min(last, LARGEST) + 1)
