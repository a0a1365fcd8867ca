"""A day in order: what is free in between is told where it is worth a word."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rules.day_plan import WORTH_TELLING, Planned, free_before

EIGHT = datetime(2026, 11, 24, 8)


def planned(*spans):
    return [
        Planned(n, EIGHT + timedelta(hours=begin), EIGHT + timedelta(hours=end)) for n, (begin, end) in enumerate(spans)
    ]


def test_gaps_of_an_hour_and_more_are_told():
    assert free_before(planned((0, 1), (1.5, 2), (4, 5))) == [None, None, timedelta(hours=2)]
    assert free_before([]) == []


def test_a_visit_that_lasts_beyond_the_next_leaves_no_gap():
    assert free_before(planned((0, 6), (1, 2), (4, 5))) == [None, None, None]


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 300)), max_size=8))
def test_whatever_is_called_free_lies_between_all_that_goes_before_and_this(spans):
    plan = [
        Planned(n, EIGHT + timedelta(minutes=b), EIGHT + timedelta(minutes=b + d))
        for n, (b, d) in enumerate(sorted(spans))
    ]
    gaps = free_before(plan)
    assert len(gaps) == len(plan)
    for place, gap in enumerate(gaps):
        if gap is not None:
            assert gap >= WORTH_TELLING
            assert all(each.ends_at <= plan[place].starts_at - gap for each in plan[:place])
