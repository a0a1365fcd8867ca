"""What was reached on the labelled lists is not lost again; nothing is ever tuned on the held-out part."""

import pytest

from rules.anger import is_angry
from tests.understanding.lists import anger, dangers, everyday_words, symptoms


@pytest.mark.parametrize(("part", "right", "among_three"), [("development", 66, 68), ("held_out", 53, 54)])
def test_wrong_help_is_rarer_than_one_in_twenty_B2(part, right, among_three):
    understood = symptoms(part)
    assert understood.symptoms == 100
    assert understood.precision >= 0.95
    assert understood.right >= right
    assert understood.among_three >= among_three


@pytest.mark.parametrize("part", ["development", "held_out"])
def test_danger_is_heard_and_what_looks_alike_is_not_taken_for_it_L4(part):
    heard = dangers(part)
    assert heard.dangerous == heard.harmless == 15
    assert heard.heard >= 0.95 * heard.dangerous
    assert heard.false_alarms <= 0.1 * heard.harmless


@pytest.mark.parametrize("part", ["development", "held_out"])
def test_anger_is_heard_and_what_looks_alike_is_not_taken_for_it_V2(part):
    felt = anger(part)
    assert felt.angry == felt.harmless == 15
    assert felt.heard >= 0.9 * felt.angry
    assert felt.false_alarms <= 0.1 * felt.harmless


def test_nobody_who_reports_a_fault_is_taken_for_angry_V2():
    assert [words for words in everyday_words() if is_angry(words)] == []
