"""Danger is heard in either language, and everyday trouble is not taken for it."""

import pytest

from rules.danger import DANGER_WORDS
from rules.fault_match import danger_words


@pytest.mark.parametrize(
    "symptom",
    [
        "机器后面冒烟了", "插座着火了", "碰一下外壳会漏电", "师傅，我同事被烫伤了", "地上全是水，一直在漏水", "有股燃气味",
        "It is smoking!", "there is a fire in the machine", "I got an electric shock", "water is leaking", "I burned my hand",
    ],
)  # fmt: skip
def test_danger_is_heard_L4(symptom):
    assert danger_words(symptom, DANGER_WORDS)


@pytest.mark.parametrize(
    "symptom",
    [
        "机器不加热了",
        "炸篮不升",
        "菜老是糊锅",
        "断电到现在没恢复",
        "没有漏水，就是声音大",
        "the arm does not turn",
        "no smoke, but it stays cold",
    ],
)
def test_everyday_trouble_is_no_danger_L4(symptom):
    assert not danger_words(symptom, DANGER_WORDS)
