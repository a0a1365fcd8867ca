"""What a customer without a chat would have read, so that somebody tells them by telephone instead [O3]."""

from dataclasses import dataclass
from datetime import datetime

from models.ticket import Ticket

SAID_BY_WHOEVER_COMES = frozenset(
    {
        "customer/technician_found",
        "customer/technician_left",
        "customer/technician_arrived",
        "customer/visit_soon",
        "customer/visit_tomorrow",
        "customer/calendar_file",
        "customer/location_shared",
        "customer/location_ended",
    }
)
"""The technician has the number, and rings when there is something to say on the way."""
SAID_AT_THE_TELEPHONE = frozenset(
    {
        "customer/registered",
        "customer/serial_disputed",
        "customer/time_arranged",
        "customer/price_settled",
        "customer/price_declined",
        "customer/new_price_answered",
        "customer/visit_handed_on",
        "customer/ask_what_is_left",
        "customer/person_comes",
        "customer/person_knows",
        "customer/data_changed",
    }
)
"""Whoever did it was speaking with them just then."""
LEFT_UNSAID = frozenset(
    {
        "customer/job_done",
        "customer/ask_rating_again",
        "customer/paper",
        "customer/paper_failed",
        "customer/missing_told",
        "customer/missing_later",
        "customer/unfinished",
        "customer/report_expired",
        "customer/safety_first",
        "customer/calm",
    }
)
"""Nobody is rung up for stars, and nothing waits for them: the ticket closes by itself."""
NOT_TOLD = SAID_BY_WHOEVER_COMES | SAID_AT_THE_TELEPHONE | LEFT_UNSAID


@dataclass(frozen=True)
class Unspoken:
    template: str
    ticket: Ticket
    words: str
    said_at: datetime


def must_be_told(template: str) -> bool:
    """What is new among the messages is rather told than lost."""
    return template not in NOT_TOLD
