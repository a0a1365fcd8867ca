"""What is alike comes first when a leader looks for the same suggestion; nothing is decided by it."""

from hypothesis import given
from hypothesis import strategies as some

from rules.likeness import likeness

words = some.text(max_size=60)


@given(words, words)
def test_it_is_the_same_both_ways_and_between_nothing_and_one(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


def test_the_same_wish_in_other_words_is_nearer_than_another_wish_L3():
    for wish, same, another in (
        ("出菜口的托盘大一点", "希望托盘能再大一点", "锅盖能自己停住就好了"),
        ("A bigger tray, please", "the tray could be bigger", "let the lid stay open"),
    ):
        assert likeness(wish, same) > likeness(wish, another)
