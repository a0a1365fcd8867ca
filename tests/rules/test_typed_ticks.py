"""Whoever types the numbers of a list is understood, and whoever says anything else is not taken for it [B4 V4]."""

from hypothesis import given
from hypothesis import strategies as some

from rules.typed_ticks import Finding, read_finding, read_numbers

numbers = some.sets(some.integers(1, 60), min_size=1, max_size=8)


@given(numbers, some.sampled_from([" ", ",", "，", "、", ", ", " and ", "和"]))
def test_numbers_are_read_however_they_are_strung_together(meant, between):
    assert read_numbers(between.join(map(str, sorted(meant)))) == meant


def test_ranges_and_ordinals_are_read():
    assert read_numbers("1-3") == read_numbers("3 到 1") == read_numbers("第1、2和3项") == {1, 2, 3}
    assert read_numbers("2 to 4, 7") == {2, 3, 4, 7}
    assert len(read_numbers("1-999")) <= 200


def test_what_else_is_said_is_no_tick():
    for words in ("", "好", "and", "到", "1 个小时后到", "我3点到", "R-1123-0001", "1 3 都好", "ok 1"):
        assert not read_numbers(words), words


def test_a_number_with_words_is_what_was_found_there():
    assert read_finding("2 皮带松了，已调紧") == Finding(2, "皮带松了，已调紧")
    assert read_finding("第3项：端子发黑") == Finding(3, "端子发黑")
    assert read_finding("12. belt was loose") == Finding(12, "belt was loose")
    for words in ("皮带松了", "2", "2 3", "3点到", "1小时后到"):
        assert read_finding(words) is None, words


@given(some.text(max_size=60))
def test_no_words_of_anybody_trouble_it(text):
    read_numbers(text)
    read_finding(text)
