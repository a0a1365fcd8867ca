"""The codes on a picture of the plate: tilted, dark, small, blurred, compressed; rather nothing than a wrong number."""

from random import Random

import pytest

from bot.plate_codes import codes_in
from tests.support.plates import KINDS, pictured, plates

NUMBER = "W600-12345674"
READ_OF_EIGHT = {"tilted": 7, "dark": 7, "small": 5, "blurred": 4, "compressed": 7}
"""One below what was measured: docs/benchmarks.md."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_picture_is_read(kind):
    [code] = codes_in(pictured(Random(1), kind, NUMBER))
    assert code.endswith(NUMBER)


@pytest.mark.parametrize("trouble", READ_OF_EIGHT)
def test_most_pictures_that_a_cook_takes_are_read_and_none_is_misread(trouble):
    spoilt = [plate for plate in plates() if plate.trouble == trouble]
    read = {plate: codes_in(plate.picture) for plate in spoilt}
    assert len(spoilt) == 8
    assert all(code.endswith(plate.number) for plate, codes in read.items() for code in codes)
    assert sum(map(bool, read.values())) >= READ_OF_EIGHT[trouble]


@pytest.mark.parametrize(
    "file", [b"", b"no picture", pictured(Random(1), "QR", NUMBER)[:700]], ids=["empty", "words", "cut off"]
)
def test_what_is_no_picture_holds_no_code(file):
    assert codes_in(file) == []
