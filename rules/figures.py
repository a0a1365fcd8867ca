"""What a week of the service desk comes to, and how it stands against the weeks before [L2 L5]."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import timedelta
from itertools import dropwhile
from operator import attrgetter
from statistics import median

LOW_RATING = 2
"""Stars up to which a customer counts as unhappy."""


@dataclass(frozen=True)
class Figures:
    """A week of one region: counts only, so that the house is the sum of its regions. Meanings: models/figures.py."""

    reported_count: int = 0
    guided_count: int = 0
    cancelled_count: int = 0
    slipped_count: int = 0
    visit_count: int = 0
    on_time_count: int = 0
    first_time_count: int = 0
    rating_count: int = 0
    star_count: int = 0
    low_rating_count: int = 0
    waits: Mapping[int, int] = field(default_factory=Counter)
    """How many jobs waited so many minutes to be taken."""

    def __add__(self, other: "Figures") -> "Figures":
        names = [each.name for each in fields(self) if each.name != "waits"]
        counts = {name: getattr(self, name) + getattr(other, name) for name in names}
        return Figures(**counts, waits=Counter(self.waits) + Counter(other.waits))

    @property
    def on_time_share(self) -> float | None:
        return self.on_time_count / self.visit_count if self.visit_count else None

    @property
    def first_time_share(self) -> float | None:
        return self.first_time_count / self.visit_count if self.visit_count else None

    @property
    def stars(self) -> float | None:
        return self.star_count / self.rating_count if self.rating_count else None

    @property
    def claim_wait(self) -> timedelta | None:
        """The median, to the minute."""
        return timedelta(minutes=median(Counter(self.waits).elements())) if self.waits else None


@dataclass(frozen=True)
class Comparison:
    """A figure of the week, and the mean of the same figure over the weeks before; None where there is none."""

    value: float | None
    usual: float | None


COMPARED: dict[str, Callable[[Figures], float | None]] = {
    "reported": attrgetter("reported_count"),
    "guided": attrgetter("guided_count"),
    "visits": attrgetter("visit_count"),
    "on_time": attrgetter("on_time_share"),
    "first_time": attrgetter("first_time_share"),
    "claim_minutes": lambda week: week.claim_wait / timedelta(minutes=1) if week.claim_wait is not None else None,
    "slipped": attrgetter("slipped_count"),
    "cancelled": attrgetter("cancelled_count"),
    "stars": attrgetter("stars"),
}


def compare(weeks: Sequence[Figures]) -> dict[str, Comparison]:
    """The last of the weeks against those before it; what lies before the desk's first word does not count."""
    *before, week = weeks
    known = list(dropwhile(lambda earlier: earlier == Figures(), before))
    return {name: Comparison(of(week), _mean([of(earlier) for earlier in known])) for name, of in COMPARED.items()}


def _mean(values: Sequence[float | None]) -> float | None:
    there = [value for value in values if value is not None]
    return sum(there) / len(there) if there else None
