"""Samples for urgent faults: come up, listed, noted part by part, summed up."""

from datetime import timedelta

from desk.urgent_lists import Line
from models.person import Person
from models.urgent_fault import Faulty, UrgentFault
from rules.ticket import Status
from rules.urgent_fault import Part, missing
from tests.messages.care_samples import TODAY
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import JOB_CARD, PRODUCT, REGION, ticket

CHEN = Person(id=9, name="陈岚山 Chen Lanshan", created_at=NOW)
URGENT = ticket(Status.ACCEPTED, is_urgent=True)
DRAFT = ticket(Status.REPORTING, is_urgent=True, number=None)
NEW = UrgentFault(id=1, ticket_id=1, came_up_at=NOW - timedelta(hours=2), due_on=TODAY + timedelta(days=1))
FOR_NOW = NEW.model_copy(
    update={
        "temporary": "关了总阀 Main valve <closed>", "cause": "阀芯老化 Worn valve", "is_final_to_come": True, "owner_id": 9,
        "due_on": TODAY + timedelta(days=7),
    }
)  # fmt: skip
MENDED = FOR_NOW.model_copy(update={"final": "换了阀芯 Valve <replaced>", "is_final_to_come": False})
OVER = MENDED.model_copy(update={"summary": "老化件已列入保养更换。 On the maintenance list now.", "ended_at": NOW})
NOT_URGENT = NEW.model_copy(update={"ended_at": NOW})


def line(place: int, fault: UrgentFault, owner: Person | None = None, its: object = URGENT) -> Line:
    return Line(place, Faulty(fault, its, owner), PRODUCT, REGION, missing(fault.held))  # type: ignore[arg-type]


def one(fault: UrgentFault, owner: Person | None = None, its: object = URGENT) -> dict[str, object]:
    return {"ticket": its, "product": PRODUCT, "fault": fault, "owner": owner, "left": missing(fault.held)}


SAMPLES: dict[str, dict[str, object]] = {
    "staff/urgent_fault": one(FOR_NOW, CHEN),
    "staff/urgent_fault#new": one(NEW, None, DRAFT),
    "staff/urgent_fault#over": one(OVER, CHEN),
    "staff/urgent_fault#not_urgent": one(NOT_URGENT),
    "staff/ask_urgent_part": {"ticket": URGENT, "part": Part.TEMPORARY},
    "staff/ask_urgent_part#cause": {"ticket": DRAFT, "part": Part.CAUSE},
    "staff/ask_urgent_part#final": {"ticket": URGENT, "part": Part.FINAL},
    "staff/ask_urgent_part#summary": {"ticket": URGENT, "part": Part.SUMMARY},
    "staff/urgent_fault_yours": {"ticket": URGENT, "fault": FOR_NOW, "by": CHEN},
    "staff/urgent_fault_due": one(FOR_NOW, CHEN),
    "staff/urgent_fault_due#mended": one(MENDED),
    "staff/urgent_fault_due#new": one(NEW, None, DRAFT),
    "office/urgent_fault_came_up": {"ticket": URGENT},
    "office/urgent_fault_over": {"ticket": URGENT, "fault": OVER, "by": CHEN},
    "office/urgent_fault_over#report": {"ticket": URGENT, "fault": OVER, "by": None},
    "office/urgent_faults": {
        "lines": [line(1, FOR_NOW, CHEN), line(2, NEW, None, DRAFT), line(3, OVER)],
        "open_count": 2, "page": 0, "pages": 2,
    },
    "office/urgent_faults#none": {"lines": [], "open_count": 0, "page": 0, "pages": 1},
    "technician/job#urgent": JOB_CARD | {"ticket": URGENT, "urgent_fault": NEW},
    "technician/job#for_now": JOB_CARD | {"ticket": URGENT, "urgent_fault": FOR_NOW},
    "refusals/urgent_fault_over": {},
    "refusals/urgent_fault_lacks_final": {},
    "refusals/urgent_fault_day": {},
    "refusals/not_urgent": {},
}  # fmt: skip
LABELS: dict[str, dict[str, object]] = {"fault_owner": {"name": "陈岚山 Chen Lanshan"}, "no_number_yet": {"place": 12}}
