"""How a week stands against those before it: plain arithmetic."""

from collections import Counter
from datetime import timedelta

import pytest

from rules.figures import Figures, compare

NOTHING = Figures()


def test_weeks_add_up_and_so_do_waits():
    one, other = Figures(visit_count=2, waits=Counter({5: 1})), Figures(visit_count=3, waits=Counter({5: 1, 9: 1}))
    assert one + other == Figures(visit_count=5, waits=Counter({5: 2, 9: 1}))


@pytest.mark.parametrize(
    ("waits", "minutes"), [({}, None), ({7: 1}, 7), ({7: 1, 10: 1}, 8.5), ({7: 3, 600: 1}, 7), ({0: 1}, 0)]
)
def test_the_median_wait_does_not_mind_one_bad_night(waits, minutes):
    assert Figures(waits=Counter(waits)).claim_wait == (None if minutes is None else timedelta(minutes=minutes))


def test_without_visits_nobody_was_late():
    assert (NOTHING.on_time_share, NOTHING.first_time_share, NOTHING.stars) == (None, None, None)


def test_a_week_stands_against_the_mean_of_the_four_before():
    reported = compare([Figures(reported_count=each) for each in (10, 12, 14, 15, 9)])["reported_count"]
    assert (reported.value, reported.usual, reported.trend) == (9, 12.8, "down")


@pytest.mark.parametrize(("this_week", "trend"), [(11, "up"), (10, "same"), (9, "down")])
def test_the_arrow_tells_the_direction(this_week, trend):
    weeks = [Figures(reported_count=each) for each in (10, 10, 10, 10, this_week)]
    assert compare(weeks)["reported_count"].trend == trend


def test_what_looks_the_same_has_no_arrow_up_or_down():
    weeks = [Figures(rating_count=100, star_count=each) for each in (448, 448, 448, 448, 451)]
    assert compare(weeks)["stars"].trend == "same"


def test_weeks_before_the_desk_existed_are_not_compared_with():
    weeks = [NOTHING, NOTHING, Figures(reported_count=4), NOTHING, Figures(reported_count=3)]
    assert compare(weeks)["reported_count"].usual == 2


def test_the_first_week_is_compared_with_nothing():
    first = compare([NOTHING] * 4 + [Figures(reported_count=3)])["reported_count"]
    assert (first.usual, first.trend) == (None, None)


def test_a_share_is_compared_only_with_weeks_that_had_one():
    weeks = [Figures(visit_count=2, on_time_count=1), Figures(reported_count=1), NOTHING, NOTHING]
    on_time = compare([*weeks, Figures(visit_count=1, on_time_count=1)])["on_time_share"]
    assert (on_time.value, on_time.usual, on_time.trend) == (1, 0.5, "up")
