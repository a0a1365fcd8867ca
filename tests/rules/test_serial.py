"""The number on the plate: read however it is typed, and never a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rules.company.products import Product
from rules.company.words import Text
from rules.serial import Serial, example_of, is_meant_as_serial, read_serial

NAME = Text("机器", "machine")
PRODUCTS = (
    Product("SW-W600", NAME, NAME, 24, serial="W600-#######*"),
    Product("SW-N300", NAME, NAME, 18, serial="N300-####-####"),
    Product("SW-OLD", NAME, NAME, 12),
)
NUMBER = Serial("SW-W600", "W600-12345674")


@pytest.mark.parametrize(
    "typed",
    [
        "W600-12345674",
        "w600 1234 5674",
        "w60012345674",
        "Ｗ６００－１２３４５６７４",
        "W6OO-I2345674",
        "编号是W600-12345674，去年买的",
        "it says W600 - 12345674.",
        "tg://resolve?domain=skywok_bot&start=m-W600-12345674",
    ],
)
def test_a_number_is_read_however_it_is_typed(typed):
    assert read_serial(typed, PRODUCTS) == NUMBER


@pytest.mark.parametrize(
    "typed", ["", "W600", "W600-1234567", "W600-123456741", "W600-12345675", "XW600-12345674", "13800138000"]
)
def test_what_no_plate_can_show_is_no_number(typed):
    assert read_serial(typed, PRODUCTS) is None


@given(some.integers(0, 7), some.integers(0, 9))
def test_the_check_digit_finds_every_single_slip(place, other):
    digits = list("12345674")
    is_slip = digits[place] != str(other)
    digits[place] = str(other)
    assert (read_serial("W600-" + "".join(digits), PRODUCTS) is None) == is_slip


def test_a_number_without_a_check_digit_is_taken_as_it_is():
    assert read_serial("n300 12345678", PRODUCTS) == Serial("SW-N300", "N300-1234-5678")


@given(some.text())
def test_no_words_are_too_strange(text):
    assert read_serial(text, PRODUCTS) is None or any(map(str.isdigit, text))


@pytest.mark.parametrize("mask", ["W600-#######*", "N300-####-####", "A###*"])
def test_the_example_that_is_shown_is_a_right_one(mask):
    assert read_serial(example_of(mask), (Product("X", NAME, NAME, 1, serial=mask),)) == Serial("X", example_of(mask))


def test_a_few_digits_are_a_model_and_many_are_meant_as_a_number():
    assert not is_meant_as_serial("cloud wok w600")
    assert is_meant_as_serial("W600 1234567")
