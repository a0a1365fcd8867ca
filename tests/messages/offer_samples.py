"""Samples for what is said about a job that is offered: to whoever might take it, and to whoever leads them."""

from datetime import date, timedelta
from decimal import Decimal

from desk.declined import Cannot
from desk.software_fleet import State
from desk.tried import Tried
from desk.wish_in_hand import InTheWay
from messages.buttons.job import Obstacle
from models.device import Device
from models.job_line import JobLine
from models.job_report import JobReport
from models.quote import Answer
from rules.ticket import Kind, Status
from tests.messages.absence_samples import CHEN, absence
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import (
    ACCEPTED,
    COVERED,
    CUSTOMER,
    FAULT,
    LAST_TIME,
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

REPORTS = [(LAST_TIME, ticket(Status.CLOSED)), (LAST_TIME, ticket(Status.CLOSED, kind=Kind.MAINTENANCE))]
PART = JobLine(
    ticket_id=42, technician_id=2, code="part-heater", zh="加热管", en="Heating <element>", is_part=True, quantity=2,
    amount=Decimal(380), noted_at=NOW,
)  # fmt: skip
PASSPORT: dict[str, object] = {
    "ticket": ACCEPTED, "product": PRODUCT, "purchased_on": None, "warranty": COVERED, "exclusions": (),
    "software": State(None, None, None),
    "reported": JobReport(ticket_id=1, visit_id=1, technician_id=2, software="3.2 <beta>", filed_at=NOW),
    "device": Device(owner_id=1, product_code="SW-S200", name="Kitchen <2>", serial="S200-12345674", created_at=NOW),
    "visits": REPORTS, "visit_count": 2, "parts": [(PART, ticket(Status.CLOSED))], "part_count": 1,
}  # fmt: skip

SAMPLES: dict[str, dict[str, object]] = {
    "technician/offer_collides": {"ticket": OPEN, "in_the_way": COLLIDES},
    "technician/offer_collides#away": {"ticket": OPEN, "in_the_way": AWAY},
    "technician/offer_details": DETAILS,
    "technician/offer_details#bare": DETAILS
    | {"ticket": ticket(is_urgent=True, wished_at=None), "product": None, "warranty": None, "district": None}
    | {"region": None, "fault": None, "parts": [], "quote": None, "symptom": ""},
    "technician/offer_details#collides": DETAILS | {"in_the_way": COLLIDES},
    "technician/passport": PASSPORT,
    "technician/passport#new": PASSPORT
    | {"visits": [], "visit_count": 0, "reported": None, "parts": [], "part_count": 0, "purchased_on": date(2026, 5, 1)},
    "refusals/no_machine_known": {},
    "technician/ask_why_not": {"ticket": OPEN},
    "technician/ask_why_not_in_words": {"ticket": OPEN},
    "technician/why_not_noted": {"ticket": OPEN},
    "technician/why_not_noted#kept_back": {},
    "office/unclaimed#cannot": {
        "ticket": OPEN, "customer": CUSTOMER, "technician": None, "waited": timedelta(minutes=3),
        "tried": Tried([NOW, NOW + timedelta(minutes=10)], WHO_CANNOT, ["Zhao <Wanqing>"], [("Chen <L>", NOW)]),
    },
    "refusals/declined_already": {"number": "R-1123-0042"},
    "toasts/offer_collides": {"ticket": OPEN, "in_the_way": COLLIDES},
    "toasts/offer_collides#away": {"ticket": OPEN, "in_the_way": AWAY},
    "toasts/see_private_chat": {},
    "toasts/cannot_noted": {"ticket": OPEN},
}  # fmt: skip
