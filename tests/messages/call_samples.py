"""Samples for what the dispatcher reads with a caller at the telephone."""

from datetime import timedelta

from models.quote import Answer
from models.ticket import Ticket
from rules.company.words import Text
from rules.danger import Danger
from rules.prices import Exemption
from rules.report import Question
from rules.ticket import Status
from tests.messages.customer_samples import CASE, DEVICE, DRAFT, FAULT, MUCH, NOTHING, PERSON, PRODUCT, QUOTE, TICKET
from tests.messages.sample_house import NOW

NEW = {
    "ticket": Ticket(id=1, status=Status.REPORTING, customer_id=1, created_at=NOW),
    "asking": Question.PHONE,
    "skipped": [],
    "opening": "",
    "strange": [],
    "caller": PERSON,
    "product": None,
    "region": None,
    "device": None,
    "purchased_on": None,
    "warranty": None,
    "quote": None,
    "fault": None,
    "live": [],
    "last": None,
    "who_it_may_be": [],
    **NOTHING,
}
TOLD = (
    NEW
    | CASE
    | {"ticket": DRAFT, "device": DEVICE, "purchased_on": DEVICE.purchased_on, "asking": Question.TIME, **MUCH}
)
AGREED = QUOTE.model_copy(update={"answer": Answer.EXEMPT, "exemption": Exemption.BY_TELEPHONE})
FREE = QUOTE.model_copy(update={"answer": Answer.EXEMPT, "exemption": Exemption.FREE})
DECLINED = QUOTE.model_copy(update={"answer": Answer.NO})
MACHINES = [Text("厨房 <2>", "Kitchen <2>"), PRODUCT.name]
UNKNOWN = [Question.NAME, Question.ADDRESS, Question.REGION, Question.MACHINE, Question.PURCHASE, Question.TIME]

SAMPLES: dict[str, dict[str, object]] = {
    "office/call": NEW,
    "office/call#known": NEW
    | {
        "asking": Question.KNOWN,
        "who_it_may_be": [("Wang <& Sons>", "Hall <8>", MACHINES), ("", None, [])],
        "strange": ["<abc>", "9"],
    },
    "office/call#again": TOLD | {"opening": "again", "live": [TICKET], "quote": AGREED},
    "office/call#unknown": NEW | {"asking": Question.SYMPTOM, "skipped": UNKNOWN},
    "office/call#same": TOLD | {"asking": Question.SAME_FAULT, "last": TICKET.model_copy(update={"resolved_at": NOW})},
    "office/call#price": TOLD | {"asking": Question.PRICE},
    "office/call#free": TOLD | {"asking": Question.CHECK, "quote": FREE},
    "office/call#declined": TOLD | {"asking": Question.CHECK, "quote": DECLINED},
    "office/call#steps": TOLD | {"asking": Question.GUIDANCE, "fault": FAULT},
    "office/call#which": TOLD | {"asking": Question.GUIDANCE, "fault": None},
    **{
        f"office/call#{line}": NEW | {"asking": line}
        for line in (Question.NAME, Question.ADDRESS, Question.REGION, Question.MACHINE, Question.PURCHASE)
    },
    "office/call_below": {},
    "office/call_dropped": {},
    "office/call_expired": {"began_at": NOW - timedelta(days=1)},
    "office/call_opened": {"ticket": TICKET, "heard_by": NOW + timedelta(minutes=40), "fault": None},
    "office/call_opened#declined": {
        "ticket": TICKET.model_copy(update={"is_with_person": True}),
        "heard_by": None,
        "fault": None,
    },
    "office/call_reopened": {"ticket": TICKET, "heard_by": NOW + timedelta(minutes=40), "fault": None},
    "office/call_solved": {"ticket": TICKET, "heard_by": None, "fault": FAULT},
    "office/call_tries": {"ticket": TICKET, "heard_by": None, "fault": FAULT},
    "office/read_out_safety": {"ticket": DRAFT, "dangers": [Danger.FIRE, Danger.INJURY]},
    "refusals/call_lacks_price_or_phone": {},
}
LABELS: dict[str, dict[str, object]] = {"call_is": {"name": "Wang <& Sons>"}}
