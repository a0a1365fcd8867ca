"""What a report holds, what is missing from it, and what is asked for next [V2 V4 L4]."""

from collections.abc import Collection
from enum import StrEnum

from rules.ticket import Kind


class Evidence(StrEnum):
    """In the order in which it is asked for."""

    PHOTO_BEFORE = "photo_before"
    DIAGNOSIS = "diagnosis"
    WORK = "work"
    PHOTO_AFTER = "photo_after"
    TEMPORARY_SOLUTION = "temporary_solution"
    CAUSE = "cause"
    FINAL_SOLUTION = "final_solution"
    SOFTWARE = "software"
    """The version that the machine has now, for its passport."""
    MINUTES = "minutes"
    CHECKLIST = "checklist"
    PRICE = "price"


class Moment(StrEnum):
    BEFORE = "before"
    AFTER = "after"
    BESIDES = "besides"
    """A film, a paper: kept with the report, and no proof of either."""


PHOTOS = frozenset({Evidence.PHOTO_BEFORE, Evidence.PHOTO_AFTER})
WORDS = frozenset({Evidence.DIAGNOSIS, Evidence.WORK, Evidence.TEMPORARY_SOLUTION, Evidence.CAUSE, Evidence.SOFTWARE})
OF_URGENT_FAULTS = frozenset({Evidence.TEMPORARY_SOLUTION, Evidence.CAUSE, Evidence.FINAL_SOLUTION})
NOT_WRITTEN = frozenset({Evidence.CHECKLIST, Evidence.PRICE})
"""It comes from elsewhere: the list that was ticked, the customer's word."""


def concerns(evidence: Evidence, kind: Kind, *, is_urgent: bool) -> bool:
    """Whether it belongs into the report of such a visit."""
    if evidence in OF_URGENT_FAULTS:
        return is_urgent
    return evidence is not Evidence.CHECKLIST or kind is Kind.MAINTENANCE


def missing(required: Collection[str], held: Collection[Evidence], kind: Kind, *, is_urgent: bool) -> list[Evidence]:
    return [
        each for each in Evidence if each in required and each not in held and concerns(each, kind, is_urgent=is_urgent)
    ]


def next_to_ask(lacking: Collection[Evidence]) -> Evidence | None:
    return next((each for each in lacking if each not in NOT_WRITTEN), None)


def moment_of(evidence: Evidence | None) -> Moment | None:
    """Of the pictures that prove it."""
    return (
        {Evidence.PHOTO_BEFORE: Moment.BEFORE, Evidence.PHOTO_AFTER: Moment.AFTER}.get(evidence) if evidence else None
    )
