"""Judges the rule of the monthly appraisal: what is measured, by which limits, and which grades it leads to."""

from bot.company_file.links import File, entries
from bot.company_file.values import Complaints

LAST_DAY = 12
"""Of working days: later, the next month would begin before."""


def appraisal_complaints(file: File) -> Complaints:
    rule = file.get("appraisal")
    if isinstance(rule, dict):
        yield from _measures(rule)
        yield from _grades(rule)
        yield from _days(rule)


def _measures(rule: File) -> Complaints:
    seen = set()
    for (table, index), measure in entries(rule, "measures"):
        path = ("appraisal", table, index)
        if measure.get("what") in seen:
            yield (*path, "what"), "is measured already; leave one of the two out"
        seen.add(measure.get("what"))
        if "best" in measure and measure.get("worst") == measure["best"]:
            yield (*path, "best"), "must differ from worst: between the two the points are shared out"


def _grades(rule: File) -> Complaints:
    above, last = None, None
    for (table, index), grade in entries(rule, "grades"):
        points = grade.get("points")
        if not isinstance(points, int):
            return
        if above is not None and points >= above:
            yield ("appraisal", table, index, "points"), "must be less than those of the grade above"
        above, last = points, ("appraisal", table, index, "points")
    if last and above != 0:
        yield last, "the last grade must begin at 0, or some work would have none"


def _days(rule: File) -> Complaints:
    leader, headquarters = rule.get("leader_days", 5), rule.get("headquarters_days", 10)
    if isinstance(leader, int) and isinstance(headquarters, int) and not 1 <= leader < headquarters <= LAST_DAY:
        place = "headquarters_days" if "headquarters_days" in rule else "leader_days"
        yield ("appraisal", place), f"expected working days: 1 <= leader_days < headquarters_days <= {LAST_DAY}"
