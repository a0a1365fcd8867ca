"""What a week or month of the service desk comes to, and how it stands against those before [L2 L5]."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import timedelta
from itertools import dropwhile
from operator import attrgetter
from statistics import median
from typing import Any

LOW_RATING = 2
"""Stars up to which a customer counts as unhappy."""


@dataclass(frozen=True)
class Figures:
    """A period of one region: counts only, so the house is the sum of its regions. Meanings: models/questions.py."""

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
    unconfirmed_count: int = 0
    list_count: int = 0
    held_count: int = 0
    log_count: int = 0
    fault_count: int = 0
    update_count: int = 0
    brought_count: int = 0
    suggestion_count: int = 0
    repeat_count: int = 0
    complaint_count: int = 0
    praise_count: int = 0
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
    def late_count(self) -> int:
        """Visits that did not count as on time."""
        return self.visit_count - self.on_time_count

    @property
    def taken_count(self) -> int:
        return sum(self.waits.values())

    @property
    def claim_wait(self) -> timedelta | None:
        """The median."""
        return timedelta(minutes=median(Counter(self.waits).elements())) if self.waits else None


@dataclass(frozen=True)
class Comparison:
    """A figure of the period, and the mean of the same figure over those before; None where there is none."""

    value: Any
    usual: Any

    @property
    def trend(self) -> str | None:
        if self.value is None or self.usual is None:
            return None
        return "up" if self.value > self.usual else "down" if self.value < self.usual else "same"


COMPARED: dict[str, float | timedelta] = {
    "reported_count": 0.1,
    "guided_count": 0.1,
    "visit_count": 0.1,
    "on_time_share": 0.01,
    "first_time_share": 0.01,
    "claim_wait": timedelta(minutes=1),
    "slipped_count": 0.1,
    "cancelled_count": 0.1,
    "stars": 0.1,
}
"""How finely each is shown: what looks the same is the same."""


def compare(weeks: Sequence[Figures]) -> dict[str, Comparison]:
    """The last of the weeks against those before it; what lies before the desk's first word does not count."""
    *before, week = weeks
    known = list(dropwhile(lambda earlier: earlier == Figures(), before))
    return {name: _compared(attrgetter(name), week, known, step) for name, step in COMPARED.items()}


def _compared(of: Callable[[Figures], Any], week: Figures, before: Sequence[Figures], step: Any) -> Comparison:
    values = [value for value in map(of, before) if value is not None]
    usual = sum(values[1:], values[0]) / len(values) if values else None
    return Comparison(_to_the(step, of(week)), _to_the(step, usual))


def _to_the(step: Any, value: Any) -> Any:
    return None if value is None else round(value / step) * step
