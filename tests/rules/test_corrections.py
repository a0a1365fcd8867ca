"""“地址不对” names a line of the read-back; words that say more are no correction."""

import pytest

from rules.corrections import read_correction
from rules.report import Question


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("地址不对", Question.ADDRESS),
        ("地址写错了。", Question.ADDRESS),
        ("我要改地址", Question.ADDRESS),
        ("换个时间", Question.TIME),
        ("电话变了", Question.PHONE),
        ("手机号有误", Question.PHONE),
        ("名字不对！", Question.NAME),
        ("机器不是这个", Question.MACHINE),
        ("购买日期要改", Question.PURCHASE),
        ("故障不对", Question.SYMPTOM),
        ("✎ 地址", Question.ADDRESS),
        ("the phone is wrong", Question.PHONE),
        ("My phone number’s wrong!", Question.PHONE),
        ("Sorry, the address is wrong", Question.ADDRESS),
        ("wrong name", Question.NAME),
        ("please change the time", Question.TIME),
        ("the machine is not correct", Question.MACHINE),
        ("✎ Telephone", Question.PHONE),
    ],
)
def test_which_line_is_wrong_is_understood_T1(said, line):
    assert read_correction(said) is line


@pytest.mark.parametrize(
    "said",
    [
        "面条总是煮不熟，时间也不对",
        "深圳市南山区科苑路8号",
        "明天下午3点",
        "the time on the display is wrong",
        "不对",
        "the phone is right",
        "",
        "地址路12号",
    ],
)
def test_what_says_more_or_less_is_no_correction(said):
    assert read_correction(said) is None
