"""Samples for what is said when a job goes to a colleague."""

from messages.buttons.job import Obstacle
from tests.messages.absence_samples import CHEN
from tests.messages.offer_samples import AWAY, COLLIDES, DETAILS
from tests.messages.visit_samples import ACCEPTED, LI, SCHEDULED, TEN, visit

WHOM: dict[str, object] = {"ticket": SCHEDULED, "asked": None, "has_any": True, "has_free": True}
BOTH: dict[str, object] = {"ticket": SCHEDULED, "colleague": CHEN, "asker": LI}
ASKED = DETAILS | {"asker": LI, "at": TEN}
GIVEN: dict[str, object] = {"lost": None, "ticket": SCHEDULED, "visit": visit(), "technician": CHEN, "former": LI}

SAMPLES: dict[str, dict[str, object]] = {
    "technician/ask_colleague": WHOM,
    "technician/ask_colleague#nobody_free": WHOM | {"has_free": False, "asked": CHEN},
    "technician/ask_colleague#nobody": WHOM | {"has_any": False, "has_free": False},
    "technician/colleague_asked": BOTH,
    "technician/handover_asked": ASKED,
    "technician/handover_asked#collides": ASKED | {"in_the_way": COLLIDES},
    "technician/handover_asked#no_time": ASKED | {"at": None},
    "technician/handover_withdrawn": BOTH,
    "technician/ask_why_not_over": BOTH,
    "technician/handover_declined": BOTH | {"obstacle": Obstacle.NO_TIME, "reason": "no_time"},
    "technician/handover_declined#own_words": BOTH | {"obstacle": None, "reason": "Car <broken>"},
    "technician/handover_decline_noted": BOTH,
    "technician/handover_unanswered": BOTH,
    "technician/handover_accepted": BOTH,
    "customer/handed_over": GIVEN,
    "customer/handed_over#no_time": GIVEN | {"ticket": ACCEPTED, "visit": None},
    "refusals/colleague_not_there": {},
    "refusals/handover_over": {"number": "R-1123-0042"},
    "refusals/not_asked_of_you": {},
    "refusals/handover_collides": {"in_the_way": COLLIDES},
    "refusals/handover_collides#away": {"in_the_way": AWAY},
    "toasts/colleague_asked": {},
}
LABELS: dict[str, dict[str, object]] = {"free_colleague": {"name": "李禾田 Li Hetian"}}
