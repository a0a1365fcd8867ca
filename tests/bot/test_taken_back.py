"""A message is taken back where Telegram still allows it; what is older than two days says something else instead."""

from datetime import timedelta

from desk.retraction import take_message_back
from models.outgoing_message import OutgoingMessage, OutgoingState
from tests.support.post_room import _reader


async def takes_back(room, *row_ids):
    async with room.database.open_work() as work:
        for row_id in row_ids:
            await take_message_back(work, await work.session.get_one(OutgoingMessage, row_id))


async def sends_photo(room, visitor, photo):
    async with room.database.open_work() as work:
        parameters = {"photo": photo["photo"][-1]["file_id"], "caption": "the crack"}
        row = work.send(await _reader(work.session, visitor), "sendPhoto", parameters)
        await work.session.flush()
        return row.id


async def test_what_was_sent_lately_disappears(room_on_each):
    room, li = room_on_each, await room_on_each.customer("Li")
    rows = await room.says(li, "Wang, Lane 8", "something else")
    await room.delivers()
    await takes_back(room, rows[0])
    await room.delivers()
    assert await room.heard(li) == ["something else"]


async def test_what_is_older_than_two_days_says_that_it_was_erased(room):
    li = await room.customer("Li")
    [card] = await room.says(li, "Wang, Lane 8")
    await room.delivers()
    await room.town.advance(timedelta(days=3))
    await takes_back(room, card)
    await room.delivers()
    assert await room.heard(li) == ["What stood here was erased, as the customer wished."]


async def test_an_old_picture_loses_its_words(room):
    li = await room.customer("Li")
    row_id = await sends_photo(room, li, await li.sends_photo())
    await room.delivers()
    await room.town.advance(timedelta(days=3))
    await takes_back(room, row_id)
    await room.delivers()
    assert [one["caption"] for one in await li.messages() if one["from"]["is_bot"]] == [
        "What stood here was erased, as the customer wished."
    ]


async def test_what_was_just_being_sent_is_taken_back_when_it_has_arrived(room):
    li = await room.customer("Li")
    [card] = await room.says(li, "Wang, Lane 8")
    await takes_back(room, card)
    await room.delivers()
    assert await room.heard(li) == []
    async with room.database.open_work() as work:
        (await work.session.get_one(OutgoingMessage, card)).state = OutgoingState.WAITING  # it was on the wire
    await room.delivers()
    assert await room.heard(li) == ["Wang, Lane 8"]
    room.clock.advance(minutes=1)
    await room.delivers()
    assert await room.heard(li) == []


async def test_taking_back_what_never_arrived_or_is_gone_troubles_nobody(room):
    li, office = await room.customer("Li"), await room.office("dispatcher")
    [never, gone] = await room.says(li, "never sent", "gone")
    async with room.database.open_work() as work:
        (await work.session.get_one(OutgoingMessage, never)).state = OutgoingState.SUPERSEDED
    await room.delivers()
    [message] = [one for one in await li.messages() if one["from"]["is_bot"]]
    await li.deletes(message)
    await takes_back(room, never, gone)
    room.clock.advance(minutes=1)
    await room.delivers()
    assert await room.heard(li) == []
    assert await room.heard(office) == []
    assert {row.state for row in await room.rows() if row.method == "deleteMessage"} == {OutgoingState.SENT}


async def test_of_an_album_every_picture_disappears(room):
    li, wang = await room.customer("Li"), await room.customer("Wang")
    sent = await wang.sends_album(3)
    async with room.database.open_work() as work:
        media = [{"type": "photo", "media": one["photo"][-1]["file_id"]} for one in sent]
        row = work.send(await _reader(work.session, li), "sendMediaGroup", {"media": media})
        await work.session.flush()
    await room.delivers()
    assert len([one for one in await li.messages() if "photo" in one]) == 3
    await takes_back(room, row.id)
    await room.delivers()
    assert not [one for one in await li.messages() if "photo" in one]
