"""What is said in passing is kept nowhere: neither once it has arrived, nor when it never can."""

from models.outgoing_message import OutgoingState
from sandbox.reading import words_of
from tests.support.post_room import PostRoom, _reader


async def says_in_passing(room: PostRoom, visitor, text: str) -> int:
    async with room.database.open_work() as work:
        reader = work.in_passing(await _reader(work.session, visitor))
        row = work.send(reader, "sendMessage", {"text": text})
        await work.session.flush()
        return row.id


async def test_what_is_said_in_passing_arrives_and_leaves_neither_words_nor_chat(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    row_id = await says_in_passing(room, wang, "all that we hold")
    assert (await room.row(row_id)).parameters["text"] == "all that we hold"
    await room.delivers()
    assert await room.heard(wang) == ["all that we hold"]
    row = await room.row(row_id)
    assert (row.state, row.chat_id, row.parameters) == (OutgoingState.SENT, None, {})


async def test_while_telegram_is_away_it_waits_whole(room):
    wang = await room.customer("Wang")
    await room.town.trouble("server_error", "sendMessage")
    row_id = await says_in_passing(room, wang, "goodbye")
    await room.delivers()
    assert (await room.row(row_id)).parameters["text"] == "goodbye"
    room.clock.advance(seconds=10)
    await room.delivers()
    assert [words_of(message) for message in await wang.messages()][-1] == "goodbye"


async def test_whoever_cannot_be_reached_leaves_nothing_behind_and_nobody_is_troubled(room):
    wang, office = await room.customer("Wang"), await room.office("dispatcher")
    await wang.blocks()
    row_id = await says_in_passing(room, wang, "goodbye")
    await room.delivers()
    row = await room.row(row_id)
    assert (row.state, row.chat_id, row.parameters) == (OutgoingState.FAILED, None, {})
    assert await room.heard(office) == []


async def test_the_answer_to_a_press_is_not_kept(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    await room.answers(wang, "77")
    await room.delivers()
    [row] = await room.rows()
    assert row.parameters == {}
