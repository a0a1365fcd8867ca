"""Whatever line is put right, wherever one stands: what was told stays told, and the questions come to their end."""

from hypothesis import given
from hypothesis import strategies as st

from rules.course import FOLLOWS, Course, before
from rules.report import Question, Told

ALL_TOLD = Told(
    has_machine=True, has_purchase=True, has_name=True, has_phone=True, has_place=True, has_region=True, is_priced=True
)
LINES = st.sampled_from([each for each in Question if each is not Question.CHECK])


@given(LINES)
def test_one_line_put_right_leads_straight_back_T1(line):
    course = before(Question.CHECK)
    course.mend(line)
    course.note(line)
    assert course.next(ALL_TOLD) is Question.CHECK


@given(LINES)
def test_only_what_depends_on_it_may_be_asked_as_well_T1(line):
    course = before(Question.CHECK)
    course.mend(line)
    course.note(line)
    assert course.next(Told()) in FOLLOWS.get(line, set()) | {Question.CHECK}


@given(st.lists(LINES, max_size=6))
def test_however_often_lines_are_put_right_the_read_back_comes_T1(lines):
    course = Course()
    for line in lines:
        course.mend(line)
        course.note(line)
        course.arrive_at(Question.CHECK)
    for _ in Question:
        following = course.next(Told())
        course.note(following)
    assert course.next(Told()) is Question.CHECK


def test_whoever_goes_back_is_asked_in_turn():
    course = before(Question.TIME)
    course.mend(Question.NAME)
    course.return_to(Question.PURCHASE)
    assert course == before(Question.PURCHASE)


def test_whoever_would_rather_return_the_machine_talks_about_that_first_V3():
    course = before(Question.TIME)
    course.mend(Question.NAME)
    course.turn_to([Question.RETURN_REASON, Question.INSPECTION])
    assert course.next(Told(wants_return=True)) is Question.RETURN_REASON
