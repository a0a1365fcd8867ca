"""The buttons under a region's overview: each count opens its list; whoever leads several chooses between them."""

from collections.abc import Mapping, Sequence

from messages.buttons.region import ShowListing, ShowRegion
from messages.buttons.urgent_fault import ShowFaults
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region
from rules.listing import Listing

IN_A_ROW = 2


def overview(
    captions: Captions, counts: Mapping[Listing, int], regions: Sequence[Region], region_code: str | None
) -> Markup:
    """What is empty still opens: it says so."""
    keys = [
        press(captions("listing", listing=listing, count=count), ShowListing(listing, region_code, 0))
        for listing, count in counts.items()
    ]
    others = [press(captions.words(each.name), ShowRegion(each.code)) for each in regions if each.code != region_code]
    choice = others if len(regions) > 1 else []
    everything = [[press(captions("all_regions"), ShowRegion())]] if choice and region_code else []
    faults = [press(captions("urgent_faults"), ShowFaults(0))]
    return inline([*_rows(keys), faults, *_rows(choice), *everything])


def _rows(keys: Sequence[Key]) -> list[list[Key]]:
    return [list(keys[first : first + IN_A_ROW]) for first in range(0, len(keys), IN_A_ROW)]
