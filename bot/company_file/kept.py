"""Judges how long things are kept: never so short that what may still come back is gone."""

from datetime import timedelta

from bot.company_file.links import File
from bot.company_file.values import Complaints, is_length, length

LEAST = timedelta(days=30)


def kept_complaints(file: File) -> Complaints:
    kept, timers = file.get("kept"), file.get("timers")
    for name, span in kept.items() if isinstance(kept, dict) else ():
        if is_length(span) and length(str(span)) < LEAST:
            yield ("kept", name), "must be thirty days at least"
    reopen = timers.get("reopen") if isinstance(timers, dict) else None
    if is_length(reopen) and length(str(reopen)) > _tickets(kept):
        yield ("kept", "tickets"), "must not be shorter than timers.reopen: so long the same fault may come back"


def _tickets(kept: object) -> timedelta:
    span = kept.get("tickets", "730d") if isinstance(kept, dict) else "730d"
    return length(span) if is_length(span) else timedelta.max
