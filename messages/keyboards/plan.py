"""The buttons under a region's maintenance plan: ask an owner now, turn the page, choose a region [T2]."""

from collections.abc import Mapping, Sequence

from messages.buttons.care import AskOwner, ShowPlan
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region

IN_A_ROW = 2


def regions(captions: Captions, led: Sequence[Region]) -> Markup:
    return inline([[press(captions.words(region.name), ShowPlan(region.code, 0))] for region in led])


def plan(captions: Captions, region_code: str, page: int, last_page: int, to_ask: Mapping[int, int]) -> Markup | None:
    """`to_ask`: whose owner may be asked now, by the place in the list."""
    asking = [press(captions("ask_owner", place=place), AskOwner(plan, page)) for place, plan in to_ask.items()]
    rows: list[list[Key]] = [asking[first : first + IN_A_ROW] for first in range(0, len(asking), IN_A_ROW)]
    earlier = [press(captions("earlier_page"), ShowPlan(region_code, page - 1))] if page else []
    later = [press(captions("later_page"), ShowPlan(region_code, page + 1))] if page < last_page else []
    return inline([*rows, [*earlier, *later]]) if rows or earlier or later else None
