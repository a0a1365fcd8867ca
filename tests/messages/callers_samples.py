"""Samples for whoever telephoned and comes to the chat."""

from tests.messages.complete_samples import OTHER
from tests.messages.customer_samples import TICKET

SAMPLES: dict[str, dict[str, object]] = {
    "customer/ask_own_number": {},
    "customer/which_call": {},
    "customer/which_call#again": {"is_again": True},
    "customer/no_calls": {},
    "customer/calls_are_yours": {"tickets": [TICKET, OTHER], "is_reporting": False},
    "customer/calls_are_yours#reporting": {"tickets": [TICKET], "is_reporting": True},
}
LABELS: dict[str, dict[str, object]] = {"it_is_that": {"number": "R-1123-0042"}}
