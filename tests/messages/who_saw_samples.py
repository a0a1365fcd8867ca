"""Samples for who saw a customer's data."""

from datetime import date

from models.person import Person
from rules.roles import Role
from tests.messages.customer_samples import TICKET
from tests.messages.sample_house import NOW

LI, NOBODY = (Person(id=at, name=name, created_at=NOW) for at, name in ((7, "李 Li <& Co>"), (8, "")))
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)

SAMPLES: dict[str, dict[str, object]] = {
    "office/who_saw": {
        "ticket": TICKET,
        "seen_by": [(LI, Role.TECHNICIAN, MONDAY, TUESDAY), (NOBODY, Role.DISPATCHER, MONDAY, MONDAY)],
        "most_listed": 20,
    },
    "office/who_saw#nobody": {"ticket": TICKET, "seen_by": [], "most_listed": 20},
    "office/who_saw#many": {
        "ticket": TICKET, "seen_by": [(LI, Role.TECHNICIAN, MONDAY, TUESDAY)] * 50, "most_listed": 20,
    },
    "refusals/headquarters_reads_it": {},
    "office/ask_whose_data": {"number": None},
    "office/ask_whose_data#unknown": {"number": "R-1123-9999"},
}  # fmt: skip
