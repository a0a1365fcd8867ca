"""What a visit needs to know and the ticket lacks [T1 T2]."""

from hypothesis import given
from hypothesis import strategies as st

from rules.missing import ASIDE, NEEDED, missing, must_be_asked
from rules.report import Question
from rules.ticket import Kind

KNOWN = st.sets(st.sampled_from(Question))


def test_a_repair_needs_all_that_the_manual_names_T1():
    assert {each.value for each in missing(Kind.REPAIR, ())} == {
        "name", "phone", "address", "machine", "purchase", "symptom", "time"
    }  # fmt: skip


def test_maintenance_needs_no_date_of_purchase_and_no_symptom_T2():
    assert {each.value for each in missing(Kind.MAINTENANCE, ())} == {"name", "phone", "address", "machine", "time"}


@given(st.sampled_from(Kind), KNOWN)
def test_what_is_known_is_not_asked_and_what_is_needed_is_never_forgotten(kind, known):
    assert set(missing(kind, known)) == set(NEEDED[kind]) - known


@given(st.sampled_from(Kind), KNOWN)
def test_nobody_is_asked_only_for_what_they_may_leave_to_us(kind, known):
    assert must_be_asked(missing(kind, known | set(Question) - ASIDE)) is False
