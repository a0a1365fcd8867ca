"""Samples for who is behind with the software, and for the campaigns that bring it."""

from datetime import timedelta

from desk.campaign_forms import Form
from desk.campaign_progress import Progress
from desk.software_fleet import Row, State
from desk.software_overview import Line
from messages.buttons.campaign import Change
from models.device import Device
from models.person import Person
from models.software_campaign import CampaignEnd, SoftwareCampaign
from models.software_fleet import Batch, Machine
from rules.software_campaign import Plan
from rules.software_fleet import Standing
from rules.software_version import Version
from tests.messages.care_samples import TODAY
from tests.messages.offer_samples import PASSPORT
from tests.messages.sample_house import NOW
from tests.messages.software_samples import BY_HAND, LI, PRODUCT
from tests.messages.visit_samples import CUSTOMER, JOB_CARD, REGION

V25 = Version((2, 5))
STANDING = Standing(V25, on=12, to_verify=2, behind=3, unknown=4, old_versions=frozenset({"2.4.1"}))
CAMPAIGN = SoftwareCampaign(
    id=1, region_code="south", product_code="SW-W600", target="2.5", until_on=TODAY + timedelta(days=27),
    why="门传感器误报 The door sensor <false alarms>", started_by_id=9, started_at=NOW, machine_count=9,
)  # fmt: skip
ENDED = {"ended_at": NOW + timedelta(days=20)}
CHEN = Person(id=9, name="陈岚山 Chen Lanshan", created_at=NOW)


def told(standing: Standing = STANDING, product: object = PRODUCT, **more: object) -> dict[str, object]:
    return {"told": Progress(CAMPAIGN.model_copy(update=more), product, REGION, standing)}  # type: ignore[arg-type]


def form(plan: Plan, trouble: str | None = None, *, is_all: bool = False) -> dict[str, object]:
    return {"form": Form(plan, [REGION], trouble), "product": PRODUCT if plan.product_code else None, "is_all": is_all}


ROW = Row(PRODUCT, "south", STANDING, CAMPAIGN)
BARE = Row(PRODUCT, "south", Standing(None, unknown=2), None)
DEVICE = Device(id=1, owner_id=1, product_code="SW-W600", serial="W600-12345674", name="Kitchen <2>", created_at=NOW)
UNNUMBERED = Device(id=2, owner_id=1, product_code="SW-W600", created_at=NOW)
BEHIND: dict[str, object] = {"region": REGION, "row": ROW, "batches": [], "page": 0, "pages": 2}
ALL = Plan("SW-W600", V25, TODAY + timedelta(days=27), "门传感器误报 The door sensor")

SAMPLES: dict[str, dict[str, object]] = {
    "office/fleet": {"region": REGION, "products": [(PRODUCT, [(REGION, ROW)])]},
    "office/fleet#all": {"region": None, "products": [(PRODUCT, [(REGION, ROW), (REGION, BARE)])]},
    "office/fleet#empty": {"region": REGION, "products": []},
    "office/behind": BEHIND
    | {
        "batches": [Batch(BY_HAND, LI)],
        "lines": [
            Line(1, Machine(DEVICE, CUSTOMER, "2.4.1", NOW - timedelta(days=40), LI, TODAY + timedelta(days=9))),
            Line(2, Machine(UNNUMBERED, CUSTOMER, None, None, None, None)),
        ],
    },
    "office/behind#none": BEHIND | {"row": Row(PRODUCT, "south", Standing(None), None), "lines": [], "pages": 1},
    "office/campaigns": {"told": [told()["told"], told(Standing(V25, on=9, to_verify=0))["told"]]},
    "office/campaigns#none": {"told": []},
    "office/campaign": told(),
    "office/campaign_form": form(Plan()),
    "office/campaign_form#version": form(Plan("SW-W600"), "not_understood", is_all=True),
    "office/campaign_form#until": form(Plan("SW-W600", V25), "day"),
    "office/campaign_form#why": form(Plan("SW-W600", V25, TODAY)),
    "office/campaign_form#right": form(ALL, is_all=True),
    "office/campaign_left": {},
    "office/campaigns_started": {"told": [told()["told"]], "running": [REGION], "complete": [REGION]},
    "office/campaigns_started#all": {"told": [told()["told"]], "running": [], "complete": []},
    "office/campaign_began": told() | {"by": CHEN},
    "office/campaign_changed": told(why="") | {"by": CHEN},
    "office/campaign_ended": told(Standing(V25, on=9), end=CampaignEnd.DONE, left_count=0, **ENDED),
    "office/campaign_ended#time_up": told(end=CampaignEnd.TIME_UP, left_count=7, **ENDED),
    "office/campaign_ended#cancelled": told(product=None, end=CampaignEnd.CANCELLED, left_count=7, **ENDED),
    "office/ask_campaign_change": told() | {"change": Change.TARGET},
    "office/ask_campaign_change#until": told() | {"change": Change.UNTIL},
    "office/ask_campaign_change#why": told() | {"change": Change.WHY},
    "office/ask_cancel_campaign": told(),
    "technician/campaigns_week": {"running": [told()["told"], told(Standing(V25, behind=1), why="")["told"]]},
    "technician/job#behind": JOB_CARD | {"software": State(BY_HAND, V25, CAMPAIGN)},
    "technician/job#up_to_date": JOB_CARD | {"software": State(BY_HAND, Version((2, 4, 1)), None)},
    "technician/job#version_unknown": JOB_CARD | {"software": State(None, V25, None)},
    "technician/passport#behind": PASSPORT | {"software": State(BY_HAND, V25, None)},
    "refusals/campaign_runs": {},
    "refusals/campaign_not_needed": {"target": V25},
    "refusals/campaign_over": {},
    "refusals/campaign_day": {},
    "refusals/campaign_change_unclear": {},
}
LABELS: dict[str, dict[str, object]] = {
    "behind": {"name": "云锅 W600 炒菜机器人", "count": 120},
    "machine_of_list": {"place": 120},
    "campaign": told() | {"region": "西南"},
    "in_weeks": {"count": 4},
    "bring_software": {"version": V25},
}
