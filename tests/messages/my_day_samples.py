"""Samples for a technician's day and its work log: to the technician, and to whoever leads the region."""

from datetime import date, timedelta

from desk.my_day import Day, Stop
from desk.work_logs import Line
from models.person import Person
from models.visit import Visit, VisitState
from models.work_log import Attended, Done, WorkLog
from rules.company.words import Text
from rules.ticket import Status
from tests.messages.held_words_samples import AUTHOR
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import ticket
from tests.support.example import COMPANY

TODAY = date(2026, 11, 23)
FULL = Done(
    [Attended("R-1123-0001", NOW - timedelta(hours=3), NOW - timedelta(hours=2)), Attended("R-1123-0007", None, None)],
    2,
    1,
    [(Text("门封条", "Door seal"), 2), (Text("保险丝", "Fuse"), 1)],
)


def stop(number: int, hours: int, **changes: object) -> Stop:
    at = NOW + timedelta(hours=hours)
    known: dict[str, object] = {
        "ticket": ticket(Status.SCHEDULED, number=f"R-1123-{number:04}"),
        "visit": Visit(id=number, state=VisitState.AGREED, starts_at=at, ends_at=at + timedelta(minutes=90)),
        "product": COMPANY.products[0], "parts": (), "is_unready": False, "free_before": None,
    }  # fmt: skip
    return Stop(**(known | changes))


DONE = stop(1, -3, visit=Visit(id=1, state=VisitState.DONE, starts_at=NOW - timedelta(hours=3), ends_at=NOW))
NEXT = stop(2, 1, is_unready=True, parts=[price for price in COMPANY.prices if price.applies == "part"][:2])
LATER = stop(3, 5, free_before=timedelta(hours=2, minutes=30), product=None)
WAITING = [ticket(number="R-1123-0004"), ticket(number="R-1123-0005")]


def log(**changes: object) -> WorkLog:
    return WorkLog(**({"id": 9, "person_id": 2, "day": TODAY} | changes))


WRITTEN = log(words="Helped <Zhao> with the steam oven", logged_at=NOW)

SAMPLES: dict[str, dict[str, object]] = {
    "technician/my_day": {"day": Day(TODAY, [DONE, NEXT, LATER], WAITING)},
    "technician/my_day#empty": {"day": Day(TODAY, [], [])},
    "technician/ask_log": {"log": log(), "done": FULL},
    "technician/ask_log#nothing_done": {"log": log(), "done": Done()},
    "technician/ask_log#again": {"log": WRITTEN, "done": FULL},
    "technician/log_written": {"log": WRITTEN, "done": FULL},
    "technician/log_written#nothing_to_add": {"log": log(logged_at=NOW), "done": FULL},
    "technician/log_left": {},
    "technician/jobs_shown": {"count": 1},
    "technician/jobs_shown#several": {"count": 3},
    "office/work_logs": {
        "region": COMPANY.regions[0],
        "day": TODAY,
        "lines": [
            Line(AUTHOR, WRITTEN, FULL, is_away=False),
            Line(Person(id=4, name="Zhao", created_at=NOW), None, Done(), is_away=False),
            Line(Person(id=5, name="Mo", created_at=NOW), None, Done(), is_away=True),
        ],
    },
    "office/ask_logs": {},
    "refusals/log_is_closed": {},
}
LABELS: dict[str, dict[str, object]] = {"job_of_day": {"number": "R-1123-0004", "at": NOW}}
