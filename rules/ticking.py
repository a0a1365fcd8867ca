"""Which lists stand to be ticked for one visit: before leaving, and at the machine [B4 M4 V1 V4]."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from rules.company import Company
from rules.company.checklists import Checklist, ChecklistKind
from rules.company.products import Price
from rules.company.words import Text
from rules.extra_checks import suggested_by
from rules.ticket import Kind

EXTRA = "+"
"""No code of the company file."""
BEFORE_LEAVING: tuple[ChecklistKind, ...] = ("toolbag", "papers", "appearance")
ItemKind = Literal["listed", "part", "extra"]


@dataclass(frozen=True)
class Item:
    """Its `key` is made of its words: a file in which they changed asks for another tick."""

    key: str
    text: Text
    kind: ItemKind = "listed"
    about: Text | None = None
    """What the customer mentioned, of an extra check."""


@dataclass(frozen=True)
class TickList:
    code: str
    title: Text | None
    """None: what the customer's account suggests."""
    items: tuple[Item, ...]

    def without(self, ticked: Collection[str]) -> "TickList":
        return replace(self, items=tuple(item for item in self.items if item.key not in ticked))


def before_leaving(
    company: Company, product: str | None, visit: Kind, parts: Sequence[Price], software: Sequence[Text] = ()
) -> tuple[TickList, ...]:
    """The parts that the matched fault needs belong into the toolbag, and so does the software of a campaign."""
    lists = [each for kind in BEFORE_LEAVING for each in company.checklists_for(kind, product, visit)]
    bag = next((each for each in reversed(lists) if each.kind == "toolbag"), None)
    needed = [*(price.title for price in parts), *software]
    return tuple(_list(each, needed if each is bag else ()) for each in lists)


def at_machine(company: Company, product: str | None, account: str) -> tuple[TickList, ...]:
    """The product's lists, and what the customer's account suggests besides [V4]."""
    listed = [_list(each) for each in company.checklists_for("maintenance", product)]
    extra = tuple(
        Item(_key(EXTRA, each.check), each.check, "extra", each.about)
        for each in suggested_by(account, company, product)
    )
    return (*listed, *([TickList(EXTRA, None, extra)] if extra else []))


def missing(lists: Sequence[TickList], ticked: Collection[str]) -> tuple[TickList, ...]:
    """The lists with what is not ticked in them."""
    left = (each.without(ticked) for each in lists)
    return tuple(each for each in left if each.items)


def _list(checklist: Checklist, parts: Sequence[Text] = ()) -> TickList:
    listed = [Item(_key(checklist.code, text), text) for text in checklist.items]
    needed = [Item(_key(checklist.code, text), text, "part") for text in parts]
    return TickList(checklist.code, checklist.title, tuple(dict.fromkeys([*listed, *needed])))


def _key(code: str, text: Text) -> str:
    return sha256(f"{code}|{text.zh}|{text.en}".encode("utf-8", "surrogatepass")).hexdigest()[:10]
