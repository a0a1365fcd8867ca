"""A region's digest, the house's, and that of a week in which nothing happened."""

from dataclasses import replace
from datetime import timedelta

from desk.digests import Digest
from models.attention import LateArrival, LowRating, OpenSlip
from rules.attention import Concern, OpenTicket
from rules.company.house import Region
from rules.company.words import Text
from rules.figures import Figures, compare
from rules.periods import Week
from rules.ticket import Status
from tests.messages.sample_house import COMPANY, NOW

NORTH = Region("north", Text(zh="华北", en="North"), "Asia/Shanghai")
EAST = Region("east", Text(zh="华东", en="East"), "Asia/Shanghai")
TECHNICIAN = "石磊生 Shi <Leisheng>"

USUAL = Figures(18, 4, 1, 1, 16, 15, 15, 8, 36, 1, {6: 10, 9: 3})
THIS_WEEK = Figures(23, 5, 1, 2, 15, 14, 14, 9, 42, 1, {5: 8, 8: 9})


def open_ticket(number: str, status: Status, **more: object) -> OpenTicket:
    offered_at, visit_at = NOW - timedelta(hours=3), NOW - timedelta(hours=1)
    ticket = OpenTicket(number, "north", status, False, False, None, offered_at, visit_at)
    return replace(ticket, **more)


LATE = open_ticket("R-1120-0612", Status.SCHEDULED, technician=TECHNICIAN, is_urgent=True)
UNCLAIMED = [open_ticket(f"R-1122-06{number}", Status.OPEN) for number in range(40, 48)]
WITH_PERSON = open_ticket("R-1121-0633", Status.OPEN, is_with_person=True)

REGION = Digest(
    period=Week(2026, 47),
    region=NORTH,
    figures=THIS_WEEK,
    compared=compare([Figures(), USUAL, USUAL, THIS_WEEK, THIS_WEEK]),
    concerns={
        Concern.LATE: [LATE],
        Concern.UNCLAIMED: UNCLAIMED,
        Concern.WITH_PERSON: [WITH_PERSON],
        Concern.URGENT: [LATE],
    },
    overdue_care_count=3,
    late_arrivals=[LateArrival("R-1117-0588", TECHNICIAN, timedelta(minutes=12))],
    open_slips=[OpenSlip("R-1118-0597", TECHNICIAN, NOW, True), OpenSlip("R-1119-0602", None, NOW, False)],
    low_ratings=[
        LowRating("R-1117-0588", TECHNICIAN, 2, "Late, and <no> word about it & all that, which I did mind a lot", 1)
    ],
    regions=[],
    people=[
        (TECHNICIAN, Figures(visit_count=9, on_time_count=8, rating_count=5, star_count=22)),
        ("白一川 Bai Yichuan", Figures(visit_count=6, on_time_count=6)),
        ("韩启明 Han Qiming", Figures()),
    ],
)
HOUSE = replace(
    REGION,
    region=None,
    people=[],
    regions=[(NORTH, THIS_WEEK), (EAST, Figures())],
)
QUIET = replace(
    REGION,
    figures=Figures(),
    compared=compare([Figures()] * 5),
    concerns={concern: [] for concern in Concern},
    late_arrivals=[],
    open_slips=[],
    low_ratings=[],
    people=[],
)
LONG = "Name " * 12
CROWDED = replace(
    REGION,
    late_arrivals=[replace(REGION.late_arrivals[0], technician=LONG)] * 5,
    open_slips=[replace(REGION.open_slips[0], technician=LONG)] * 50,
    low_ratings=[replace(REGION.low_ratings[0], technician=LONG)] * 5,
    concerns=dict.fromkeys(Concern, [replace(each, technician=LONG) for each in UNCLAIMED] * 100),
    people=[(LONG, THIS_WEEK)] * 200,
)

SAMPLES: dict[str, dict[str, object]] = {
    "office/digest": {"digest": REGION},
    "office/digest#house": {"digest": HOUSE, "company": replace(COMPANY, regions=(NORTH, EAST))},
    "office/digest#quiet": {"digest": QUIET},
    "office/digest#crowded": {"digest": CROWDED},
}
