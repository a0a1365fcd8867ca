"""A technician on the way lets the customer see where they are: then, only then, and only that customer [B5]."""

from datetime import timedelta

import pytest

from models.outgoing_message import OutgoingState
from models.ticket import Ticket
from models.visit import agreed_visit
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves, ticks_everything

HOUR = 3600
HERE, THERE, NEAR = (22.54, 114.06), (22.55, 114.07), (22.56, 114.08)


@pytest.fixture
async def on_the_way(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await leaves(li)
    return ticket


async def shares(who, place, message_id=None, live_period=HOUR, since=None):
    """At first as a message; `message_id`: the same one as it moves, or stops when `live_period` is None."""
    location = {"latitude": place[0], "longitude": place[1]} | ({"live_period": live_period} if live_period else {})
    dated = {"date": int(since.timestamp())} if since else {}
    if message_id is None:
        return await who.sends_message(location=location, **dated)
    stamp = int(who.desk.clock.now.timestamp())
    return await who.sends_message("edited_message", message_id=message_id, location=location, edit_date=stamp, **dated)


async def steps(desk, wang):
    """What of the map waits to be sent to the customer, or was: the method, the place, and when."""
    return [
        (row.method, (row.parameters.get("latitude"), row.parameters.get("longitude")), row.due_at)
        for row in await desk.outbox(wang.user_id)
        if "ocation" in row.method and row.state is OutgoingState.WAITING
    ]


async def methods(desk, wang):
    return [method for method, *_ in await steps(desk, wang)]


async def test_the_customer_sees_where_the_technician_is_as_long_as_they_share_it_B5(desk, wang, li, on_the_way):
    shared = await shares(li, HERE)
    assert await wang.hears("您可以在地图上看到李禾田 Li Hetian走到哪里了")
    assert await li.hears("客户现在可以在地图上看到您的位置")
    [(method, place, _)] = await steps(desk, wang)
    assert (method, place) == ("sendLocation", HERE)
    map_row = next(row for row in await desk.outbox(wang.user_id) if row.method == "sendLocation")
    assert map_row.parameters["live_period"] == HOUR

    desk.clock.advance(seconds=20)
    await shares(li, THERE, shared)
    assert (await steps(desk, wang))[-1][:2] == ("editMessageLiveLocation", THERE)

    await shares(li, THERE, shared, live_period=None)
    assert await methods(desk, wang) == ["sendLocation", "stopMessageLiveLocation"]
    assert await wang.hears("地图上的位置不再更新了")
    assert await li.hears("已经看不到您的位置了")


async def test_steps_are_paced_and_the_newest_one_counts_B5(desk, wang, li, on_the_way):
    began_at = desk.clock.now
    shared = await shares(li, HERE)
    for seconds in range(1, 40, 2):
        desk.clock.now = began_at + timedelta(seconds=seconds)
        await shares(li, (HERE[0] + seconds / 1000, HERE[1]), shared)
    waiting = await steps(desk, wang)
    assert waiting[1:] == [
        ("editMessageLiveLocation", (HERE[0] + 39 / 1000, HERE[1]), began_at + timedelta(seconds=45))
    ]
    kept = [row.parameters for row in await desk.outbox() if row.method == "editMessageLiveLocation"]
    assert sum("latitude" in each for each in kept) == 1, "a step that was overtaken is not kept"


async def test_on_arrival_the_map_stops_and_the_technician_may_stop_sharing_B5(desk, wang, li, on_the_way):
    shared = await shares(li, HERE)
    await li.presses("我到了")
    assert (await methods(desk, wang))[-1] == "stopMessageLiveLocation"
    assert await li.hears("您可以停止共享了")
    said = len(await desk.outbox())
    desk.clock.advance(minutes=1)
    await shares(li, NEAR, shared)
    await shares(li, NEAR, shared, live_period=None)
    assert len(await desk.outbox()) == said, "after arrival nothing more is passed on, and nobody is bothered"


@pytest.mark.parametrize("end", ["handed back", "taken back", "moved to another day"])
async def test_however_the_way_ends_the_map_stops_B5(desk, wang, li, chen, on_the_way, end):
    await shares(li, HERE)
    if end == "handed back":
        await li.types("退回工单")
        await li.presses("路太远")
    elif end == "taken back":
        desk.clock.now = TUESDAY_TEN
        await desk.tick()
        await desk.advance(minutes=15)
        await chen.presses("收回")
        await chen.presses("另有急事")
    else:
        await li.presses("路上耽搁了")
        await li.presses("路上堵车")
        await li.types("11月25日下午3点")
        await wang.presses("可以，就这个时间")
    assert "stopMessageLiveLocation" in await methods(desk, wang)


async def test_before_leaving_nobody_sees_it_and_it_begins_by_itself_B5(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=60)
    shared = await shares(li, HERE, live_period=8 * HOUR)
    assert await li.hears("只有在去客户那里的路上")
    desk.clock.advance(minutes=1)
    await shares(li, THERE, shared, live_period=8 * HOUR)
    assert await methods(desk, wang) == []
    await leaves(li)
    said = await desk.newest_row()
    desk.clock.advance(minutes=1)
    await shares(li, NEAR, shared, live_period=8 * HOUR)
    assert [each[:2] for each in await steps(desk, wang)] == [("sendLocation", NEAR)]
    assert any("看到您的位置" in str(row.parameters) for row in await desk.outbox(li.user_id) if row.id > said)


async def test_of_several_jobs_only_the_customer_to_whom_they_are_on_the_way_sees_it_B5(desk, wang, li, group):
    ann = desk.customer("Ann", "en")
    for who, at in ((wang, TUESDAY_TEN), (ann, TUESDAY_TEN + timedelta(hours=5))):
        await reports(desk, who, wished_at=at)
        await group.pressed_by(li, "接单")
        await li.presses("确认")
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    async with desk.database.open_work() as work:
        [first, _] = [await work.session.get_one(Ticket, number) for number in (1, 2)]
    await li.press_data(f"lists:{first.id}")
    await ticks_everything(li)
    await li.press_data(f"leave:{first.id}")
    await shares(li, HERE)
    assert await methods(desk, wang) == ["sendLocation"]
    assert await methods(desk, ann) == []


async def test_when_the_chosen_time_is_over_it_is_told_though_telegram_says_nothing_B5(desk, wang, li, on_the_way):
    await shares(li, HERE, live_period=900)
    desk.clock.advance(minutes=14)
    await desk.tick()
    assert await methods(desk, wang) == ["sendLocation"]
    desk.clock.advance(minutes=1)
    await desk.tick()
    assert (await methods(desk, wang))[-1] == "stopMessageLiveLocation"
    assert await wang.hears("地图上的位置不再更新了")


async def test_whoever_chooses_to_share_longer_is_seen_longer_B5(desk, wang, li, on_the_way):
    since = desk.clock.now
    shared = await shares(li, HERE, live_period=900)
    desk.clock.advance(minutes=10)
    await shares(li, THERE, shared, live_period=1800, since=since)
    desk.clock.advance(minutes=6)
    await desk.tick()
    assert "stopMessageLiveLocation" not in await methods(desk, wang)
    desk.clock.advance(minutes=15)
    await desk.tick()
    assert (await methods(desk, wang))[-1] == "stopMessageLiveLocation"


async def test_sharing_anew_goes_on_on_the_same_map_B5(desk, wang, li, on_the_way):
    first = await shares(li, HERE)
    desk.clock.advance(minutes=1)
    second = await shares(li, THERE)
    assert second != first
    assert await methods(desk, wang) == ["sendLocation", "editMessageLiveLocation"]
    desk.clock.advance(minutes=1)
    await shares(li, NEAR, first)
    assert (await steps(desk, wang))[-1][1] == THERE, "the older sharing is not followed any more"


async def test_the_visit_moved_within_the_day_goes_on_being_seen_B5(desk, wang, li, on_the_way):
    shared = await shares(li, HERE)
    await li.presses("路上耽搁了")
    await li.presses("路上堵车")
    await li.types("11月24日上午11点")
    await wang.presses("可以，就这个时间")
    desk.clock.advance(minutes=1)
    await shares(li, THERE, shared)
    assert await methods(desk, wang) == ["sendLocation", "editMessageLiveLocation"]
    async with desk.database.open_work() as work:
        assert (await agreed_visit(work.session, on_the_way.id)).left_at is not None


async def test_a_customer_s_live_location_is_no_technician_s(desk, wang, on_the_way):
    await shares(wang, HERE)
    assert await methods(desk, wang) == []


async def test_in_the_middle_of_a_message_to_the_customer_it_is_the_map_and_no_message_B5(desk, wang, li, on_the_way):
    await li.presses("给客户发消息")
    shared = await shares(li, HERE)
    desk.clock.advance(minutes=1)
    await shares(li, THERE, shared)
    assert await methods(desk, wang) == ["sendLocation", "editMessageLiveLocation"]
    assert await li.hears("客户现在可以在地图上看到您的位置")
    await shares(li, THERE, shared, live_period=None)
    assert (await methods(desk, wang))[-1] == "stopMessageLiveLocation"
    assert not await li.hears("没有送到")
