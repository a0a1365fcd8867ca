"""Samples for what is said on the road: the map, held up, late."""

from datetime import timedelta

from rules.ticket import Status
from tests.messages.visit_samples import LATE, LEFT, LI, TEN, ticket

EN_ROUTE = ticket(Status.EN_ROUTE)
SAMPLES: dict[str, dict[str, object]] = {
    "customer/location_shared": {"ticket": EN_ROUTE, "technician": LI},
    "customer/location_ended": {"ticket": EN_ROUTE, "technician": LI, "visit": LEFT},
    "customer/location_ended#late": {"ticket": EN_ROUTE, "technician": LI, "visit": LATE},
    "technician/location_shown": {"ticket": EN_ROUTE, "is_seen": True},
    "technician/location_shown#no_chat": {"ticket": EN_ROUTE, "is_seen": False},
    "technician/location_waits": {},
    "technician/location_hidden": {"ticket": EN_ROUTE, "is_shared": True},
    "technician/location_hidden#stopped": {"ticket": EN_ROUTE, "is_shared": False},
    "technician/likely_late": {"ticket": EN_ROUTE, "visit": LEFT, "arrives_at": TEN + timedelta(minutes=12)},
    "technician/ask_so_early": {
        "ticket": ticket(Status.SCHEDULED),
        "visit": LEFT,
        "leave": TEN - timedelta(minutes=55),
    },
}
LABELS: dict[str, dict[str, object]] = {"apologise_ahead": {"at": TEN}}
