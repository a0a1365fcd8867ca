"""The grade of a month's work: the same figures get the same grade, whoever and wherever it is [L5 O1]."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rules.company.appraisals import Appraisals, Measure, Measured
from rules.figures import Figures


@dataclass(frozen=True)
class Record:
    """What somebody did in a month, and on how many working days they were there."""

    figures: Figures = field(default_factory=Figures)
    workday_count: int = 0


@dataclass(frozen=True)
class Part:
    """What one measure comes to, and by which limits; `value`: None where nothing is known of it."""

    what: Measured
    value: float | None
    weight: int
    worst: float
    best: float

    @property
    def worth(self) -> float | None:
        """From 0 to 1, in proportion between the two limits."""
        if self.value is None:
            return None
        return min(max((self.value - self.worst) / (self.best - self.worst), 0), 1)


@dataclass(frozen=True)
class Graded:
    points: int
    """Of a hundred."""
    letter: str


VALUES: Mapping[Measured, Callable[[Record], float | None]] = {
    "on_time": lambda record: record.figures.on_time_share,
    "first_time": lambda record: record.figures.first_time_share,
    "repeats": lambda record: _share(record.figures.repeat_count, record.figures.visit_count),
    "stars": lambda record: record.figures.stars,
    "call_backs": lambda record: _share(record.figures.low_rating_count, record.figures.rating_count),
    "lists": lambda record: _share(record.figures.list_count, record.figures.visit_count),
    "logs": lambda record: _share(record.figures.log_count, record.workday_count),
    "complaints": lambda record: float(record.figures.complaint_count),
}


def parts_of(record: Record, rule: Appraisals) -> list[Part]:
    return [_part(each, VALUES[each.what](record)) for each in rule.measures]


def grade(record: Record, rule: Appraisals) -> Graded | None:
    """None where there was too little to judge by. What nothing is known of, such as stars, is left out."""
    known = [(part.weight, part.worth) for part in parts_of(record, rule) if part.worth is not None]
    whole = sum(weight for weight, _ in known)
    if record.figures.visit_count < rule.least_visits or not whole:
        return None
    share = sum(weight * worth for weight, worth in known) / whole
    points = round(round(100 * share, 6))  # a half is a half, whatever the last binary digit says
    return Graded(points, next(each.letter for each in rule.grades if points >= each.points))


def _part(measure: Measure, value: float | None) -> Part:
    return Part(measure.what, value, measure.weight, measure.worst, measure.best)


def _share(part: int, whole: int) -> float | None:
    return min(part / whole, 1) if whole else None
