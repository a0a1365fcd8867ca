"""A map moves and stops where it stands; whoever put it away is not bothered, and no place is kept [B5]."""

from desk.reader import Reader
from models.live_location import supersede_steps
from models.outgoing_message import OutgoingMessage, OutgoingState

HERE, THERE = {"latitude": 22.54, "longitude": 114.06}, {"latitude": 22.55, "longitude": 114.07}


async def sends(room, wang, method, parameters, edits_id=None):
    async with room.database.open_work() as work:
        reader = Reader(wang.id, "zh_CN", work.zone_of(None), is_passing=True)
        row = work.send(reader, method, parameters, edits_id=edits_id)
        await work.session.flush()
        return row.id


async def stored(room, row_id):
    async with room.database.open_work() as work:
        return await work.session.get_one(OutgoingMessage, row_id)


async def test_it_moves_and_stops_and_no_place_is_kept_B5(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    shown = await sends(room, wang, "sendLocation", {**HERE, "live_period": 900})
    await room.delivers()
    moved = await sends(room, wang, "editMessageLiveLocation", THERE, shown)
    await room.delivers()
    place = (await wang.last_message())["location"]
    assert (place["latitude"], place["live_period"]) == (22.55, 900)
    stopped = await sends(room, wang, "stopMessageLiveLocation", {}, shown)
    await room.delivers()
    assert "live_period" not in (await wang.last_message())["location"]
    for row_id in (shown, moved, stopped):
        row = await stored(room, row_id)
        assert (row.state, row.parameters, row.chat_id) == (OutgoingState.SENT, {}, None)


async def test_a_step_that_was_overtaken_is_not_sent_and_not_kept_B5(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    shown = await sends(room, wang, "sendLocation", {**HERE, "live_period": 900})
    moved = await sends(room, wang, "editMessageLiveLocation", THERE, shown)
    async with room.database.open_work() as work:
        await supersede_steps(work.session, shown)
    await room.delivers()
    assert await room.town.calls("editMessageLiveLocation") == []
    row = await stored(room, moved)
    assert (row.state, row.parameters) == (OutgoingState.SUPERSEDED, {})


async def test_a_map_that_the_customer_put_away_or_that_stopped_already_is_nobodys_trouble_B5(room):
    wang, office = await room.customer("Wang"), await room.office("dispatcher")
    shown = await sends(room, wang, "sendLocation", {**HERE, "live_period": 900})
    await room.delivers()
    await wang.deletes(await wang.last_message())
    await sends(room, wang, "editMessageLiveLocation", THERE, shown)
    await room.delivers()
    await sends(room, wang, "stopMessageLiveLocation", {}, shown)
    await sends(room, wang, "stopMessageLiveLocation", {}, shown)
    await room.delivers()
    assert await room.heard(office) == []
    assert [one for one in await wang.messages() if "location" in one] == []
