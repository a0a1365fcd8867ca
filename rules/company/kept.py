"""How long what is personal stays after it has ended."""

from dataclasses import dataclass
from datetime import timedelta

from rules.company.words import Table


@dataclass(frozen=True)
class Kept(Table):
    tickets: timedelta = timedelta(days=730)
    feedback: timedelta = timedelta(days=730)
    seen: timedelta = timedelta(days=365)
    customers: timedelta = timedelta(days=1095)
