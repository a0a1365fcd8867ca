"""Wang sees on the map where Li is, from leaving to arrival; and hears when Li stops sharing it [B5]."""

from datetime import UTC, datetime

from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox

TWENTY_TO_THREE = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)


async def map_of(visitor):
    return next(one["location"] for one in reversed(await visitor.messages()) if "location" in one)


async def test_the_live_location_is_relayed_moves_and_ends_with_the_arrival_B5(desk, wang, li, group):
    await agrees(wang, li, group)
    await desk.move_to(TWENTY_TO_THREE)
    await leaves_in_the_sandbox(li)
    await li.hears("共享实时位置")
    shared = await li.shares_location(22.50, 114.00, live_period=3600)
    await wang.hears("您可以在地图上看到李禾田 Li Hetian走到哪里了")
    await li.hears("客户现在可以在地图上看到您的位置")
    await desk.settles()
    assert (await map_of(wang))["live_period"] > 3500

    await desk.advance(minutes=1)
    await li.edits(shared, location={"latitude": 22.52, "longitude": 114.02})
    await desk.settles()
    assert (await map_of(wang))["latitude"] == 22.52

    await li.presses("我到了")
    await wang.hears("已经到您那里了")
    await li.hears("您可以停止共享了")
    await desk.settles()
    assert "live_period" not in await map_of(wang)


async def test_sharing_that_ends_on_the_way_is_told_B5(desk, wang, li, group):
    await agrees(wang, li, group)
    await desk.move_to(TWENTY_TO_THREE)
    await leaves_in_the_sandbox(li)
    shared = await li.shares_location(22.50, 114.00, live_period=3600)
    await wang.hears("您可以在地图上看到")
    await li.edits(shared, location={"latitude": 22.52, "longitude": 114.02}, live_period=0)
    await wang.hears("地图上的位置不再更新了。\n约定的时间是今天（11月24日，周二）下午3:30")
    await desk.settles()
    assert "live_period" not in await map_of(wang)
    await li.presses("我到了")
    await wang.hears("已经到您那里了")
