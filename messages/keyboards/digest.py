"""The buttons under a digest: each figure opens its list; another digest; chart and workbook."""

from collections.abc import Mapping, Sequence

from messages.buttons.digest import ChooseDigest, GetDigestFiles, ShowDigest, ShowFigure
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region
from rules.digest_lists import DigestList
from rules.periods import Period

IN_A_ROW = 2
REGIONS_IN_A_ROW = 3


def digest(
    captions: Captions,
    region_code: str | None,
    period: Period,
    counts: Mapping[DigestList, int],
    *,
    regions: Sequence[Region] = (),
    missed: Sequence[Period] = (),
    has_files: bool = True,
) -> Markup | None:
    """There is no button for a list that is empty."""
    lists = [
        press(captions("digest_list", which=which, count=count), ShowFigure.of(which, region_code, str(period)))
        for which, count in counts.items()
        if count
    ]
    of_regions = [press(captions.words(each.name), ShowDigest(each.code, str(period))) for each in regions]
    late = [press(captions("digest_of", period=each), ShowDigest(region_code, str(each))) for each in missed]
    files = [] if has_files else [[press(captions("digest_files"), GetDigestFiles(region_code, str(period)))]]
    rows = [*_rows(lists), *_rows(of_regions, REGIONS_IN_A_ROW), *_rows(late), *files]
    return inline(rows) if rows else None


def choice(
    captions: Captions,
    region_code: str | None,
    periods: Mapping[str, Period],
    regions: Sequence[Region],
    *,
    has_house: bool,
) -> Markup:
    """`periods` by their caption; `regions`: the others that this person may read."""
    shown = [[press(captions(name), ShowDigest(region_code, str(period)))] for name, period in periods.items()]
    others = [press(captions.words(each.name), ChooseDigest(each.code)) for each in regions]
    house = [[press(captions("whole_house"), ChooseDigest(None))]] if has_house else []
    return inline([*shown, *_rows(others, REGIONS_IN_A_ROW), *house])


def _rows(keys: Sequence[Key], in_a_row: int = IN_A_ROW) -> list[list[Key]]:
    return [list(keys[first : first + in_a_row]) for first in range(0, len(keys), in_a_row)]
