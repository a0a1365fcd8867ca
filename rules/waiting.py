"""Why a ticket waits for the dispatcher: something that only they can see to [O3]."""

from enum import StrEnum


class Reason(StrEnum):
    PERSON = "person"
    """The customer asked for a person, and nobody has them yet."""
    TALK = "talk"
    """Somebody of the office has them, and they are not back with the desk."""
    NO_REGION = "no_region"
    UNCLAIMED = "unclaimed"
    REFUSED = "refused"
    """The time that was promised is not kept, and no colleague can keep it."""
    WISH = "wish"
    """None of the times suited: the customer has named their own."""
    PRICE = "price"
    """The customer said no to the price."""
    INSPECTION = "inspection"
    """They agreed to an inspection, and nobody was sent before."""
    SILENT = "silent"
    """The customer has not answered, and was asked long ago."""
    MISSING = "missing"
    RING = "ring"
    """Whoever has no chat is to be telephoned."""
    SAME = "same"
    """Another report may be of the same fault."""
