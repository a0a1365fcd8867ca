"""A digest is read in a minute: about 400 Chinese characters or 200 English words [L2]."""

import re
from html import unescape

import pytest

from tests.messages.test_templates import golden_file

MOST = {"zh_CN": 400, "en": 200}
WORST = 1.3
"""Of that, where a region of twelve has every kind of trouble in one week."""
USUAL = ("office/digest", "office/digest#month", "office/digest#house", "office/digest#quiet", "office/digest#so_far")


def length(sample, language):
    plain = unescape(re.sub(r"<[^>]+>", "", golden_file(sample, language).read_text("utf-8")))
    return len(plain.split()) if language == "en" else len("".join(plain.split()))


@pytest.mark.parametrize("language", MOST)
def test_a_digest_is_read_in_a_minute_L2(language):
    lengths = {sample: length(sample, language) for sample in USUAL}
    assert {sample: length for sample, length in lengths.items() if length > MOST[language]} == {}
    assert length("office/digest#longest", language) <= WORST * MOST[language]
