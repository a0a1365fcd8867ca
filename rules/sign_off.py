"""Why somebody of the office signs for the customer; what a code looks like."""

import re
from enum import StrEnum
from unicodedata import normalize

_CODE = re.compile(r"\d{4}")


class OfficeReason(StrEnum):
    BY_TELEPHONE = "by_telephone"
    """They said so on the telephone."""
    REFUSES = "refuses"
    """They will not confirm; the leader looked at the pictures and takes it as done."""
    NO_CHAT = "no_chat"
    """They cannot be reached here and had nobody who could read out the code."""


def read_code(text: str) -> str | None:
    """Four digits, however they are spaced."""
    said = re.sub(r"[\s.-]", "", normalize("NFKC", text))
    return said if _CODE.fullmatch(said) else None
