"""Two reports that may be of one fault: how near they are, and which of them goes on [O3]."""

from datetime import timedelta
from typing import Protocol, TypeVar

from rules.ticket import HELD, Status

WITHIN = timedelta(days=3)


class Reported(Protocol):
    id: int
    status: Status


One = TypeVar("One", bound=Reported)


def kept_of(one: One, other: One) -> One | None:
    """Whichever somebody has in hand, else whichever waits for somebody, else the older; None when both are in hand."""
    if one.status in HELD and other.status in HELD:
        return None
    return min(one, other, key=lambda each: (each.status not in HELD, each.status is not Status.OPEN, each.id))
