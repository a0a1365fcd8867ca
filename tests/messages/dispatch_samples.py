"""Samples for the dispatchers' group."""

from datetime import timedelta

from rules.ticket import Status
from rules.waiting import Reason
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import LI, REGION, ticket

WAITS: dict[str, object] = {
    "ticket": ticket(), "region": REGION, "reasons": [Reason.UNCLAIMED, Reason.RING], "since": NOW - timedelta(hours=1),
    "holder": None,
}  # fmt: skip
TALK: dict[str, object] = {"ticket": ticket(Status.REPORTING, number=None), "region": None}

SAMPLES: dict[str, dict[str, object]] = {
    "group/dispatchers_bound": {},
    "group/dispatchers_unbound": {},
    "group/waits": WAITS,
    "group/waits#urgent": WAITS | {"ticket": ticket(is_urgent=True), "holder": LI.name},
    "group/waits#unnumbered": WAITS | TALK | {"reasons": [Reason.PERSON]},
    "group/waits_no_more": {"ticket": ticket(), "region": REGION, "by": LI.name},
    "group/waits_no_more#unnumbered": TALK | {"by": None},
    "group/waits_elsewhere": {"ticket": ticket()},
    "group/how_much_waits": {"count": 2},
    "group/how_much_waits#one": {"count": 1},
    "group/how_much_waits#nothing": {"count": 0},
    "refusals/in_hand_already": {"holder": LI.name},
    "refusals/in_hand_already#own": {"holder": None},
    "refusals/waits_no_more": {},
    "office/dispatch_group_lost": {},
    "refusals/group_is_bound#dispatchers": {"region": None},
    "refusals/which_group": {"regions": [REGION], "dispatchers": "dispatchers"},
    "refusals/which_group#two_regions": {"regions": [REGION, REGION], "dispatchers": None},
}
