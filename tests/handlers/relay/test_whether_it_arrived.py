"""Under each message its author sees whether it waits, has arrived, or has not."""

from datetime import timedelta

from bot.delivery_notes import note
from bot.delivery_outcome import Done, GivenUp, Later
from tests.handlers.relay.talk import said_to


async def marks(desk, visitor):
    rows = [row for row in await desk.outbox(visitor.user_id) if row.method == "setMessageReaction"]
    return [(row.parameters["message_id"], row.parameters["reaction"][0]["emoji"]) for row in rows]


async def becomes(desk, row, outcome, result=None):
    async with desk.database.open_work() as work:
        await note(work, row.id, outcome, result)


async def test_while_telegram_does_not_take_it_it_waits_and_then_it_has_arrived(desk, job):
    wang, li, _ = job
    said = await wang.sends_message(text="门口有只狗")
    copy = (await said_to(desk, li))[-1]
    assert await marks(desk, wang) == []
    await becomes(desk, copy, Later(desk.clock.now + timedelta(seconds=5), "network"))
    assert await marks(desk, wang) == [(said, "👀")]
    await becomes(desk, copy, Done(), {"message_id": 77})
    assert await marks(desk, wang) == [(said, "👀"), (said, "👌")]


async def test_what_both_are_to_read_has_arrived_when_both_have_it(desk, job):
    wang, li, _ = job
    chen = desk.staff("leader", "south")
    await wang.types("门口有只狗")
    await chen.types("/start")
    await chen.types("R-1123-0001")
    await chen.presses("加入对话")
    said = await chen.sends_message(text="狗会拴好")
    for reader, expected in ((wang, []), (li, [(said, "👌")])):
        await becomes(desk, (await said_to(desk, reader))[-1], Done(), {"message_id": 78})
        assert await marks(desk, chen) == expected


async def test_what_can_never_arrive_is_said_once_and_marked_each_time_M3(desk, job):
    wang, li, _ = job
    await li.presses("给客户发消息")
    first, second = [await li.sends_message(text=words) for words in ("我出门了", "四十分钟到")]
    for row in (await said_to(desk, wang))[-2:]:
        await becomes(desk, row, GivenUp("Forbidden", is_unreachable=True))
    assert await marks(desk, li) == [(first, "😢"), (second, "😢")]
    assert len([text for text in await li.chat.texts() if "没有送到" in text]) == 1
    dispatcher = desk.staff("dispatcher")
    assert len([text for text in await dispatcher.chat.texts() if "联系不上" in text]) == 1
