"""Samples for a region's maintenance plan and the answers to a notice."""

from datetime import date, timedelta

from desk.due_lists import Entry
from models.device import Device
from models.maintenance_plan import MaintenancePlan, Planned
from models.person import Person
from rules.company.words import Text
from rules.ticket import Status
from tests.messages.care_samples import ONE, OTHER, TODAY
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import CUSTOMER, REGION, ticket

OWNER = CUSTOMER.model_copy(update={"telegram_id": 700000001})

AWAY = Person(id=3, name="Zhou", is_reachable=False, created_at=NOW)
DEVICE = Device(id=1, owner_id=1, product_code="SW-W600", created_at=NOW)


def entry(place: int, due_on: date, machine: Text | None = ONE, owner: Person = OWNER, **more: object) -> Entry:
    asked = more.pop("ticket", None)
    plan = MaintenancePlan(id=place, device_id=1, since_on=due_on, months=6, due_on=due_on, **more)
    return Entry(place, Planned(plan, DEVICE, owner, asked), machine)


PLAN: dict[str, object] = {
    "region": REGION,
    "today": TODAY,
    "soon_until": TODAY + timedelta(days=15),
    "page": 0,
    "pages": 2,
    "total": 12,
    "overdue": 2,
    "soon": 1,
}
SAMPLES: dict[str, dict[str, object]] = {
    "office/ask_plan": {},
    "office/plan": PLAN
    | {
        "entries": [
            entry(1, TODAY - timedelta(days=40)),
            entry(2, TODAY - timedelta(days=1), OTHER, told_at=NOW - timedelta(days=8)),
            entry(3, TODAY + timedelta(days=5), ticket=ticket(Status.SCHEDULED)),
            entry(5, TODAY + timedelta(days=6), owner=AWAY),
            entry(4, TODAY + timedelta(days=90), None, AWAY),
        ],
    },
    "office/plan#empty": PLAN | {"entries": [], "total": 0, "overdue": 0, "soon": 0, "pages": 1},
    "customer/maintenance_declined": {"machines": [(ONE, TODAY + timedelta(days=200))]},
    "refusals/owner_not_reachable": {"owner": AWAY},
    "refusals/visit_under_way": {},
    "refusals/asked_lately": {"told_at": NOW - timedelta(days=2)},
}
LABELS: dict[str, dict[str, object]] = {"ask_owner": {"place": 10000}}
