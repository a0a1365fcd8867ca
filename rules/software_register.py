"""What an entry in the register of software updates goes through, and what a machine counts as [L1]."""

from enum import StrEnum


class EntryState(StrEnum):
    ENTERED = "entered"
    """Waits for whoever verifies it."""
    ASKED = "asked"
    """The operator was asked what is unclear."""
    VERIFIED = "verified"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    """By the operator."""


WAITING = frozenset({EntryState.ENTERED, EntryState.ASKED})
COUNTS = WAITING | {EntryState.VERIFIED}
"""A machine is taken to have what was entered for it, until somebody says that it has not."""
