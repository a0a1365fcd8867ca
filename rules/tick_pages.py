"""Long lists come in pages, and whoever has ticked one is shown the next on which something is missing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rules.stage import Stage
from rules.ticking import Item, TickList

ON_A_PAGE = 8


@dataclass(frozen=True)
class Page:
    list_code: str
    number: int
    """Of the page in its list, from one."""
    items: tuple[tuple[int, Item], ...]
    """Each with the number by which it is ticked in words."""

    def holds(self, item: str) -> bool:
        return any(each.key == item for _, each in self.items)

    def is_done(self, ticked: Collection[str]) -> bool:
        return all(item.key in ticked for _, item in self.items)


@dataclass(frozen=True)
class Shown:
    """What somebody sees of the lists that stand to be ticked: one page."""

    stage: Stage
    lists: Sequence[TickList]
    ticked: Collection[str]
    place: int
    """Of the page, among all."""

    @property
    def pages(self) -> list[Page]:
        return pages_of(self.lists)

    @property
    def page(self) -> Page:
        return self.pages[self.place]

    @property
    def list(self) -> TickList:
        return next(each for each in self.lists if each.code == self.page.list_code)

    @property
    def is_list_done(self) -> bool:
        return all(item.key in self.ticked for item in self.list.items)

    @property
    def is_all_done(self) -> bool:
        return all(page.is_done(self.ticked) for page in self.pages)


def pages_of(lists: Sequence[TickList]) -> list[Page]:
    return [page for each in lists for page in _pages(each)]


def place_of(pages: Sequence[Page], list_code: str, number: int) -> int:
    """Where a page stands among all; the first when there is no such page any more."""
    fitting = (place for place, page in enumerate(pages) if (page.list_code, page.number) == (list_code, number))
    return next(fitting, 0)


def place_with(pages: Sequence[Page], item: str) -> int:
    return next((place for place, page in enumerate(pages) if page.holds(item)), 0)


def next_place(pages: Sequence[Page], ticked: Collection[str], place: int) -> int:
    """Stay until all of the page is ticked, then go on to what is missing, from the end to the beginning; else stay."""
    round_about = [*range(place, len(pages)), *range(place)]
    return next((each for each in round_about if not pages[each].is_done(ticked)), place)


def _pages(whole: TickList) -> list[Page]:
    numbered = tuple(enumerate(whole.items, start=1))
    starts = range(0, len(numbered), ON_A_PAGE)
    return [
        Page(whole.code, number, numbered[start : start + ON_A_PAGE]) for number, start in enumerate(starts, start=1)
    ]
