"""A number that can be read aloud, and typed back somehow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.ticket_number import number_of, read_number, without_number


def test_a_number_holds_the_day_and_the_count():
    assert number_of(42, date(2026, 11, 23)) == "R-1123-0042"


@pytest.mark.parametrize(
    "typed",
    [
        "R-1123-0042",
        "r-1123-0042",
        "r 1123 0042",
        "R11230042",
        " r1123 - 0042. ",
        "Ｒ－１１２３－００４２",
        "R–1123–0042",
        "我的单号是R-1123-0042，谢谢",
        "it's R-1123-0042, thanks",
    ],
)
def test_a_number_is_understood_however_it_is_typed(typed):
    assert read_number(typed) == "R-1123-0042"


@pytest.mark.parametrize("typed", ["", "R", "R-1123", "13800000000", "FOR 1123 0042", "R-11-23", "R" + "1" * 5000])
def test_what_is_no_number_is_not_taken_for_one(typed):
    assert read_number(typed) is None


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.dates(), st.dates())
def test_two_tickets_never_share_a_number(one, other, one_day, other_day):
    if one != other:
        assert number_of(one, one_day) != number_of(other, other_day)


@given(st.integers(1, 10**9), st.dates())
def test_every_number_that_we_write_we_can_read(count, day):
    assert read_number(number_of(count, day)) == number_of(count, day)


@given(st.text())
def test_any_text_is_read_without_stumbling(text):
    read_number(text)


def test_what_else_was_typed_is_known_without_the_number():
    for typed in ("/seen R-1123-0042", "r 1123 0042 /seen", "/seen  Ｒ－１１２３－００４２"):
        assert without_number(typed) == "/SEEN"
    assert without_number("R-1123-0042") == ""
