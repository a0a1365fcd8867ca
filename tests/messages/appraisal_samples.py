"""A month's appraisal: its sheets for whoever appraises, and the result for whoever is appraised."""

from collections import Counter
from dataclasses import replace
from datetime import date

from desk.appraisal_sheets import Sheet
from models.appraisal import Appraisal
from models.person import Person
from rules.appraisal import Record, grade, parts_of
from rules.figures import Figures
from tests.messages.held_words_samples import AUTHOR
from tests.messages.sample_house import NOW
from tests.support.example import COMPANY

OCTOBER, SEPTEMBER = date(2026, 10, 1), date(2026, 9, 1)
SOUTH = COMPANY.region("south")
LEADER = Person(id=3, name="陈静 Chen <Jing>", created_at=NOW)
FULL = Record(
    Figures(
        visit_count=22,
        on_time_count=20,
        first_time_count=19,
        repeat_count=3,
        rating_count=12,
        star_count=55,
        low_rating_count=1,
        log_count=21,
        list_count=22,
        complaint_count=1,
        praise_count=2,
    ),
    24,
)
FEW = Record(Figures(visit_count=1, on_time_count=1, first_time_count=1), 24)


def appraisal(**changes: object) -> Appraisal:
    known = {"id": 7, "person_id": AUTHOR.id, "region_code": "south", "month": OCTOBER, "begun_at": NOW}
    return Appraisal(**(known | changes))


def sheet(record: Record, person: Person = AUTHOR, **changes: object) -> Sheet:
    rule = COMPANY.appraisal
    return Sheet(appraisal(**changes), person, record, parts_of(record, rule), grade(record, rule))


WORDS = "Careful & quick; <parts> might be ordered a day earlier"
WRITTEN = sheet(FULL, words=WORDS, words_by_id=3, words_at=NOW)
CLOSED = replace(WRITTEN, appraisal=appraisal(words=WORDS, words_by_id=3, closed_at=NOW))
ANSWERED = sheet(FULL, words=WORDS, words_by_id=3, closed_at=NOW, reply="The parts <did> come late")
WITHHELD = sheet(FULL, withheld="Two weeks in <training>", closed_at=NOW)
ZHAO = Person(id=4, name="Zhao", created_at=NOW)
MONTHS = {"region": SOUTH, "months": [SEPTEMBER, OCTOBER], "counts": Counter({SEPTEMBER: 1, OCTOBER: 4})}

SAMPLES: dict[str, dict[str, object]] = {
    "office/appraisals": {
        "region": SOUTH,
        "month": OCTOBER,
        "is_open": True,
        "sheets": [WRITTEN, sheet(FEW, ZHAO), replace(WITHHELD, person=Person(id=5, name="Mo", created_at=NOW))],
    },
    "office/appraisals#closed": {"region": SOUTH, "month": OCTOBER, "is_open": False, "sheets": [CLOSED]},
    "office/appraisals#nobody": {"region": SOUTH, "month": OCTOBER, "is_open": True, "sheets": []},
    "office/appraisal": {"sheet": WRITTEN, "person": AUTHOR, "writer": LEADER, "region": SOUTH},
    "office/appraisal#few": {"sheet": sheet(FEW, ZHAO), "person": ZHAO, "writer": None, "region": SOUTH},
    "office/appraisal#answered": {"sheet": ANSWERED, "person": AUTHOR, "writer": LEADER, "region": SOUTH},
    "office/ask_appraisals": {"is_any": True},
    "office/ask_appraisals#none": {"is_any": False},
    "office/ask_appraisal_words": {"appraisal": appraisal(), "person": AUTHOR},
    "office/ask_appraisal_words#again": {"appraisal": WRITTEN.appraisal, "person": AUTHOR},
    "office/ask_why_withheld": {"appraisal": appraisal(), "person": AUTHOR},
    "office/really_close_appraisals": {"region": SOUTH, "month": OCTOBER, "count": 4, "wordless": 2},
    "office/really_close_appraisals#one": {"region": SOUTH, "month": OCTOBER, "count": 1, "wordless": 0},
    "office/appraisals_begun": {**MONTHS, "wordless": MONTHS["counts"]},
    "office/appraisals_left": {**MONTHS, "wordless": Counter({OCTOBER: 2, SEPTEMBER: 1})},
    "office/appraisals_unclosed": {**MONTHS, "wordless": Counter({OCTOBER: 2})},
    "office/appraisals_ready": {"region": SOUTH, "month": OCTOBER},
    "office/appraisals_closed": {"region": SOUTH, "month": OCTOBER, "officer": LEADER},
    "office/appraisal_answered": {"appraisal": ANSWERED.appraisal, "person": AUTHOR},
    "staff/my_appraisal": {"sheet": CLOSED, "region": SOUTH, "writer": LEADER},
    "staff/my_appraisal#withheld": {"sheet": WITHHELD, "region": SOUTH, "writer": None},
    "staff/my_appraisal#answered": {"sheet": ANSWERED, "region": SOUTH, "writer": LEADER},
    "staff/no_appraisal": {},
    "staff/ask_appraisal_answer": {"appraisal": CLOSED.appraisal},
    "staff/appraisal_answered": {},
    "staff/how_counted": {"sheet": CLOSED},
    "staff/how_counted#few": {"sheet": sheet(FEW)},
    "refusals/appraisal_closed": {},
}
LABELS: dict[str, dict[str, object]] = {"person_of_list": {"name": "陈静 Chen Jing"}, "month_of_list": {"on": OCTOBER}}
