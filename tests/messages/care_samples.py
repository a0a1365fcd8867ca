"""Samples for maintenance, and for what the owner of a machine hears ahead."""

from datetime import date, timedelta

from rules.company.words import Text
from rules.report import Question
from rules.ticket import Kind, Status
from tests.messages import customer_samples, visit_samples
from tests.messages.customer_samples import CHECK, PRODUCT, STANDS, TICKET
from tests.messages.sample_house import NOW, ZONE
from tests.messages.visit_samples import ABOUT, GROUP_CARD, JOB_CARD

TODAY = NOW.astimezone(ZONE).date()
ONE, OTHER = Text("云锅 W600", "Cloud Wok <W600>"), Text("后厨 2 号", "Kitchen 2")
MAINTENANCE = TICKET.model_copy(update={"kind": Kind.MAINTENANCE, "symptom": "It has become <louder>"})
QUIET = MAINTENANCE.model_copy(update={"symptom": ""})


def of(status: Status) -> dict[str, object]:
    return {"ticket": visit_samples.ticket(status, kind=Kind.MAINTENANCE, symptom="It has become <louder>")}


SAMPLES: dict[str, dict[str, object]] = {
    "customer/ask_experience": {"product": PRODUCT},
    "customer/ask_experience#any": {"product": None},
    "customer/warranty_ending": {"machines": [(ONE, TODAY + timedelta(days=30))], "today": TODAY},
    "customer/warranty_ending#several": {
        "machines": [(ONE, TODAY + timedelta(days=30)), (OTHER, TODAY + timedelta(days=30))],
        "today": TODAY,
    },
    "customer/maintenance_due": {"machines": [(ONE, TODAY + timedelta(days=14))], "today": TODAY, "is_again": False},
    "customer/maintenance_due#late": {"machines": [(ONE, TODAY - timedelta(days=3))], "today": TODAY, "is_again": True},
    "customer/maintenance_due#several": {
        "machines": [(ONE, date(2026, 12, 7)), (OTHER, date(2026, 12, 7))],
        "today": TODAY,
        "is_again": False,
    },
    "customer/help_here#maintenance": {"at": Question.SYMPTOM, "question": "customer/ask_symptom", "ticket": QUIET},
    "customer/registered#maintenance": {"ticket": MAINTENANCE, "heard_by": customer_samples.LATER},
    "customer/ask_check#maintenance": CHECK | {"ticket": QUIET},
    "customer/ticket#maintenance": STANDS | {"ticket": MAINTENANCE},
    "customer/my_tickets#maintenance": {"listed": [(MAINTENANCE, PRODUCT)]},
    "customer/covered#maintenance": customer_samples.SAMPLES["customer/covered"] | {"ticket": MAINTENANCE},
    "customer/unfinished#maintenance": {"ticket": MAINTENANCE},
    "customer/ask_rating_again#maintenance": {"ticket": MAINTENANCE},
    "customer/reopened#maintenance": {"ticket": MAINTENANCE, "heard_by": None},
    "group/job#maintenance": GROUP_CARD | of(Status.OPEN),
    "group/still_open#maintenance": {"product": PRODUCT} | of(Status.OPEN),
    "technician/job#maintenance": JOB_CARD | of(Status.ACCEPTED) | {"fault": None, "parts": []},
    "office/no_time_agreed#maintenance": ABOUT
    | of(Status.ACCEPTED)
    | {"proposal": None, "away": None, "asked_at": None},
}
LABELS: dict[str, dict[str, object]] = {"maintain_machine": {"machine": "Cloud Wok W600 in the kitchen"}}
