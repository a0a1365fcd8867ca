"""Samples for what is said about a job that is offered: to whoever might take it, and to whoever leads them."""

from datetime import timedelta

from desk.declined import Cannot
from desk.wish_in_hand import InTheWay
from messages.buttons.job import Obstacle
from models.quote import Answer
from tests.messages.absence_samples import CHEN, absence
from tests.messages.visit_samples import (
    COVERED,
    CUSTOMER,
    FAULT,
    LI,
    OPEN,
    PARTS,
    PRODUCT,
    REGION,
    THREE,
    quote,
    ticket,
    visit,
)

COLLIDES = InTheWay(visit(THREE), "R-1123-0040")
AWAY = InTheWay(away=absence())
DETAILS: dict[str, object] = {
    "ticket": OPEN,
    "product": PRODUCT,
    "warranty": COVERED,
    "region": REGION,
    "district": "深圳",
    "fault": FAULT,
    "parts": PARTS,
    "quote": quote(Answer.YES),
    "symptom": "It says <E5> & stops",
    "in_the_way": InTheWay(),
}
WHO_CANNOT = [Cannot(LI, Obstacle.TOO_FAR, "too_far"), Cannot(CHEN, None, "Car <broken>"), Cannot(CHEN, None, "")]

SAMPLES: dict[str, dict[str, object]] = {
    "technician/offer_collides": {"ticket": OPEN, "in_the_way": COLLIDES},
    "technician/offer_collides#away": {"ticket": OPEN, "in_the_way": AWAY},
    "technician/offer_details": DETAILS,
    "technician/offer_details#bare": DETAILS
    | {"ticket": ticket(is_urgent=True, wished_at=None), "product": None, "warranty": None, "district": None}
    | {"region": None, "fault": None, "parts": [], "quote": None, "symptom": ""},
    "technician/offer_details#collides": DETAILS | {"in_the_way": COLLIDES},
    "technician/ask_why_not": {"ticket": OPEN},
    "technician/ask_why_not_in_words": {"ticket": OPEN},
    "technician/why_not_noted": {"ticket": OPEN},
    "technician/why_not_noted#kept_back": {},
    "office/unclaimed#cannot": {
        "ticket": OPEN, "customer": CUSTOMER, "technician": None, "waited": timedelta(minutes=3), "who_cannot": WHO_CANNOT
    },
    "refusals/declined_already": {"number": "R-1123-0042"},
    "toasts/offer_collides": {"ticket": OPEN, "in_the_way": COLLIDES},
    "toasts/offer_collides#away": {"ticket": OPEN, "in_the_way": AWAY},
    "toasts/see_private_chat": {},
    "toasts/cannot_noted": {"ticket": OPEN},
}  # fmt: skip
