"""Samples for what is said about whoever stands in for somebody who is away."""

from rules.roles import Role
from tests.messages.absence_samples import CHEN, HOURS, LI, REGION, absence

LEADS = [(Role.LEADER, REGION)]
FACTS: dict[str, object] = {"person": CHEN, "absence": absence(), "offices": LEADS, "stand_in": LI}
BOTH: dict[str, object] = FACTS | {"offices": [*LEADS, (Role.DISPATCHER, None)], "absence": absence(HOURS)}
ASKED: dict[str, object] = {"is_self": True, "is_again": False}

SAMPLES: dict[str, dict[str, object]] = {
    "staff/ask_stand_in": FACTS | ASKED,
    "staff/ask_stand_in#again": FACTS | ASKED | {"is_again": True},
    "staff/ask_stand_in#somebody": BOTH | ASKED | {"is_self": False},
    "staff/you_stand_in": FACTS | {"namer": CHEN},
    "staff/stand_in_begins": FACTS,
    "staff/stood_in": FACTS,
    "staff/stand_in_not_needed": FACTS,
    "staff/office_is_back": BOTH,
    "staff/nobody_stands_in": FACTS,
    "office/stands_in": FACTS,
    "office/feedback_passed_on": FACTS | {"count": 5},
    "office/feedback_passed_on#one": FACTS | {"count": 1},
    "office/nobody_stands_in": BOTH,
    "refusals/stand_in_self": {},
    "refusals/stand_in_not_there": {"person": LI},
    "refusals/stand_in_is_away": {"person": LI, "absence": absence()},
}
