"""Samples for the register of software updates: entered by a technician, verified by whoever leads the region."""

from desk.software_forms import Form
from desk.software_verdicts import Line
from models.person import Person
from models.software_update import Entry, SoftwareUpdate
from rules.company.products import Product
from rules.company.words import Text
from rules.software_entry import Told
from rules.software_register import EntryState
from rules.software_version import Version
from rules.ticket import Status
from tests.messages.care_samples import TODAY
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import REGION, ticket

PRODUCT = Product("SW-W600", Text("云锅 W600 炒菜机器人", "Cloud Wok <W600>"), Text("炒菜机器人", "Wok robot"), 24)
LI = Person(id=7, name="李禾田 Li Hetian", created_at=NOW)
BY_HAND = SoftwareUpdate(
    id=1, region_code="south", product_code="SW-W600", version="2.4.1", quantity=3, site="东区食堂 Canteen East",
    done_on=TODAY, operator_id=7, entered_at=NOW, changed_at=NOW,
)  # fmt: skip
OF_ONE = BY_HAND.model_copy(update={"id": 2, "quantity": 1, "serial": "W600-12345674", "site": "", "ticket_id": 1})
ASKED = OF_ONE.model_copy(
    update={"state": EntryState.ASKED, "question": "屏幕上也是 2.4.1 吗？ Does the screen say so, too?"}
)
ANSWERED = ASKED.model_copy(update={"state": EntryState.ENTERED, "answer": "是的，主界面右下角。 Yes, lower right."})
UNKNOWN = BY_HAND.model_copy(update={"id": 4, "product_code": "SW-GONE", "site": ""})
REJECTED = BY_HAND.model_copy(update={"state": EntryState.REJECTED, "reason": "这个店只有两台。 That shop has two."})
VISIT = ticket(Status.CLOSED)
ALL = Told("SW-W600", None, 3, Version((2, 4, 1)), "东区食堂 Canteen East", TODAY)
FIRST: dict[str, object] = {"form": Form(Told(), "product", None, is_new=True), "product": None, "on": TODAY}


def form(told: Told, asked: str | None = None, trouble: str | None = None, *, is_new: bool = True) -> dict[str, object]:
    return {"form": Form(told, asked, trouble, is_new), "product": PRODUCT, "on": TODAY}


ENTRY: dict[str, object] = {"entry": BY_HAND, "product": PRODUCT}
LIST: dict[str, object] = {"region": REGION, "total": 12, "page": 0, "pages": 3}

SAMPLES: dict[str, dict[str, object]] = {
    "technician/software_form": FIRST,
    "technician/software_form#count": form(Told("SW-W600", version=Version((2, 4), "beta")), "quantity"),
    "technician/software_form#version": form(Told("SW-W600", "W600-12345674", 1), "version"),
    "technician/software_form#site": form(Told("SW-W600", None, 3, Version((2, 4, 1))), "site", "serial"),
    "technician/software_form#day": form(ALL, "day", "day_ahead"),
    "technician/software_form#right": form(ALL, is_new=False),
    "technician/software_form#not_understood": FIRST | {"form": Form(Told(), "product", "not_understood", is_new=True)},
    "technician/software_entered": ENTRY,
    "technician/software_entry": {"entry": ANSWERED, "product": PRODUCT},
    "technician/software_withdrawn": ENTRY,
    "technician/software_left": {},
    "technician/software_asked": {"entry": ASKED, "product": PRODUCT, "by": Person(id=9, name="陈岚山 Chen Lanshan")},
    "technician/ask_software_answer": {"entry": ASKED},
    "technician/software_answered": {},
    "technician/software_rejected": {
        "entry": REJECTED,
        "product": None,
        "by": Person(id=9, name="陈岚山 Chen Lanshan"),
    },
    "office/updates": LIST
    | {
        "lines": [
            Line(1, Entry(BY_HAND, LI, None), PRODUCT, is_own=False),
            Line(2, Entry(OF_ONE, LI, VISIT), PRODUCT, is_own=False),
            Line(3, Entry(ASKED, LI, VISIT), PRODUCT, is_own=False),
            Line(4, Entry(ANSWERED, LI, VISIT), PRODUCT, is_own=False),
            Line(5, Entry(UNKNOWN, LI, None), None, is_own=True),
        ]
    },
    "office/updates#empty": LIST | {"lines": [], "total": 0, "pages": 1},
    "office/ask_updates": {"total": 7},
    "office/ask_updates#none": {"total": 0},
    "office/update_answered": {"entry": Entry(ANSWERED, LI, VISIT), "product": PRODUCT},
    "office/update_asked": {"operator": LI},
    "office/update_rejected": {"operator": LI},
    "office/ask_update_question": ENTRY,
    "office/ask_update_reason": ENTRY,
    "refusals/software_settled": {"state": EntryState.VERIFIED},
    "refusals/software_settled#withdrawn": {"state": EntryState.WITHDRAWN},
    "refusals/software_settled#rejected": {"state": EntryState.REJECTED},
    "refusals/software_changed": {},
    "refusals/software_own_entry": {},
    "toasts/updates_verified": {"count": 5},
    "toasts/updates_verified#none": {"count": 0},
}
LABELS: dict[str, dict[str, object]] = {
    "own_entry": {"what": "SW-W600 ×3 2.4.1"},
    "region_waiting": {"name": "西南 Southwest", "count": 120},
    "verify_entry": {"place": 120},
    "ask_back": {"place": 120},
    "reject_entry": {"place": 120},
    "verify_page": {"count": 5},
}
