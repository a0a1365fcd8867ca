"""Samples for the lists that a technician ticks."""

from rules.company.words import Text
from rules.stage import Stage
from rules.tick_pages import Shown
from rules.ticket import Kind, Status
from rules.ticking import Item, TickList
from tests.messages.visit_samples import SCHEDULED, ticket

METER = Item("a", Text("万用表 <验电笔>", "Meter <& tester>"))
FUSE = Item("b", Text("保险丝 & 座", "Fuse & holder"), "part")
BAG = TickList("bag", Text("工具包 <大>", "Toolbag <large>"), (METER, FUSE))
PAPERS = TickList(
    "papers", Text("单据和证件", "Papers"), tuple(Item(f"p{n}", Text(f"单据{n}", f"Paper {n}")) for n in range(14))
)
SMELL = Item("x", Text("接线 & 风扇", "Terminals & fans"), "extra", Text("有焦味 <轻微>", "A burnt smell <faint>"))
LISTS = (BAG, PAPERS, TickList("+", None, (SMELL,)))
TOLD = ticket(Status.ON_SITE, kind=Kind.MAINTENANCE, symptom="It smells <burnt> & is slow")


def shown(*ticked: str, place: int = 0, stage: Stage = Stage.BEFORE_LEAVING) -> dict[str, object]:
    return {"ticket": SCHEDULED, "shown": Shown(stage, LISTS, ticked, place), "findings": {}}


EVERYTHING = tuple(item.key for each in LISTS for item in each.items)

SAMPLES: dict[str, dict[str, object]] = {
    "technician/checklist": shown("a"),
    "technician/checklist#second_page": shown("a", "b", place=2),
    "technician/checklist#done": shown(*EVERYTHING),
    "technician/checklist#at_machine": shown("a", stage=Stage.AT_MACHINE),
    "technician/checklist#checked": shown(*EVERYTHING, stage=Stage.AT_MACHINE),
    "technician/checklist#extra": shown("a", stage=Stage.AT_MACHINE, place=3)
    | {"ticket": TOLD, "findings": {"x": "Terminal <scorched>, replaced"}},
    "technician/checklist_below": {"ticket": ticket()},
    "refusals/not_ready": {"number": "R-1123-0042", "missing": LISTS},
    "refusals/list_changed": {},
    "refusals/no_such_item": {},
    "refusals/nothing_to_tick": {},
}

LABELS: dict[str, dict[str, object]] = {
    "tick_item": {"number": 12, "item": FUSE, "is_ticked": True},
    "turn_back": {"title": Text("单据和证件", "Papers")},
    "turn_on": {"title": Text("单据和证件", "Papers")},
}
