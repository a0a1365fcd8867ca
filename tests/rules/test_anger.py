"""Anger and insults are heard in either language; strong words about a machine are not taken for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.anger import is_angry


@pytest.mark.parametrize(
    "words",
    [
        "你们太过分了", "我很生气", "真他妈烦", "滚！", "滚蛋", "操", "垃圾公司", "骗子", "我受够了",
        "YOU ARE ALL LIARS", "F*ck this", "I am pissed off", "I’ve had enough of you", "what the hell", "Are you deaf?",
    ],
)  # fmt: skip
def test_anger_is_heard_V2(words):
    assert is_angry(words)


@pytest.mark.parametrize(
    "words",
    [
        "机器笨重", "我操作的时候屏幕黑了", "水滚了就关", "垃圾桶满了", "排渣口有个垃圾", "饭桶盖不上", "我怕火大", "空气炸锅坏了",
        "燃气炸了怎么办", "机器没人管的时候自己启动", "不是人为损坏", "请转告你们师傅", "13812315678", "靠墙那台", "客人气死了",
        "我不生气，就是想问问", "不知道什么破了",
        "the pan is stupid hot", "this damn fan", "the arm jerks", "can you fix the terrible noise", "the hose ripped off",
        "it won't shut up", "shitake mushrooms get stuck", "we have enough of the sauce", "I'm not angry, just asking",
        "this is an unacceptable noise level",
    ],
)  # fmt: skip
def test_strong_words_about_a_machine_are_no_anger_V2(words):
    assert not is_angry(words)


@given(st.lists(st.sampled_from(["锅盖打不开", "the fan is loud", "你们", "are you", "there?"]), max_size=6))
def test_lines_said_one_after_the_other_make_no_insult_together_V2(lines):
    assert not is_angry("\n".join(lines))


@given(st.text(max_size=300))
def test_any_words_are_listened_to_without_stumbling_P2(words):
    is_angry(words)
