"""Leaving in time, held up on the way, not there yet: the customer hears an apology before they have to ask [B5]."""

from datetime import UTC, datetime

import pytest

from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox

HALF_PAST_THREE = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def _agreed(desk, wang, li, group):
    await agrees(wang, li, group)


async def test_held_up_on_the_way_the_customer_reads_an_apology_the_reason_and_a_new_time_B5(desk, wang, li):
    await desk.move_to(HALF_PAST_THREE.replace(hour=6, minute=40))
    await leaves_in_the_sandbox(li)
    await li.presses("路上耽搁了")
    await li.presses("路上堵车")
    await li.types("今天下午4点")
    asked = await wang.hears("非常抱歉，约好的今天（11月24日，周二）下午3:30我们来不了了")
    assert "路上堵车" in asked["text"]
    await wang.presses("可以，就这个时间")
    await wang.hears("约好了：李禾田 Li Hetian 今天（11月24日，周二）下午4:00到您那里")
    await li.presses("我到了")
    await wang.hears("已经到您那里了")


async def test_who_has_not_left_is_reminded_and_then_the_leader_told_B5(desk, wang, li, chen):
    await desk.move_to(HALF_PAST_THREE.replace(hour=6, minute=35))
    await li.hears("该出发去 R-1123-0001 了")
    assert not await chen.heard("R-1123-0001")
    await desk.advance(minutes=10)
    await chen.hears("技术员应该已经出发了，还没有说已出发")


async def test_at_the_agreed_time_an_apology_a_question_and_a_little_later_the_leader_B5(desk, wang, li, chen):
    await desk.move_to(HALF_PAST_THREE.replace(hour=6, minute=35))
    await leaves_in_the_sandbox(li)
    await desk.move_to(HALF_PAST_THREE)
    await wang.hears("约定的时间到了，李禾田 Li Hetian 还没有到您那里，非常抱歉")
    await li.hears("的约定时间到了，您在哪儿")
    assert not await chen.heard("技术员还没有到")
    await desk.advance(minutes=15)
    await chen.hears("技术员还没有到")


async def test_who_arrives_in_time_is_asked_nothing_B5(desk, wang, li, chen):
    await desk.move_to(HALF_PAST_THREE.replace(hour=6, minute=35))
    await leaves_in_the_sandbox(li)
    await desk.move_to(HALF_PAST_THREE.replace(minute=22))
    await li.presses("我到了")
    await desk.advance(hours=1)
    assert not await wang.heard("还没有到您那里")
    assert not await chen.heard("R-1123-0001")


async def test_a_missing_report_is_asked_for_and_next_morning_the_leader_told(desk, wang, li, chen):
    await desk.move_to(HALF_PAST_THREE.replace(hour=6, minute=35))
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    await desk.move_to(HALF_PAST_THREE.replace(hour=11, minute=1))
    await li.hears("还没有报告")
    await desk.advance(hours=14)
    await chen.hears("有一次上门还没有报告")


async def test_after_a_downtime_nobody_is_sent_to_a_visit_that_is_over_and_the_leader_knows(desk, wang, li, chen):
    await desk.stops()
    await desk.town.advance(HALF_PAST_THREE.replace(hour=10) - desk.clock.now())
    await desk.starts()
    await desk.tick()
    await desk.settles()
    assert not await li.heard("该出发去")
    assert not await wang.heard("约定的时间到了")
    await chen.hears("技术员还没有到")
    assert not await chen.heard("应该已经出发")


async def test_held_up_is_two_taps_on_the_card_and_the_customer_is_asked_B5(desk, wang, li):
    await desk.move_to(HALF_PAST_THREE.replace(hour=6, minute=40))
    await leaves_in_the_sandbox(li)
    await li.presses("路上堵车")
    await li.presses("11月24日 周二 下午3:45")
    asked = await wang.hears("非常抱歉，约好的今天（11月24日，周二）下午3:30我们来不了了")
    assert "路上堵车" in asked["text"]
    assert "下午3:45" in asked["text"]
    await wang.presses("可以，就这个时间")
    await wang.hears("约好了：李禾田 Li Hetian 今天（11月24日，周二）下午3:45到您那里")
    await li.hears("客户同意了")


async def test_on_the_map_or_not_the_customer_is_told_before_they_ask_B5(desk, wang, li):
    await desk.move_to(HALF_PAST_THREE.replace(hour=6, minute=40))
    await leaves_in_the_sandbox(li)
    await li.shares_location(22.50, 114.00, live_period=7200)
    await wang.hears("您可以在地图上看到")
    await desk.move_to(HALF_PAST_THREE)
    await wang.hears("约定的时间到了，李禾田 Li Hetian 还没有到您那里，非常抱歉")
    await li.presses("路上比预计的久")
    await li.presses("11月24日 周二 下午4:00")
    await wang.presses("可以，就这个时间")
    await li.presses("我到了")
    await wang.hears("已经到您那里了")
