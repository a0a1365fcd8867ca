"""The lists that the figures of a digest open, in the order in which somebody should look at them [L2]."""

from enum import StrEnum

from rules.attention import Concern


class DigestList(StrEnum):
    LATE = "late"
    UNCLAIMED = "unclaimed"
    WITH_PERSON = "person"
    URGENT = "urgent"
    UNTIMED = "untimed"
    """Another time was asked for and is not agreed yet."""
    CAME_LATE = "came_late"
    UNHAPPY = "unhappy"
    COMPLAINTS = "complaints"
    OVERDUE = "overdue"
    HELD = "held"
    REPORTED = "reported"
    GUIDED = "guided"
    TAKEN = "taken"
    VISITS = "visits"
    ON_TIME = "on_time"
    FIRST_TIME = "first_time"
    UNCONFIRMED = "unconfirmed"
    SLIPPED = "slipped"
    CANCELLED = "cancelled"
    RATINGS = "ratings"
    LISTS = "lists"
    LOGS = "logs"
    FAULTS = "faults"
    UPDATES = "updates"
    TO_VERIFY = "to_verify"
    BROUGHT = "brought"
    """Machines that came to a campaign's version."""
    BEHIND = "behind"
    """Machines that the campaigns under way still have to bring to theirs."""
    SUGGESTIONS = "suggestions"


CONCERNS = {
    DigestList.LATE: Concern.LATE,
    DigestList.UNCLAIMED: Concern.UNCLAIMED,
    DigestList.WITH_PERSON: Concern.WITH_PERSON,
    DigestList.URGENT: Concern.URGENT,
}
OF_TODAY = frozenset({*CONCERNS, DigestList.UNTIMED, DigestList.OVERDUE, DigestList.TO_VERIFY, DigestList.BEHIND})
"""They tell how things stand when they are looked at; all others what happened in the period."""
EXCEPTIONS = tuple(DigestList)[: tuple(DigestList).index(DigestList.REPORTED)]
