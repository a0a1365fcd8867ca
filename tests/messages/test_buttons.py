"""What a button carries comes back as it went, and nothing else is taken for a button."""

from enum import Enum, IntEnum, StrEnum
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as some

from messages.buttons.button import BUTTONS, MOST_BYTES, Button, unpack

LARGEST_ID = 2**52
"""Telegram promises that its ids fit; ours are smaller."""
LONGEST_CODE = "x" * 20


class Fruit(StrEnum):
    APPLE = "apple"


class Stars(IntEnum):
    NONE = 0
    FIVE = 5


class Everything(Button, prefix="test"):
    number: int
    is_ripe: bool
    fruit: Fruit
    stars: Stars
    note: str | None = None


buttons = some.builds(
    Everything,
    number=some.integers(-LARGEST_ID, LARGEST_ID),
    is_ripe=some.booleans(),
    fruit=some.sampled_from(Fruit),
    stars=some.sampled_from(Stars),
    note=some.none() | some.text("abc你", min_size=1, max_size=5),
)


@given(buttons)
def test_what_a_button_carries_comes_back(button):
    assert unpack(button.pack()) == button


@given(some.text())
def test_a_foreign_press_is_no_button(data):
    assert unpack(data) is None or unpack(data).pack() == data


@pytest.mark.parametrize(
    "garbled",
    [
        "",
        "unheard:1",
        "test",
        "test:1:1:apple",
        "test:1:1:apple:5:note:more",
        "test:one:1:apple:5:",
        "test:01:1:apple:5:",
        "test:1:2:apple:5:",
        "test:1:1:pear:5:",
        "test:1:1:apple:4:",
    ],
)
def test_a_garbled_press_is_no_button(garbled):
    assert unpack(garbled) is None


def test_a_separator_inside_a_value_is_refused():
    with pytest.raises(ValueError, match="cannot travel"):
        Everything(1, True, Fruit.APPLE, Stars.FIVE, note="a:b").pack()


def test_more_than_telegram_keeps_is_refused():
    with pytest.raises(ValueError, match="more than 64 bytes"):
        Everything(1, True, Fruit.APPLE, Stars.FIVE, note="长" * 30).pack()


def test_two_buttons_cannot_share_a_prefix():
    with pytest.raises(ValueError, match="both call themselves"):
        type("Other", (Button,), {}, prefix="test")


def largest(kind):
    if issubclass(kind, Enum):
        return max(kind, key=lambda member: len(str(member.value)))
    return {int: LARGEST_ID, bool: True, str: LONGEST_CODE}[kind]


OURS = [Everything, *(kind for kind in BUTTONS.values() if kind.__module__.startswith("messages.buttons"))]


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.__name__)
def test_every_button_fits_with_the_largest_ids(kind):
    hints = {name: hint for name, hint in get_type_hints(kind).items() if name != "prefix"}
    button = kind(**{name: largest((get_args(hint) or (hint,))[0]) for name, hint in hints.items()})
    assert len(button.pack().encode()) <= MOST_BYTES
    assert unpack(button.pack()) == button
