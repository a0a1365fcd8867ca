"""What is to be ticked, before a visit and at it."""

from dataclasses import dataclass
from typing import Literal

from rules.company.words import Table, Text

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
