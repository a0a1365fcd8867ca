"""A technician's day in order, and how much of it is free in between."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

WORTH_TELLING = timedelta(minutes=60)


@dataclass(frozen=True)
class Planned:
    ticket_id: int
    starts_at: datetime
    ends_at: datetime


def free_before(plan: Sequence[Planned]) -> list[timedelta | None]:
    """For each stop how long it is free before it; None before the first, and where it is not worth a word."""
    ends = [each.ends_at for each in plan]
    gaps = [each.starts_at - max(ends[:place]) for place, each in enumerate(plan) if place]
    return [None, *(gap if gap >= WORTH_TELLING else None for gap in gaps)][: len(plan)]
