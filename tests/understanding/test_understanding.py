"""What was reached on the labelled lists is not lost again; nothing is ever tuned on the held-out part."""

import re

import pytest

from messages.catalogues import read_catalogue
from messages.texts import forms
from rules.anger import is_angry
from tests.support.example import EXAMPLE
from tests.understanding.lists import anger, dangers, everyday_words, is_kind, manner, symptoms


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


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("part", "least"), [("development", 0.95), ("held_out", 0.85)])
def test_rude_messages_are_held_and_no_harmless_one_is_M2_M3(language, part, least):
    held = manner(part, language)
    assert min(held.rude, held.harmless) >= 100
    assert held.false_alarms == []
    assert held.caught >= least, held.missed


@pytest.mark.parametrize("language", ["zh", "en"])
def test_coarse_words_and_traps_from_another_hand_M2(language):
    """Written by somebody who had not seen the rule; how it did at first sight stands in docs/benchmarks.md."""
    held = manner("another_hand", language)
    assert held.false_alarms == []
    assert held.caught >= 0.95, held.missed


def test_nothing_that_is_said_of_machines_or_by_the_desk_itself_is_held_M2():
    of_the_house = re.findall(r'"([^"\n]+)"', EXAMPLE[: EXAMPLE.index("[tone.words]")])
    of_the_desk = [
        words
        for message in read_catalogue("zh_CN")
        if message.id
        for words in (*forms(message.id), *forms(message.string))
    ]
    assert [words for words in (*everyday_words(), *of_the_house, *of_the_desk) if not is_kind(words)] == []
