"""Samples for what the office completes, brings elsewhere or makes one, and for whom it rings up."""

from models.ring import Ring
from rules.company.house import Region
from rules.company.words import Text
from rules.report import Question
from rules.ring import RingAbout, RingAnswer
from rules.ticket import Status
from tests.messages.customer_samples import CASE, DEVICE, PERSON, PRODUCT, TICKET
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import visit

EAST = Region("east", Text("华东", "East"), "Asia/Shanghai")
OTHER = TICKET.model_copy(update={"id": 2, "number": "R-1123-0043", "technician_id": 2, "status": Status.ACCEPTED})
KNOWN = {"ticket": TICKET, "product": PRODUCT, "device": DEVICE}
NOT_KNOWN = {"ticket": TICKET.model_copy(update={"phone": None, "address": None}), "product": None, "device": None}
NOTED = {"ticket": TICKET, "before": "–", "after": "<1>", "elsewhere": None}


def ring(about: RingAbout) -> dict[str, object]:
    row = Ring(id=1, ticket_id=1, about=about, words="Agreed: <Li> comes tomorrow at 15:30 & rings before.", due_at=NOW)
    return {"ticket": TICKET, "ring": row, "customer": PERSON}


SAMPLES: dict[str, dict[str, object]] = {
    "office/ring": ring(RingAbout.TELL),
    "office/ring#ask": ring(RingAbout.TIME),
    "office/ring_recorded": {"ticket": TICKET, "said": RingAnswer.AGREED},
    "office/ring_recorded#told": {"ticket": TICKET, "said": RingAnswer.TOLD},
    "office/time_agreed": {"ticket": TICKET, "visit": visit()},
    "office/data": KNOWN,
    "office/data#little": NOT_KNOWN,
    **{
        f"office/ask_data#{line}": KNOWN | {"line": line, "is_again": line is Question.MACHINE}
        for line in (Question.NAME, Question.PHONE, Question.ADDRESS, Question.MACHINE, Question.PURCHASE)
    },
    "office/ask_data": KNOWN | {"line": Question.SYMPTOM, "is_again": False},
    "office/data_noted": NOTED | {"line": Question.PHONE},
    "office/data_noted#elsewhere": NOTED | {"line": Question.ADDRESS, "elsewhere": EAST},
    "office/data_noted#symptom": NOTED | {"line": Question.SYMPTOM},
    "office/ask_route": {"ticket": TICKET, "region": EAST},
    "office/ask_route#taken": {"ticket": OTHER, "region": None},
    "office/routed": {"ticket": TICKET, "region": EAST},
    "group/moved": {"ticket": TICKET, "region": EAST},
    "office/ask_merge": {"ticket": OTHER, "kept": TICKET},
    "office/merged": {"ticket": OTHER, "kept": TICKET},
    "office/case#twins": CASE
    | {
        "visit": None,
        "technician": None,
        "who_cannot": [],
        "twins": [OTHER],
        "same": [OTHER],
    },
    "customer/same_report": {"ticket": OTHER, "kept": TICKET},
    "customer/data_changed": {"ticket": TICKET, "line": Question.ADDRESS},
    "refusals/both_in_work": {"numbers": ["R-1123-0042", "R-1123-0043"]},
}
LABELS: dict[str, dict[str, object]] = {"route_to": {"region": "Southwest <1>"}, "same_as": {"number": "R-1123-0042"}}
