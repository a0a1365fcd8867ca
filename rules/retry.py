"""When to try a failed call again: soon at first, then hourly, for about a day."""

from datetime import datetime, timedelta

CEILING = timedelta(hours=1)
WAITS = tuple(min(timedelta(seconds=2**failure), CEILING) for failure in range(35))


def next_attempt(attempt: int, now: datetime) -> datetime | None:
    """`attempt` counts the failures so far; None is giving up."""
    return now + WAITS[attempt] if attempt < len(WAITS) else None
