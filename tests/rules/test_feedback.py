"""What may be done with what was said about the service depends on its kind and on what has become of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rules.feedback import OWED, FeedbackKind, FeedbackStatus, Handling, handlings, leads_to
from rules.refused import Refused
from rules.wants import feedback_in

kinds, statuses, doings = map(some.sampled_from, (FeedbackKind, FeedbackStatus, Handling))


@given(kinds, statuses, doings)
def test_what_no_button_offers_is_refused(kind, status, handling):
    if handling in handlings(kind, status):
        leads_to(handling, kind, status)
    else:
        with pytest.raises(Refused):
            leads_to(handling, kind, status)


@given(kinds)
def test_everything_can_be_answered_while_it_is_new_and_is_in_hand_from_then_on_L3_L6(kind):
    assert leads_to(Handling.ANSWER, kind, FeedbackStatus.NEW) is FeedbackStatus.CONSIDERED


@given(kinds)
def test_what_is_done_is_done(kind):
    assert handlings(kind, FeedbackStatus.DONE) == []


@pytest.mark.parametrize("kind", sorted(OWED))
def test_whoever_is_owed_a_call_is_called_and_it_can_be_settled_P4_V3_L6(kind):
    assert {Handling.CALL, Handling.SETTLE} <= set(handlings(kind, FeedbackStatus.NEW))


def test_not_now_may_still_be_planned_L3():
    assert leads_to(Handling.PLAN, FeedbackKind.SUGGESTION, FeedbackStatus.DECLINED) is FeedbackStatus.PLANNED


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("我要投诉你们的师傅", FeedbackKind.COMPLAINT),
        ("I'd like to complain about your technician", FeedbackKind.COMPLAINT),
        ("I want to file a complaint", FeedbackKind.COMPLAINT),
        ("想表扬一下李师傅", FeedbackKind.PRAISE),
        ("I would like to praise your technician", FeedbackKind.PRAISE),
        ("建议出菜口大一点", FeedbackKind.SUGGESTION),
        ("提个建议：菜谱分类", FeedbackKind.SUGGESTION),
        ("I have a suggestion for the menu", FeedbackKind.SUGGESTION),
        ("we suggest a bigger tray", FeedbackKind.SUGGESTION),
        ("客人投诉菜太咸", None),
        ("昨天被邻居投诉了，油烟太大", None),
        ("我不是投诉，就是问问", None),
        ("customers complain that the rice is cold", None),
        ("I can't complain, only the lid is loose", None),
        ("锅盖打不开", None),
    ],
)
def test_a_wish_to_complain_to_praise_or_to_suggest_is_heard_L3_L6(words, kind):
    assert feedback_in(words) == kind


@given(some.text(max_size=200))
def test_any_words_are_listened_to_without_stumbling_P2(words):
    feedback_in(words)
