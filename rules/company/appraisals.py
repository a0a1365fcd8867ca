"""By what a month's work is graded: one rule for all regions [L5 O1]."""

from dataclasses import dataclass
from typing import Literal

from rules.company.words import Table

Measured = Literal["on_time", "first_time", "repeats", "stars", "call_backs", "lists", "logs", "complaints"]


@dataclass(frozen=True)
class Measure(Table):
    """`worst` is worth nothing, `best` all of the weight; between them it counts in proportion."""

    what: Measured
    weight: int
    worst: float
    best: float


@dataclass(frozen=True)
class Grade(Table):
    letter: str
    points: int  # at least so many, of a hundred


@dataclass(frozen=True)
class Appraisals(Table):
    least_visits: int = 5  # with fewer in the month no grade is given
    leader_days: int = 5  # working days for the leader's words
    headquarters_days: int = 10  # and until headquarters closes the month
    measures: tuple[Measure, ...] = (
        Measure("on_time", 25, 0.6, 0.98),
        Measure("first_time", 20, 0.6, 0.95),
        Measure("repeats", 10, 0.4, 0.05),
        Measure("stars", 15, 3, 4.8),
        Measure("call_backs", 5, 0.3, 0),
        Measure("lists", 10, 0.5, 1),
        Measure("logs", 10, 0.5, 1),
        Measure("complaints", 5, 2, 0),
    )
    grades: tuple[Grade, ...] = (Grade("A", 90), Grade("B", 75), Grade("C", 60), Grade("D", 0))
