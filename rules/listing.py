"""The lists in which whoever leads a region looks for what needs them."""

from enum import StrEnum


class OwnList(StrEnum):
    """What is for whoever asks: to see to themselves, or to take."""

    WAITING = "waiting"
    OFFERED = "offered"


class Listing(StrEnum):
    TODAY = "today"
    LATE = "late"
    UNCLAIMED = "unclaimed"
    UNHAPPY = "unhappy"
    URGENT = "urgent"
    WITH_PERSON = "with_person"
