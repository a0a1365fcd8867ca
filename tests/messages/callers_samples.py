"""Samples for whoever telephoned and comes to the chat, and for whoever wants a person."""

from tests.messages.complete_samples import OTHER
from tests.messages.customer_samples import DRAFT, PERSON, TECHNICIAN, TICKET

HAS_THEM = {"ticket": TICKET, "customer": PERSON}

SAMPLES: dict[str, dict[str, object]] = {
    "office/talk_taken": HAS_THEM | {"can_read": True},
    "office/talk_taken#to_ring": HAS_THEM | {"can_read": False},
    "office/talk_ended": HAS_THEM,
    "office/talk_left": HAS_THEM,
    "customer/person_is_here": {"ticket": TICKET, "officer": TECHNICIAN},
    "customer/person_left": {"ticket": TICKET, "is_reporting": False},
    "customer/person_left#reporting": {"ticket": DRAFT, "is_reporting": True},
    "refusals/talk_taken": {"name": "He <Jing>"},
    "refusals/talk_taken#over": {"name": None},
    "customer/ask_own_number": {},
    "customer/which_call": {},
    "customer/which_call#again": {"is_again": True},
    "customer/no_calls": {},
    "customer/calls_are_yours": {"tickets": [TICKET, OTHER], "is_reporting": False},
    "customer/calls_are_yours#reporting": {"tickets": [TICKET], "is_reporting": True},
}
LABELS: dict[str, dict[str, object]] = {"it_is_that": {"number": "R-1123-0042"}}
