"""What the house sells, what can be wrong with it, and what that costs."""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import Literal

from rules.company.words import Table, Text, Words

PriceApplies = Literal["call_out", "inspection", "labour", "part", "maintenance"]


@dataclass(frozen=True)
class Span(Table):
    starts: time
    ends: time


@dataclass(frozen=True)
class Product(Table):
    code: str
    name: Text
    category: Text
    warranty_months: int
    maintenance_months: int | None = None
    production_hours: tuple[Span, ...] = ()  # when a visit would be in the way
    exclusions: Text | None = None  # what its warranty does not cover
    serial: str | None = None  # what its plate says: "#" is a digit, "*" the check digit, the rest as it stands
    software: str | None = None  # the newest version that was released for it


@dataclass(frozen=True)
class Step(Table):
    text: Text
    picture: str | None = None


@dataclass(frozen=True)
class Fault(Table):
    """A simple fault of the user manual. No products: it can happen to all. `parts` are codes of the price list."""

    code: str
    title: Text
    words: Words
    steps: tuple[Step, ...]
    likely_cause: Text
    method: Text
    products: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def picture_at(self, place: int) -> str | None:
        """A step without one goes on showing the last: a message cannot lose its picture. None: no step has any."""
        nearest_first = (*reversed(self.steps[: place + 1]), *self.steps[place + 1 :])
        return next((step.picture for step in nearest_first if step.picture), None)


@dataclass(frozen=True)
class Price(Table):
    code: str
    title: Text
    amount: Decimal
    applies: PriceApplies
    unit: Text | None = None
    products: tuple[str, ...] = ()
