"""Every button: what it carries back when it is pressed, by conversation. All are known as soon as one is."""

from messages.buttons import (
    absence,
    checklist,
    feedback,
    job,
    office,
    price,
    privacy,
    relay,
    report,
    returns,
    road,
    simple_fault,
    start,
    ticket,
    visit,
    way_out,
)

__all__ = [
    "absence",
    "checklist",
    "feedback",
    "job",
    "office",
    "price",
    "privacy",
    "relay",
    "report",
    "returns",
    "road",
    "simple_fault",
    "start",
    "ticket",
    "visit",
    "way_out",
]
