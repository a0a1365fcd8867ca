"""Not there at the agreed time: the customer is told on the minute, whatever else goes on, and once [B5]."""

from datetime import timedelta

import pytest

from rules.absence import AbsenceKind
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves

APOLOGY = "约定的时间到了"
A_MINUTE = timedelta(minutes=1)


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def at(desk, moment):
    desk.clock.now = moment
    await desk.tick()


async def told(wang):
    return sum(APOLOGY in text for text in await wang.chat.texts())


async def is_told_at(desk, wang, moment):
    await at(desk, moment - A_MINUTE)
    assert await told(wang) == 0, "not a minute early"
    await at(desk, moment)
    assert await told(wang) == 1
    await at(desk, moment + A_MINUTE)
    await at(desk, moment + timedelta(hours=1))
    assert await told(wang) == 1, "once"


async def test_on_the_minute_whether_or_not_anybody_left_B5(desk, wang, li, agreed):
    await is_told_at(desk, wang, TUESDAY_TEN)


async def test_on_the_minute_while_they_are_seen_on_the_map_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await leaves(li)
    await li.sends_message(location={"latitude": 22.5, "longitude": 114.0, "live_period": 7200})
    assert await wang.hears("您可以在地图上看到")
    await is_told_at(desk, wang, TUESDAY_TEN)


async def test_on_the_minute_though_the_technician_is_away_and_then_a_colleague_sees_to_it_B5(desk, wang, li, agreed):
    await is_away(desk, li, TUESDAY_TEN - timedelta(hours=1), TUESDAY_TEN + timedelta(hours=8), AbsenceKind.SICK)
    await is_told_at(desk, wang, TUESDAY_TEN)
    assert "已经请同事马上" in next(text for text in await wang.chat.texts() if APOLOGY in text)


async def test_a_moved_visit_is_told_of_at_its_new_time_and_not_at_the_old_one_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await leaves(li)
    await li.presses("路上堵车")
    await li.presses("上午10:30")
    await wang.presses("可以，就这个时间")
    await is_told_at(desk, wang, TUESDAY_TEN + timedelta(minutes=30))


async def test_whoever_was_apologised_to_already_is_not_told_twice_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await leaves(li)
    await li.presses("路上堵车")
    await li.presses("上午10:30")
    await at(desk, TUESDAY_TEN)
    assert await told(wang) == 0
    assert "您看行吗" in await wang.chat.last_text()


async def test_whoever_arrived_a_minute_before_is_not_late_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await leaves(li)
    desk.clock.now = TUESDAY_TEN - A_MINUTE
    await li.presses("我到了")
    await at(desk, TUESDAY_TEN + timedelta(hours=1))
    assert await told(wang) == 0
