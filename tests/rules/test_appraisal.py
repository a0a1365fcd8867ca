"""One rule for all: the grade follows from the figures alone, better work is never worth less, and limits are limits [L5 O1]."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.appraisal import Record, grade, parts_of
from rules.company.appraisals import Appraisals, Grade, Measure
from rules.figures import Figures

RULE = Appraisals()


@st.composite
def records(draw):
    visits = draw(st.integers(0, 60))
    ratings = draw(st.integers(0, visits))
    low = draw(st.integers(0, ratings))
    some = st.integers(0, visits)
    figures = Figures(
        visit_count=visits,
        on_time_count=draw(some),
        first_time_count=draw(some),
        repeat_count=draw(some),
        rating_count=ratings,
        low_rating_count=low,
        star_count=low + draw(st.integers(3, 5)) * (ratings - low),
        list_count=draw(st.integers(0, 2 * visits)),
        log_count=draw(st.integers(0, 31)),
        complaint_count=draw(st.integers(0, 5)),
        praise_count=draw(st.integers(0, 5)),
    )
    return Record(figures, draw(st.integers(0, 27)))


@st.composite
def rules(draw):
    what = draw(st.lists(st.sampled_from(RULE.measures), min_size=1, max_size=8, unique=True))
    measures = tuple(replace(each, weight=draw(st.integers(1, 100))) for each in what)
    limits = draw(st.lists(st.integers(1, 100), min_size=0, max_size=4, unique=True))
    points = [*sorted(limits, reverse=True), 0]
    grades = tuple(Grade(chr(ord("A") + place), each) for place, each in enumerate(points))
    return Appraisals(draw(st.integers(0, 10)), 5, 10, measures, grades)


BETTER = {
    "on_time_count": +1,
    "first_time_count": +1,
    "repeat_count": -1,
    "low_rating_count": -1,
    "list_count": +1,
    "log_count": +1,
    "complaint_count": -1,
    "star_count": +1,
}


@given(records(), rules())
def test_points_are_of_a_hundred_and_the_letter_is_the_highest_that_they_reach_L5(record, rule):
    graded = grade(record, rule)
    if graded:
        assert 0 <= graded.points <= 100
        reached = [each for each in rule.grades if each.points <= graded.points]
        assert graded.letter == max(reached, key=lambda each: each.points).letter


@given(st.integers(0, 30), st.integers(0, 30))
def test_with_too_few_visits_there_is_no_grade_L5(visits, least):
    graded = grade(Record(Figures(visit_count=visits)), replace(RULE, least_visits=least))
    assert (graded is None) == (visits < least)


@given(records(), rules(), st.sampled_from(sorted(BETTER)))
def test_better_work_is_never_worth_less_L5(record, rule, name):
    better = replace(record.figures, **{name: max(getattr(record.figures, name) + BETTER[name], 0)})
    before, after = grade(record, rule), grade(replace(record, figures=better), rule)
    assert (before is None) == (after is None)
    if before and after:
        assert after.points >= before.points
        letters = [each.letter for each in rule.grades]
        assert letters.index(after.letter) <= letters.index(before.letter)


@given(records(), rules(), st.integers(2, 9))
def test_only_the_proportion_of_the_weights_counts_L5(record, rule, times):
    heavier = tuple(replace(each, weight=each.weight * times) for each in rule.measures)
    assert grade(record, replace(rule, measures=heavier)) == grade(record, rule)


@given(records(), rules())
def test_what_is_shown_adds_up_to_the_grade_O1(record, rule):
    graded, known = grade(record, rule), [each for each in parts_of(record, rule) if each.worth is not None]
    if graded:
        whole = sum(each.weight for each in known)
        assert abs(graded.points - 100 * sum(each.weight * each.worth for each in known) / whole) <= 0.5 + 1e-6


@given(records())
def test_neither_praise_nor_the_wait_for_a_job_is_measured_L5(record):
    """What nobody can help, and what one might ask one's friends for."""
    assert grade(record, RULE) == grade(replace(record, figures=replace(record.figures, praise_count=99)), RULE)


@pytest.mark.parametrize(("value", "worth"), [(0, 0), (6, 0), (7, 0.5), (8, 1), (10, 1)])
def test_between_its_limits_a_measure_counts_in_proportion_L5(value, worth):
    rule = Appraisals(measures=(Measure("on_time", 1, 0.6, 0.8),))
    [part] = parts_of(Record(Figures(visit_count=10, on_time_count=value)), rule)
    assert part.worth == pytest.approx(worth)


def test_stars_that_nobody_gave_are_left_out_L5():
    perfect = Figures(visit_count=10, on_time_count=10, first_time_count=10, list_count=10, log_count=20)
    assert grade(Record(perfect, 20), RULE).points == 100
    assert [part.what for part in parts_of(Record(perfect, 20), RULE) if part.worth is None] == ["stars", "call_backs"]
