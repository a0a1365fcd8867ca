"""What is to be ticked, before a visit and at it."""

from dataclasses import dataclass
from typing import Literal

from rules.company.words import Table, Text, Words

ChecklistKind = Literal["toolbag", "papers", "appearance", "maintenance"]
VisitKind = Literal["repair", "maintenance"]


@dataclass(frozen=True)
class Checklist(Table):
    code: str
    title: Text
    kind: ChecklistKind
    items: tuple[Text, ...]
    products: tuple[str, ...] = ()
    visits: tuple[VisitKind, ...] = ()  # no kind of visit: for all


@dataclass(frozen=True)
class ExtraCheck(Table):
    """What a customer may tell before maintenance though no simple fault says so, and what is then to be checked."""

    code: str
    title: Text
    words: Words
    check: Text
    products: tuple[str, ...] = ()
