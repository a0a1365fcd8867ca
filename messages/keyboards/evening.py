"""The buttons by which a leader chooses the evening's hour, and those under the evening's word [O3]."""

from collections.abc import Mapping, Sequence
from datetime import time

from messages.buttons.evening import ChooseEvening, ShowEvening
from messages.buttons.region import ShowListing
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.listing import Listing

IN_A_ROW = 2


def hours(captions: Captions, offered: Sequence[int], chosen: int | None) -> Markup:
    """There is no button for what is chosen already."""
    keys = [press(captions("evening_at", at=time(hour)), ChooseEvening(hour)) for hour in offered if hour != chosen]
    off = [] if chosen is None else [press(captions("evening_off"), ChooseEvening(None))]
    return inline([keys[:IN_A_ROW], keys[IN_A_ROW:], off])


def still_open(captions: Captions, counts: Mapping[Listing, int], region_code: str | None) -> Markup:
    keys = [
        press(captions("listing", listing=listing, count=number), ShowListing(listing, region_code, 0))
        for listing, number in counts.items()
    ]
    rows = [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
    return inline([*rows, [press(captions("evening_word"), ShowEvening())]])
