"""A long text is shown by its newest lines, and it is said how many stand before them."""

from hypothesis import given
from hypothesis import strategies as st

from rules.excerpt import newest_lines

LINES = st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp", "Cs"]), min_size=1, max_size=50)


def test_what_has_room_is_shown_whole():
    assert newest_lines("one\ntwo", 100) == ("one\ntwo", 0)
    assert newest_lines("", 100) == ("", 0)


def test_the_newest_lines_are_shown_and_the_others_counted():
    assert newest_lines("one\ntwo\nthree", 9) == ("two\nthree", 1)


def test_a_line_that_is_too_long_by_itself_is_cut():
    assert newest_lines("one\n" + "x" * 30, 10) == ("x" * 9 + "…", 1)


@given(st.lists(LINES, max_size=40), st.integers(1, 200))
def test_no_line_is_lost_without_being_counted(lines, room):
    text, hidden_count = newest_lines("\n".join(lines), room)
    assert len(text) <= room
    assert len(text.splitlines()) + hidden_count == len(lines)
