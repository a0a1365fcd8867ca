"""What tells who somebody is leaves the words of others; the rest of them stays."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.redaction import GONE, without

WANG = {"王建国", "+8613800138000", "13800138000", "Li", "广东省深圳市南山区科苑路8号"}
NAMES = st.text(string.ascii_letters + "王建国李明", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("换了密封圈，王建国很满意", f"换了密封圈，{GONE}很满意"),
        ("Li called from +86 138 0013 8000.", f"{GONE} called from {GONE}."),
        ("打138-0013-8000，或 13800138000", f"打{GONE}，或 {GONE}"),
        ("the light is out, Living room", "the light is out, Living room"),
        ("到广东省深圳市南山区科苑…", f"到{GONE}"),
        ("到广东省深圳市", "到广东省深圳市"),
        ("到广东省深圳市南山区，再到广东省深圳市南山区…门口", f"到广东省深圳市南山区，再到{GONE}门口"),
        ("换了密封圈", "换了密封圈"),
        ("", ""),
    ],
)
def test_only_the_particulars_go(words, rest):
    assert without(words, WANG) == rest


def test_nobody_s_address_is_too_long():
    address = "长" * 4000
    assert without(f"到{address}来，到{address[:100]}…", [address]) == f"到{GONE}来，到{GONE}"


@given(before=st.text(max_size=20), name=NAMES, after=st.text(max_size=20))
def test_no_name_between_spaces_survives(before, name, after):
    left = without(f"{before} {name} {after}", [name])
    assert f" {name} " not in left


@given(words=st.text(), name=NAMES)
def test_words_without_the_name_stay_as_they_are(words, name):
    if name not in words and GONE not in words:
        assert without(words, [name]) == words
