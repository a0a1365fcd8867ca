"""Samples for the dispatchers' group."""

from tests.messages.visit_samples import REGION

SAMPLES: dict[str, dict[str, object]] = {
    "group/dispatchers_bound": {},
    "group/dispatchers_unbound": {},
    "office/dispatch_group_lost": {},
    "refusals/group_is_bound#dispatchers": {"region": None},
    "refusals/which_group": {"regions": [REGION], "dispatchers": "dispatchers"},
    "refusals/which_group#two_regions": {"regions": [REGION, REGION], "dispatchers": None},
}
