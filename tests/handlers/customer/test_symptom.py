"""The symptom in any number of messages: all are kept, one note shows them, and nobody is interrupted."""

from collections import Counter

import pytest
from sqlalchemy import event

from models.ticket_note import NoteKind, TicketNote
from tests.handlers.customer.telling import last_ticket, stored, symptom


async def test_many_messages_in_a_row_are_answered_once_M1(desk):
    wang = desk.customer("Wang")
    await wang.types("机器不转了")
    await wang.types("昨天开始的")
    await wang.sends_photo("就是这里")
    await wang.sends_photo(file_id="photo-2")
    await wang.sends("voice")
    shown = await wang.chat.texts()
    assert len(shown) == 2, "the greeting and one running note"
    for said in ("机器不转了", "昨天开始的", "就是这里", "2 张照片", "1 段语音"):
        assert said in shown[-1]


@pytest.mark.parametrize("kind", ["voice", "audio", "video", "video_note", "document", "animation"])
async def test_nothing_that_was_sent_is_lost_M1(desk, kind):
    wang = desk.customer("Wang")
    await wang.sends(kind)
    [note] = await stored(desk, TicketNote)
    assert (note.kind, note.file_id) == (NoteKind(kind), f"{kind}-1")


async def test_an_album_is_kept_whole_and_answered_once_M1(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    for number in range(4):
        await wang.sends_photo(file_id=f"photo-{number}", media_group_id="album")
    assert await wang.heard() == []
    assert sum("铭牌" in text and "正在" in text for text in await wang.chat.texts()) == 1, "one running message"
    assert len(await stored(desk, TicketNote)) == 5


async def test_a_picture_sent_later_is_kept_and_the_question_stands_M1(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    await wang.sends_photo("铭牌")
    assert "这个我也记下了" in await wang.chat.last_text()
    assert "什么时候买的" in await wang.chat.last_text()
    assert "铭牌" in (await last_ticket(desk)).symptom


async def test_an_edited_message_mends_the_note_P2(desk):
    wang = desk.customer("Wang")
    await wang.types("我要说两件事")
    number = await wang.sends_message(text="锅底有划痕")
    await wang.edits(number, "锅底有裂缝")
    assert (await last_ticket(desk)).symptom == "我要说两件事\n锅底有裂缝"
    assert "锅底有裂缝" in await wang.chat.last_text()


async def test_that_is_all_with_nothing_said_asks_again(desk):
    wang = desk.customer("Wang")
    await wang.types("/start")
    await wang.presses("我要报修")
    await wang.types("就这些")
    assert "刚刚我没有听明白" in await wang.chat.last_text()
    assert "请问机器怎么了" in await wang.chat.last_text()


@pytest.mark.parametrize("what", ["sticker", "dice"])
async def test_a_sticker_is_met_with_the_sentence_and_a_hint_P2(desk, what):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.sends(what)
    assert (await wang.chat.last_text()).startswith("对不起，刚刚我没有听明白，麻烦您重复一遍")
    assert "哪一款机器" in await wang.chat.last_text()


async def test_one_letter_is_not_a_fault_P2(desk):
    wang = desk.customer("Wang")
    await wang.types("a")
    assert (await wang.chat.last_text()).startswith("您好！")
    assert "对不起，刚刚我没有听明白" in await wang.chat.last_text()


async def test_one_character_can_say_it_all_L4(desk):
    wang = desk.customer("Wang")
    await wang.types("火")
    assert (await last_ticket(desk)).is_urgent
    assert (await last_ticket(desk)).symptom == "火"


async def test_after_two_misses_a_person_is_offered_P2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("嗯嗯嗯")
    assert "跟真人说" not in await wang.chat.last_text()
    await wang.types("啊啊啊")
    assert "跟真人说" in await wang.chat.last_text()


async def test_while_somebody_tells_the_database_is_asked_nothing_twice(desk):
    """What is read is kept as long as the update lasts, and a customer's offices are nobody's question."""
    wang = desk.customer("Wang")
    await wang.types("机器不转了")
    asked = Counter()
    engine = desk.database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *call: asked.update([f"{call[2]} {call[3]}"]))
    await wang.types("昨天开始的")
    questions = [question for question in asked if question.startswith("SELECT")]
    assert [question for question in questions if asked[question] > 1] == []
    assert [question for question in questions if "FROM post" in question] == []
