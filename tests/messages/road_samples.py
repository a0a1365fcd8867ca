"""Samples for what is said on the road: the map, held up, late."""

from rules.ticket import Status
from tests.messages.visit_samples import LATE, LEFT, LI, ticket

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
}
LABELS: dict[str, dict[str, object]] = {}
