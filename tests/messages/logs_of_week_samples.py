"""Samples for the logs of a week, on their way to headquarters."""

from datetime import date, timedelta

from desk.week_of_logs import PersonsWeek
from models.logs_of_week import LogsOfWeek
from models.person import Person
from models.work_log import WorkLog
from rules.periods import Week
from tests.messages.digest_samples import EAST, NORTH
from tests.messages.sample_house import NOW

MONDAY = date(2026, 11, 16)
LI, ZHAO, CHEN = [
    Person(id=number, name=name, created_at=NOW) for number, name in ((3, "Li & Li"), (4, "Zhao"), (5, "Chen"))
]


def written(*days: int, words: str = "Taught <them> & cleaned") -> dict[date, WorkLog]:
    found = [MONDAY + timedelta(days=day) for day in days]
    return {day: WorkLog(person_id=3, day=day, words=words, drawn={"visits": ["R-1"]}, logged_at=NOW) for day in found}


FULL = PersonsWeek(LI, written(0, 1, 2, 3, 4), [], [])
LACKING = PersonsWeek(
    ZHAO, written(0), [MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)], [MONDAY + timedelta(days=4)]
)
WEEK: dict[str, object] = {
    "region": NORTH,
    "week": Week.on(MONDAY),
    "logs": LogsOfWeek(region_code="north", first_day=MONDAY),
    "lines": [LACKING, FULL],
    "written": 6,
    "days": 8,
    "sender": None,
}
SENT = LogsOfWeek(region_code="north", first_day=MONDAY, words="A <quiet> week & done", sent_at=NOW, sent_by_id=5)

SAMPLES: dict[str, dict[str, object]] = {
    "office/logs_of_week": WEEK,
    "office/logs_of_week#sent": WEEK | {"logs": SENT, "sender": CHEN},
    "office/logs_of_week#nobody": WEEK | {"lines": [], "written": 0, "days": 0},
    "office/logs_of_week#many": WEEK | {"lines": [LACKING] * 14},
    "office/logs_of_week_due": WEEK,
    "office/logs_of_week_again": WEEK,
    "office/logs_of_week_missing": WEEK,
    "office/logs_of_week_arrived": WEEK | {"logs": SENT, "sender": CHEN},
    "office/logs_of_week_sent": WEEK | {"logs": SENT, "sender": CHEN},
    "office/logs_of_person": {"region": NORTH, "week": Week.on(MONDAY), "line": LACKING},
    "office/logs_of_person#full": {"region": NORTH, "week": Week.on(MONDAY), "line": FULL},
    "office/logs_of_regions": {"week": Week.on(MONDAY), "lines": [(NORTH, SENT, 6, 8), (EAST, None, 0, 5)]},
    "office/ask_word_on_logs": {"logs": LogsOfWeek(region_code="north", first_day=MONDAY)},
    "office/ask_word_on_logs#again": {"logs": SENT},
    "refusals/week_goes_on": {},
}
