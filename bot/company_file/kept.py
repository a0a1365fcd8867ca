"""Judges how long things are kept: never so short that what may still come back is gone."""

from datetime import timedelta

from bot.company_file.links import File
from bot.company_file.values import Complaints, is_length, length
from rules.company.kept import Kept

LEAST = timedelta(days=30)
USUAL: dict[str, timedelta] = vars(Kept())


def kept_complaints(file: File) -> Complaints:
    kept, timers = file.get("kept"), file.get("timers")
    for name, span in kept.items() if isinstance(kept, dict) else ():
        if is_length(span) and length(str(span)) < LEAST:
            yield ("kept", name), "must be thirty days at least"
    reopen = timers.get("reopen") if isinstance(timers, dict) else None
    tickets, feedback, customers = (_span(kept, name) for name in ("tickets", "feedback", "customers"))
    if tickets and is_length(reopen) and length(str(reopen)) > tickets:
        yield ("kept", "tickets"), "must not be shorter than timers.reopen: so long the same fault may come back"
    if customers and max(tickets or customers, feedback or customers) > customers:
        yield ("kept", "customers"), "must not be shorter than kept.tickets and kept.feedback: whose would they be?"


def _span(kept: object, name: str) -> timedelta | None:
    """None: it cannot be read, which is said elsewhere."""
    if not isinstance(kept, dict) or name not in kept:
        return USUAL[name]
    return length(str(kept[name])) if is_length(kept[name]) else None
