"""A region's digest, the house's, and that of a week in which nothing happened."""

from dataclasses import replace
from datetime import date, timedelta

from desk.campaign_progress import Progress
from desk.digest_contents import Digest
from desk.digest_lists import Row
from desk.digest_software import left
from desk.ticket_lists import Line
from desk.vacancies import Vacancy
from models.attention import LateArrival, LowRating, OpenSlip
from models.behind import Behind
from models.listed import Listed
from rules.attention import Concern, OpenTicket
from rules.company.house import Region
from rules.company.words import Text
from rules.digest_lists import DigestList
from rules.feedback import FeedbackStatus
from rules.figures import Figures
from rules.held_words import Fate
from rules.periods import Month, Week
from rules.roles import Role
from rules.software_register import EntryState
from rules.ticket import Status
from tests.messages.campaign_samples import CAMPAIGN, STANDING
from tests.messages.sample_house import COMPANY, NOW
from tests.messages.visit_samples import LI, PRODUCT, TEN, ticket

NORTH = Region("north", Text(zh="华北", en="North"), "Asia/Shanghai")
EAST = Region("east", Text(zh="华东", en="East"), "Asia/Shanghai")
TECHNICIAN = "石磊生 Shi <Leisheng>"

USUAL = Figures(18, 4, 1, 1, 16, 15, 15, 8, 36, 1, waits={6: 10, 9: 3})
THIS_WEEK = Figures(23, 5, 1, 2, 15, 14, 14, 9, 42, 1, waits={5: 8, 8: 9})


SOFTWARE = {"update_count": 5, "brought_count": 3}
UNDER_WAY = Progress(CAMPAIGN, PRODUCT, NORTH, STANDING)


def open_ticket(number: str, status: Status, **more: object) -> OpenTicket:
    offered_at, visit_at = NOW - timedelta(hours=3), NOW - timedelta(hours=1)
    ticket = OpenTicket(number, "north", status, False, False, None, offered_at, visit_at)
    return replace(ticket, **more)


LATE = open_ticket("R-1120-0612", Status.SCHEDULED, technician=TECHNICIAN, is_urgent=True)
UNCLAIMED = [open_ticket(f"R-1122-06{number}", Status.OPEN) for number in range(40, 48)]
WITH_PERSON = open_ticket("R-1121-0633", Status.OPEN, is_with_person=True)

LINE = Line(Listed(ticket(Status.CLOSED), NOW - timedelta(days=2), LI.name, TEN), PRODUCT, None, [])


def listed(
    which: DigestList, more: dict[str, object], *, line: Line | None = None, at: date = NOW, **facts: object
) -> dict[str, object]:
    row = Row(Behind(at, "north", person=TECHNICIAN, more=more), None if line else PRODUCT.name)
    of_page = {"which": which, "lines": [(line, row)], "total": 1, "first": 0, "page": 0, "pages": 1}
    about = {"region": NORTH, "period": Week(2026, 47), "is_of_today": False, "today": NOW.date()}
    return {**of_page, **about, **facts}


REGION = Digest(
    period=Week(2026, 47),
    region=NORTH,
    made_at=NOW,
    history=[Figures(), USUAL, USUAL, THIS_WEEK, THIS_WEEK],
    concerns={
        Concern.LATE: [LATE],
        Concern.UNCLAIMED: UNCLAIMED,
        Concern.WITH_PERSON: [WITH_PERSON],
        Concern.URGENT: [LATE],
    },
    overdue_care_count=3,
    latest=LateArrival("R-1117-0588", TECHNICIAN, timedelta(minutes=12)),
    open_slips=[OpenSlip("R-1118-0597", TECHNICIAN, NOW, True), OpenSlip("R-1119-0602", None, NOW, False)],
    unhappiest=LowRating("R-1117-0588", TECHNICIAN, 2, "Late, and <no> word about it & all that, which I did mind", 1),
    people=[
        (TECHNICIAN, Figures(visit_count=9, on_time_count=8, rating_count=5, star_count=22)),
        ("白一川 Bai Yichuan", Figures(visit_count=6, on_time_count=6)),
        ("韩启明 Han Qiming", Figures()),
    ],
)
HOUSE = replace(
    REGION,
    region=None,
    vacancies=[Vacancy(Role.TECHNICIAN, NORTH, 2), Vacancy(Role.LEADER, EAST, 1)],
    people=[],
    regions=[(NORTH, THIS_WEEK), (EAST, Figures())],
)
QUIET = replace(
    REGION,
    history=[Figures()] * 5,
    concerns={concern: [] for concern in Concern},
    latest=None,
    open_slips=[],
    unhappiest=None,
    overdue_care_count=0,
    people=[],
)
LONGEST = replace(
    REGION,
    history=[
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        replace(THIS_WEEK, unconfirmed_count=2, held_count=1, fault_count=2, suggestion_count=3, **SOFTWARE),
    ],
    concerns=dict.fromkeys(Concern, UNCLAIMED),
    complaints=[Behind(NOW, "north")],
    vacancies=[Vacancy(Role.TECHNICIAN, NORTH, 2)],
    to_verify_count=2,
    campaigns=[UNDER_WAY, UNDER_WAY],
    people=[(f"石磊生 Shi Leisheng {place}", THIS_WEEK) for place in range(12)],
)
"""All that a region of twelve can bring in a bad week: every kind of exception, and a customer's words."""

SAMPLES: dict[str, dict[str, object]] = {
    "office/digest": {"digest": REGION, "missed": []},
    "office/digest#house": {"digest": HOUSE, "missed": [], "company": replace(COMPANY, regions=(NORTH, EAST))},
    "office/digest#quiet": {"digest": QUIET, "missed": []},
    "office/digest#longest": {"digest": LONGEST, "missed": [Week(2026, 45), Week(2026, 46)]},
    "office/digest#month": {"digest": replace(REGION, period=Month(2026, 10)), "missed": []},
    "office/digest#so_far": {"digest": replace(REGION, is_running=True), "missed": []},
    "office/digest_chart": {"digest": HOUSE, "series": [("Reported", ["18", "23"]), ("On time", ["–", "93%"])]},
    "office/digest_workbook": {"digest": REGION},
    "office/ask_digest": {"region": NORTH},
    "office/ask_digest#house": {"region": None},
    "office/figure_list": listed(DigestList.UNHAPPY, {"stars": 2, "words": "Late, and <no> word about it"}, line=LINE),
    "office/figure_list#late": listed(
        DigestList.CAME_LATE,
        {"planned_at": NOW - timedelta(hours=3), "arrived_at": NOW - timedelta(minutes=168), "is_on_time": False},
        line=LINE,
        total=11,
        pages=2,
    ),
    "office/figure_list#taken": listed(DigestList.TAKEN, {"wait": timedelta(minutes=7)}, line=LINE),
    "office/figure_list#logs": listed(DigestList.LOGS, {"day": NOW.date(), "words": "Two visits, one part missing."}),
    "office/figure_list#overdue": listed(DigestList.OVERDUE, {"told_at": None}, at=NOW.date() - timedelta(days=9)),
    "office/figure_list#faults": listed(DigestList.FAULTS, {"summed_up_at": None}),
    "office/figure_list#updates": listed(
        DigestList.UPDATES, {"version": "2.4.1", "quantity": 3, "entry": EntryState.VERIFIED}
    ),
    "office/figure_list#to_verify": listed(
        DigestList.TO_VERIFY, {"version": "2.4.1", "quantity": 1, "entry": EntryState.ENTERED}, is_of_today=True
    ),
    "office/figure_list#brought": listed(
        DigestList.BROUGHT, {"version": "2.4.1", "machines": 4, "entry": EntryState.VERIFIED}, total=4
    ),
    "office/figure_list#behind": {
        **listed(DigestList.BEHIND, {}, is_of_today=True, total=14),
        "lines": [(None, Row(row, PRODUCT.name)) for row in left([UNDER_WAY, UNDER_WAY])],
    },
    "office/figure_list#held": listed(DigestList.HELD, {"fate": Fate.CALM}),
    "office/figure_list#suggestions": listed(
        DigestList.SUGGESTIONS, {"state": FeedbackStatus.PLANNED, "words": "A hook for the lid"}
    ),
    "office/figure_list#empty": {**listed(DigestList.LATE, {}, is_of_today=True, total=0), "lines": []},
    "toasts/files_come": {},
}
LABELS: dict[str, dict[str, object]] = {
    "digest_list": {"which": DigestList.FIRST_TIME, "count": 10},
    "digest_of": {"period": Month(2026, 10)},
}
