"""The lists in which whoever leads a region looks for what needs them."""

from enum import StrEnum


class OwnList(StrEnum):
    """What whoever dispatches sees to themselves."""

    WAITING = "waiting"


class Listing(StrEnum):
    TODAY = "today"
    LATE = "late"
    UNCLAIMED = "unclaimed"
    UNHAPPY = "unhappy"
    URGENT = "urgent"
    WITH_PERSON = "with_person"
