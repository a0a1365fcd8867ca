"""What is asked next depends only on what was told and what was answered."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as some

from rules.report import Question, Told, applies, next_question

tellings = some.builds(Told, **{field.name: some.booleans() for field in fields(Told)})


def asked(told: Told) -> list[Question]:
    """Everything that is asked when each answer changes nothing that was told."""
    answered: list[Question] = []
    while Question.CHECK not in answered:
        answered.append(next_question(answered, told))
    return answered


def test_a_stranger_is_asked_everything_in_order_T1():
    told = Told(has_simple_fault=True)
    not_asked = {Question.SAME_FAULT, Question.KNOWN, Question.RETURN_REASON, Question.INSPECTION}
    assert asked(told) == [question for question in Question if question not in not_asked]


def test_whoever_is_known_is_asked_to_confirm_T1():
    assert (
        next_question([Question.SYMPTOM], Told(has_machine=True, has_purchase=True, is_known_customer=True))
        is Question.KNOWN
    )


def test_whether_the_fault_is_back_is_asked_before_anything_is_asked_twice():
    told = Told(may_be_same_fault=True, is_known_customer=True)
    assert asked(told)[:2] == [Question.SYMPTOM, Question.SAME_FAULT]
    assert Question.SAME_FAULT not in asked(Told(may_be_same_fault=True, wants_return=True))


def test_whoever_is_covered_hears_no_price_B1():
    assert Question.PRICE not in asked(Told(is_priced=True))


def test_who_wants_to_return_is_asked_why_and_offered_an_inspection_before_anything_else_V3():
    assert asked(Told(wants_return=True))[:3] == [Question.SYMPTOM, Question.RETURN_REASON, Question.INSPECTION]


def test_who_insists_on_a_return_is_asked_no_price_no_time_and_to_try_nothing_V3():
    told = Told(wants_return=True, insists_on_return=True, has_simple_fault=True)
    assert not {Question.PRICE, Question.TIME, Question.GUIDANCE} & set(asked(told))


@given(tellings)
def test_every_report_begins_with_the_symptom_and_ends_with_the_time_and_the_check_P3(told):
    questions = asked(told)
    assert questions[0] is Question.SYMPTOM
    assert questions[-1] is Question.CHECK
    assert told.insists_on_return or questions[-2] is Question.TIME


@given(tellings)
def test_nothing_is_asked_twice_and_nothing_that_does_not_apply(told):
    questions = asked(told)
    assert len(set(questions)) == len(questions)
    assert all(applies(question, told) for question in questions)
