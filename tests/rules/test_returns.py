"""A wish to return or exchange is heard in either language, and so is the reason; what only sounds like it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.returns import ReturnReason, gives_up, reason_in, wants_return
from tests.understanding.lists import everyday_words


@pytest.mark.parametrize(
    "words",
    [
        "我要退货", "退款", "能换货吗", "不修了，我要退货", "这机器不要了", "给我退了吧", "我要退！", "能不能换一台", "退货或换货",
        "这机器我不想要了", "退了吧", "换一台新的给我",
        "I want to return it", "I'd like a refund", "can I exchange it", "I want my money back", "take this machine back",
        "I don't want it any more", "We no longer want the machine.", "Return or exchange",
    ],
)  # fmt: skip
def test_a_wish_to_return_or_exchange_is_heard_V3(words):
    assert wants_return(words)


@pytest.mark.parametrize(
    "words",
    [
        "不想退货，修好就行", "没说要退货", "请换个新的密封圈", "机械臂后退机构卡住", "程序退不出来", "更换台面板", "饭都不要了",
        "the arm does not return to its place", "heat exchanger leaks", "return spring is broken", "please replace the pump",
        "I don't want to return it, just repair it", "I don't want it to break again", "the arm does not return it to zero",
        "guests want their money back because the food is cold", "客人要退款，菜都不熟", "要不要换一台电机", "换台子挪一下",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_is_none_V3(words):
    assert not wants_return(words)


def test_nobody_who_reports_a_fault_is_taken_to_return_the_machine_V3():
    assert [words for words in everyday_words() if wants_return(words) or gives_up(words)] == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("老是坏，我要退货", ReturnReason.KEEPS_BREAKING),
        ("修了三次都不好", ReturnReason.KEEPS_BREAKING),
        ("it broke again, I want a refund", ReturnReason.KEEPS_BREAKING),
        ("跟你们宣传的不一样", ReturnReason.NOT_AS_PROMISED),
        ("it does not do what you promised", ReturnReason.NOT_AS_PROMISED),
        ("店要关了，用不上了", ReturnReason.NOT_NEEDED),
        ("we are closing down", ReturnReason.NOT_NEEDED),
        ("颜色不喜欢", None),
    ],
)
def test_the_reason_may_stand_in_the_same_words_V3(words, reason):
    assert reason_in(words) is reason


@given(st.text(max_size=200))
def test_any_words_are_listened_to_without_stumbling_P2(words):
    wants_return(words), gives_up(words), reason_in(words)
