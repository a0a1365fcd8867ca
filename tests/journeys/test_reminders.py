"""What is promised around a visit: said in time, once, at a polite hour, and only while it is true [M3 B5]."""

from datetime import UTC, datetime

import pytest

from tests.journeys.steps import TIME, agrees, reports

MONDAY_SIX = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture
async def _agreed(desk, wang, li, group):
    await agrees(wang, li, group)


@pytest.mark.usefixtures("_agreed")
async def test_customer_and_technician_are_reminded_the_evening_before_and_two_hours_before(desk, wang, li):
    await desk.move_to(MONDAY_SIX)
    await wang.hears(f"提醒您：李禾田 Li Hetian {TIME}到您那里")
    await li.hears("请今晚把工具和配件备好")
    await desk.move_to(TUESDAY.replace(hour=5, minute=30))
    await wang.hears("提醒您：李禾田 Li Hetian 今天（11月24日，周二）下午3:30到您那里")
    await li.hears("快到时间了：R-1123-0001")


@pytest.mark.usefixtures("_agreed")
async def test_the_technician_is_called_to_leave_in_time_B5(desk, li):
    await desk.move_to(TUESDAY.replace(hour=6, minute=34))
    assert not await li.heard("该出发去")
    await desk.advance(minutes=1)
    await li.hears("该出发去 R-1123-0001 了，约的是今天（11月24日，周二）下午3:30")


@pytest.mark.usefixtures("_agreed")
async def test_each_is_said_once_however_long_nobody_looked(desk, wang, li):
    await desk.move_to(TUESDAY.replace(hour=7))
    await desk.tick()
    await desk.settles()
    assert await _count(wang, "提醒您") == 1
    assert await _count(li, "该出发去") == 1


@pytest.mark.usefixtures("_agreed")
async def test_they_follow_a_visit_that_was_moved(desk, wang, li):
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("11月26日 15:30")
    await wang.presses("可以，就这个时间")
    await wang.hears("11月26日（周四）下午3:30到您那里")
    await desk.move_to(TUESDAY.replace(hour=12))
    assert not await wang.heard("提醒您")
    assert not await li.heard("该出发去")
    await desk.move_to(TUESDAY.replace(day=25, hour=10))
    await wang.hears("提醒您：李禾田 Li Hetian 明天（11月26日，周四）下午3:30到您那里")
    await desk.move_to(TUESDAY.replace(day=26, hour=6, minute=35))
    await li.hears("该出发去")


@pytest.mark.usefixtures("_agreed")
async def test_they_die_with_a_cancelled_one(desk, wang, li):
    await wang.types("我的报修")
    await wang.presses("R-1123-0001")
    await wang.presses("取消这次报修")
    await wang.presses("确定取消")
    await wang.hears("R-1123-0001 已经取消，不会有人上门")
    await li.hears("客户已取消")
    await desk.advance(days=4)
    assert not await wang.heard("提醒您")
    assert not await li.heard("该出发去")


async def test_what_is_not_urgent_waits_until_the_morning_M3(desk, wang):
    await desk.move_to(MONDAY_SIX.replace(hour=12, minute=45))  # 20:45 in Shenzhen
    await wang.types("锅的外壳裂了")
    await wang.hears("我已经记下")
    await desk.advance(minutes=40)
    assert not await wang.heard("您的报修还没有提交")
    await desk.move_to(TUESDAY)  # 08:00 in Shenzhen
    await wang.hears("您的报修还没有提交")


async def test_an_early_visit_is_reminded_of_at_eight_M3(desk, wang, li, group):
    await reports(wang, time="明天上午9点")
    await li.at(group).presses("接单")
    await li.presses("确认 11月24日 周二 上午9:00")
    await wang.hears("约好了")
    await desk.move_to(MONDAY_SIX)
    await desk.move_to(TUESDAY.replace(day=23, hour=23, minute=30))
    assert await _count(wang, "提醒您") == 1
    await desk.move_to(TUESDAY)
    assert await _count(wang, "提醒您") == 2


async def _count(person, words):
    return sum(words in message.get("text", "") for message in await person.messages())
