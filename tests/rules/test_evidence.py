"""What is missing from a report, and what is asked for next [V2 V4 L4]."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rules.company.reports import Reports, RequiredEvidence
from rules.evidence import NOT_WRITTEN, OF_URGENT_FAULTS, Evidence, missing, next_to_ask
from rules.minutes import read_minutes, since
from rules.sign_off import read_code
from rules.ticket import Kind

held = some.sets(some.sampled_from(Evidence))
kinds = some.sampled_from(Kind)


def test_the_company_may_require_whatever_can_be_missing():
    assert set(get_args(RequiredEvidence)) == {each.value for each in Evidence}
    assert set(Reports().required) == set(Evidence) - {Evidence.SOFTWARE}, "which may be noted"


@given(held, kinds, some.booleans())
def test_what_is_held_is_never_missing_and_everything_held_leaves_nothing_missing(held, kind, is_urgent):
    lacking = missing(Reports().required, held, kind, is_urgent=is_urgent)
    assert not held & set(lacking)
    assert missing(Reports().required, set(Evidence), kind, is_urgent=is_urgent) == []


@given(held, kinds, some.booleans())
def test_nobody_is_asked_for_what_comes_from_elsewhere_or_is_there_already(held, kind, is_urgent):
    lacking = missing(Reports().required, held, kind, is_urgent=is_urgent)
    asked = next_to_ask(lacking)
    assert asked is None or (asked in lacking and asked not in NOT_WRITTEN)


def test_only_an_urgent_fault_needs_a_solution_for_now_and_only_maintenance_a_checklist_L4_V4():
    plain = missing(Reports().required, set(), Kind.REPAIR, is_urgent=False)
    assert not OF_URGENT_FAULTS & set(plain)
    assert Evidence.CHECKLIST not in plain
    assert set(missing(Reports().required, set(), Kind.REPAIR, is_urgent=True)) >= OF_URGENT_FAULTS
    assert Evidence.CHECKLIST in missing(Reports().required, set(), Kind.MAINTENANCE, is_urgent=False)


def test_what_the_company_does_not_ask_for_is_never_missing():
    assert missing(("work",), set(), Kind.MAINTENANCE, is_urgent=True) == [Evidence.WORK]


def test_minutes_are_read_as_people_type_them():
    typed = {
        "45": 45, "1h20": 80, "1:20": 80, "1小时20分": 80, "一个半小时": 90, "半小时": 30, "半个小时": 30, "两小时": 120,
        "约40分钟": 40, "1.5h": 90, "０４５": 45, "45 minutes": 45, "2 hours": 120, "about 50 min": 50, "一小时": 60,
    }  # fmt: skip
    assert {words: read_minutes(words) for words in typed} == typed
    assert [words for words in ("", "很久", "-5", "abc", "45 46", "1:75") if read_minutes(words) is not None] == []


@given(some.text())
def test_whatever_is_typed_for_minutes_is_a_number_or_nothing(words):
    assert read_minutes(words) is None or read_minutes(words) >= 0


@pytest.mark.parametrize("typed", ["0427", "04 27", "０４２７", " 0427 ", "04-27"])
def test_a_code_is_read_however_it_is_spaced(typed):
    assert read_code(typed) == "0427"


def test_anything_but_four_digits_is_no_code():
    assert [words for words in ("427", "04270", "O427", "", "四二") if read_code(words)] == []


def test_a_visit_takes_at_least_a_minute():
    from datetime import timedelta

    assert (since(timedelta(0)), since(timedelta(minutes=42, seconds=20))) == (1, 42)
