"""A ticket's number: short, readable aloud, never used twice."""

import re
import unicodedata
from datetime import date

WRITTEN = re.compile(r"(?<![A-Z0-9])R[\s\-‐–—_.]*([0-9]{4})[\s\-‐–—_.]*([0-9]{4,12})(?![0-9])")


def number_of(id: int, opened_on: date) -> str:  # noqa: A002
    return f"R-{opened_on:%m%d}-{id:04}"


def read_number(text: str) -> str | None:
    """The number as we write it, however it was typed."""
    found = WRITTEN.search(_evenly(text))
    return f"R-{found[1]}-{int(found[2]):04}" if found else None


def without_number(text: str) -> str:
    """What else was typed, in capitals."""
    return " ".join(WRITTEN.sub(" ", _evenly(text)).split())


def _evenly(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper()
