"""Samples for what the staff read about leave and absence."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from desk.absences import Affected
from models.absence import Absence
from models.person import Person
from rules.absence import AbsenceKind, whole_days
from rules.next_step import NextStep
from rules.slots import Interval
from tests.messages.sample_house import NOW, ZONE
from tests.messages.visit_samples import ABOUT, JOB_CARD, LI, REGION, SCHEDULED, TEN, THREE, ticket

CHEN = Person(id=3, name="陈岚山 <Chen & Co>", created_at=NOW)
DAYS = whole_days(date(2026, 11, 24), date(2026, 11, 27), ZoneInfo(ZONE.key))
HOURS = Interval(TEN, TEN + timedelta(hours=3))
AFFECTED = [Affected(SCHEDULED, TEN), Affected(ticket(number="R-1123-0043"), THREE)]


def absence(away: Interval = DAYS, kind: AbsenceKind = AbsenceKind.LEAVE) -> Absence:
    return Absence(
        id=9, person_id=2, kind=kind, from_at=away.start, until_at=away.end, told_by_id=2, told_at=NOW
    )  # fmt: skip


SELF: dict[str, object] = {"person": LI, "is_self": True, "is_again": False}
OTHER: dict[str, object] = {"person": LI, "is_self": False, "is_again": False}
AWAY: dict[str, object] = {"person": LI, "absence": absence(), "affected": []}

SAMPLES: dict[str, dict[str, object]] = {
    "staff/ask_when_away": SELF | {"known": []},
    "staff/ask_when_away#again": SELF | {"known": [], "is_again": True},
    "staff/ask_when_away#somebody": OTHER | {"known": [absence(), absence(HOURS, AbsenceKind.TRAINING)]},
    "staff/ask_first_day": {},
    "staff/ask_last_day": {"first": date(2026, 11, 24)},
    "staff/ask_absence_reason": SELF | {"away": DAYS},
    "staff/ask_absence_reason#again": SELF | {"away": DAYS, "is_again": True},
    "staff/ask_absence_reason#somebody": OTHER | {"away": HOURS},
    "staff/absence_noted": AWAY | {"teller": LI},
    "staff/absence_noted#visits": AWAY
    | {"teller": CHEN, "absence": absence(kind=AbsenceKind.SICK), "affected": AFFECTED},
    "staff/absence_over": {"person": LI, "ender": LI, "was_away": True},
    "staff/absence_over#by_leader": {"person": LI, "ender": CHEN, "was_away": True},
    "staff/absence_over#not_begun": {"person": LI, "ender": LI, "was_away": False},
    "staff/absence_dropped": {},
    "office/absence": AWAY,
    "office/absence#visits": AWAY | {"affected": AFFECTED, "absence": absence(HOURS, AbsenceKind.OTHER)},
    "office/absence_over": {"person": LI, "was_away": True},
    "office/absence_over#not_begun": {"person": LI, "was_away": False},
    "office/team": {"region": REGION, "absent": [(LI, absence()), (CHEN, absence(HOURS))], "is_again": False},
    "office/team#nobody": {"region": REGION, "absent": [], "is_again": True},
    "office/ask_team": {"is_again": False},
    "office/ask_team#again": {"is_again": True},
    "office/no_time_agreed#away": ABOUT | {"proposal": None, "away": absence(), "asked_at": None},
    "office/visit_in_absence": ABOUT | {"away": absence()},
    "technician/job#away": JOB_CARD | {"step": NextStep.PROPOSE_TIME, "away": absence()},
    "refusals/absence_is_past": {},
    "refusals/you_are_away": {"absence": absence()},
    "refusals/technician_is_away": {"away": absence()},
}
LABELS: dict[str, dict[str, object]] = {
    "day": {"on": date(2026, 11, 24)},
    "end_absence": {"at": TEN},
    "person": {"name": "陈岚山 Chen Lanshan"},
    **{name: {"number": "R-1123-0042"} for name in ("move_job", "hand_back_job", "take_back_job")},
}
