"""The appraisal's rule in the company file: what cannot be a rule is told with its line, in plain words [L5 O1]."""

import pytest

from rules.company.appraisals import Appraisals
from tests.bot.test_company_file import errors_of, line_of, with_change
from tests.support.example import COMPANY


def test_the_example_writes_the_usual_rule_out_O1():
    assert COMPANY.appraisal == Appraisals()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('{ what = "stars", weight = 15', '{ what = "stars", weight = 0', "expected a weight from 1 to 100"),
        (
            '"stars", weight = 15, worst = 3, best = 4.8',
            '"stars", weight = 15, worst = 3, best = 3',
            "must differ from",
        ),
        ('{ what = "stars", weight = 15', '{ what = "on_time", weight = 15', "is measured already"),
        ('{ what = "stars"', '{ what = "smiles"', "expected 'on_time'"),
        ('letter = "B", points = 75', 'letter = "B", points = 95', "less than those of the grade above"),
        ('letter = "D", points = 0', 'letter = "D", points = 10', "the last grade must begin at 0"),
        ('letter = "A", points = 90', 'letter = "A", points = 190', "expected points from 0 to 100"),
        ("headquarters_days = 10", "headquarters_days = 4", "leader_days < headquarters_days"),
        ("headquarters_days = 10", "headquarters_days = 20", "headquarters_days <= 12"),
        ("least_visits = 5", "least_visits = -1", "expected a number of visits"),
    ],
)
def test_what_cannot_be_a_rule_is_one_clear_line_L5(old, new, words):
    changed = with_change(old, new)
    [error] = errors_of(changed)
    assert words in error
    assert error.startswith(f"company.toml:{line_of(new, changed)}:")


def test_without_measures_there_is_nothing_to_grade_by_L5():
    begins = with_change("measures = [\n    { what", "measures = []\nunused = [\n    { what")
    assert any("appraisal.measures: expected at least one" in each for each in errors_of(begins))
