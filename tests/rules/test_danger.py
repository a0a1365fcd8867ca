"""Danger is heard in either language; everyday trouble, and what is denied, is not taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.danger import Danger, dangers_in

FIRE, ELECTRIC, GAS, INJURY, LEAK = Danger


@pytest.mark.parametrize(
    ("symptom", "dangers"),
    [
        ("机器后面冒烟了", (FIRE,)),
        ("火！", (FIRE,)),
        ("漏", (LEAK,)),
        ("着大火了！", (FIRE,)),
        ("碰一下外壳会漏电", (ELECTRIC,)),
        ("我被电了一下", (ELECTRIC,)),
        ("师傅，我同事被烫伤了", (INJURY,)),
        ("手指被夹住了", (INJURY,)),
        ("地上全是水，一直在漏水", (LEAK,)),
        ("有股燃气味", (GAS,)),
        ("手被烫伤，插头也冒烟", (FIRE, INJURY)),
        ("It is smoking!", (FIRE,)),
        ("there is a big fire in the machine", (FIRE,)),
        ("I got an electric shock", (ELECTRIC,)),
        ("I can smell gas", (GAS,)),
        ("water is leaking", (LEAK,)),
        ("the steam scalded my arm", (INJURY,)),
    ],
)
def test_danger_is_heard_L4(symptom, dangers):
    assert dangers_in(symptom) == dangers


@pytest.mark.parametrize(
    "symptom",
    [
        "机器不加热了", "炸篮不升", "菜老是糊锅", "断电到现在没恢复", "火力太小", "用大火炒也不热", "手动模式卡住了", "机械手卡住了",
        "the arm does not turn", "the stirring arm is stuck", "the rice comes out burnt", "the shocking price of heaters",
        "when I fire it up the screen stays dark", "our smoked tofu recipe is missing",
    ],
)  # fmt: skip
def test_everyday_trouble_is_no_danger_L4(symptom):
    assert not dangers_in(symptom)


@pytest.mark.parametrize(
    "symptom",
    [
        "没有漏水，就是声音大",
        "不加热，没有冒烟",
        "没有漏水、漏电",
        "no smoke or fire, but it stays cold",
        "It does not leak",
        "it isn’t smoking",
    ],
)
def test_what_is_denied_is_no_danger_L4(symptom):
    assert not dangers_in(symptom)


@pytest.mark.parametrize(
    "symptom",
    [
        "是不是着火了？",
        "有没有漏气啊",
        "没人受伤，可是在冒烟",
        "no one is hurt but it smokes",
        "can't stop the leak",
        "hot? no\nsmoke everywhere",
    ],
)
def test_a_denial_of_something_else_denies_no_danger_L4(symptom):
    assert dangers_in(symptom)


@given(st.text(max_size=300))
def test_any_words_are_listened_to_without_stumbling_P2(symptom):
    dangers_in(symptom)
