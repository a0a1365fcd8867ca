"""What a customer wrote is shown to a group without anything by which they could be found."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rules.discretion import discreet

ROOM = 160


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("不加热，请打 138 0013 8000", "不加热，请打 …"),
        ("我在深圳市南山区科苑路8号，机器不转", "…，机器不转"),
        ("南京路12号3单元501室", "…"),
        ("机器不转。北京市朝阳区建国路 8 号", "机器不转。…"),
        ("It does not turn, 12 Long Street", "It does not turn,…"),
        ("The light blinks, says Li", "The light blinks, says …"),
    ],
)
def test_neither_a_number_nor_a_door_nor_a_name_is_left(words, shown):
    assert discreet(words, ["Li", None], ROOM) == shown


@pytest.mark.parametrize(
    "words",
    [
        "电路板 E07 坏了",
        "2号灶不加热，3号机漏水",
        "管道 2 处漏水",
        "转到 5 档就停，锅边掉漆",
        "楼下跳闸 3 次",
        "it stops after 12 minutes",
        "第 2 道程序走不下去",
    ],
)
def test_what_is_said_of_the_machine_stays(words):
    assert discreet(words, [], ROOM) == words


@given(some.text(max_size=400), some.integers(1, 200))
def test_it_is_never_longer_than_there_is_room(words, room):
    assert len(discreet(words, ["王小明"], room)) <= room
