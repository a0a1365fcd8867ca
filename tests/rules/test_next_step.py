"""The next step of a job, from its status and a few facts [T1 T2]."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.next_step import ORDER, Fact, NextStep, next_step, what_matters
from rules.roles import Role
from rules.ticket import HELD, Action, Status, may

FACTS = st.sets(st.sampled_from(Fact))
IN_HAND = st.sampled_from(sorted(HELD))


@pytest.mark.parametrize(
    ("status", "facts", "step"),
    [
        (Status.ACCEPTED, {Fact.DATA_MISSING, Fact.WISH_CAN_BE_KEPT}, NextStep.ASK_CUSTOMER),
        (Status.ACCEPTED, {Fact.WISH_CAN_BE_KEPT}, NextStep.CONFIRM_TIME),
        (Status.ACCEPTED, {Fact.TIME_PROPOSED}, NextStep.AWAIT_TIME),
        (Status.ACCEPTED, {Fact.PRICE_NOT_AGREED}, NextStep.PROPOSE_TIME),
        (Status.SCHEDULED, {Fact.OTHER_TIME_WISHED, Fact.LISTS_UNTICKED}, NextStep.PROPOSE_TIME),
        (Status.SCHEDULED, {Fact.PRICE_NOT_AGREED, Fact.LISTS_UNTICKED}, NextStep.AWAIT_PRICE),
        (Status.SCHEDULED, {Fact.LISTS_UNTICKED}, NextStep.GET_READY),
        (Status.SCHEDULED, set(), NextStep.LEAVE),
        (Status.EN_ROUTE, {Fact.LISTS_UNTICKED}, NextStep.ARRIVE),
        (Status.ON_SITE, {Fact.PRICE_NOT_AGREED, Fact.CHECKS_UNTICKED}, NextStep.AWAIT_PRICE),
        (Status.ON_SITE, {Fact.CHECKS_UNTICKED}, NextStep.CHECK_MACHINE),
        (Status.REPORTED, set(), NextStep.AWAIT_SIGN_OFF),
        (Status.ON_SITE, set(), NextStep.REPORT),
    ],
)
def test_the_step_that_is_next(status, facts, step):
    assert next_step(status, facts) is step


@given(IN_HAND, FACTS)
def test_there_is_always_one_while_a_job_is_in_hand(status, facts):
    assert next_step(status, facts) is not None


@given(st.sampled_from(sorted(set(Status) - HELD)), FACTS)
def test_there_is_none_for_a_job_in_nobodys_hands(status, facts):
    assert next_step(status, facts) is None


@given(IN_HAND, FACTS)
def test_facts_that_do_not_matter_change_nothing(status, facts):
    assert next_step(status, facts) is next_step(status, facts & set(what_matters(status)))


@given(IN_HAND, FACTS)
def test_once_a_fact_is_settled_an_earlier_step_never_comes_back(status, facts):
    """Whatever is settled, the job goes on and not back."""
    order = [when.step for when in ORDER if when.status is status]
    for settled in facts:
        assert order.index(next_step(status, facts)) <= order.index(next_step(status, facts - {settled}))


def test_nobody_is_called_to_leave_or_to_report_while_something_is_in_the_way_B1_B4():
    for count in range(1, 4):
        for facts in combinations([Fact.OTHER_TIME_WISHED, Fact.PRICE_NOT_AGREED, Fact.LISTS_UNTICKED], count):
            assert next_step(Status.SCHEDULED, facts) is not NextStep.LEAVE
    for fact in (Fact.PRICE_NOT_AGREED, Fact.CHECKS_UNTICKED):
        assert next_step(Status.ON_SITE, {fact}) is not NextStep.REPORT


def test_a_step_that_changes_the_status_is_one_that_the_table_of_life_allows():
    leads = {NextStep.LEAVE: Action.LEAVE, NextStep.ARRIVE: Action.ARRIVE, NextStep.REPORT: Action.FILE}
    leads |= {NextStep.CONFIRM_TIME: Action.AGREE}
    shown = [(when.status, leads[when.step]) for when in ORDER if when.step in leads]
    assert len(shown) == len(leads)
    assert all(may(action, Role.TECHNICIAN, status) for status, action in shown)
