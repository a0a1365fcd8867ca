"""Samples for what is said when a ticket lacks something that only its customer knows."""

from models.inquiry import InquiryEnd
from rules.next_step import NextStep
from rules.report import Question
from rules.ticket import Kind, Status
from tests.messages.visit_samples import ACCEPTED, JOB_CARD, LI, ticket

ALL = (
    Question.NAME,
    Question.PHONE,
    Question.ADDRESS,
    Question.MACHINE,
    Question.PURCHASE,
    Question.SYMPTOM,
    Question.TIME,
)
BARE = ticket(Status.ACCEPTED, contact_name=None, phone=None, address=None, symptom="", wished_at=None)
NUMBER: dict[str, object] = {"number": "R-1123-0042"}
ENDED: dict[str, object] = {"ticket": ACCEPTED, "outcome": InquiryEnd.ANSWERED}

SAMPLES: dict[str, dict[str, object]] = {
    "customer/ask_missing": {"ticket": ACCEPTED, "technician": LI, "lacking": ALL},
    "customer/ask_missing#one": {"ticket": ticket(kind=Kind.MAINTENANCE), "technician": LI, "lacking": ALL[1:2]},
    **{f"customer/missing#{each}": {"question": each, "is_again": False} for each in ALL},
    "customer/missing": {"question": Question.PURCHASE, "is_again": True},
    "customer/missing_later": {},
    "customer/missing_told": {"ticket": ACCEPTED},
    "technician/job#lacking": JOB_CARD | {"ticket": BARE, "step": NextStep.ASK_CUSTOMER, "lacking": ALL},
    "technician/job#asked": JOB_CARD
    | {"ticket": BARE, "step": NextStep.PROPOSE_TIME, "lacking": ALL[:2], "is_asked": True},
    "technician/missing_told": ENDED | {"lacking": ()},
    "technician/missing_told#unknown": ENDED | {"lacking": (Question.PURCHASE, Question.TIME)},
    "technician/missing_told#person": ENDED | {"outcome": InquiryEnd.PERSON, "lacking": ALL},
    "toasts/customer_asked_in_the_morning": {},
    "refusals/nothing_missing": NUMBER,
    "refusals/asked_already": NUMBER,
    "refusals/customer_unreachable": NUMBER,
    "refusals/told_already": NUMBER,
}
