"""Every kind of message that Telegram has is kept or kindly answered, and reaches whoever comes [M1 T1 P2]."""

import pytest

from models.outgoing_message import OutgoingMessage
from models.ticket_note import NoteKind, TicketNote
from rules.ticket import Status
from tests.handlers.customer.telling import (
    CRACK,
    last_ticket,
    machine,
    report,
    stored,
    symptom,
    until_time,
    who_and_where,
)

PLACE = {"location": {"latitude": 22.54, "longitude": 114.06}}
VENUE = {"venue": {"location": PLACE["location"], "title": "云上食堂", "address": "深圳市南山区科苑路8号"}, **PLACE}
CARD = {"contact": {"phone_number": "13900139000", "first_name": "老李", "user_id": 5}}
LARGE = {"file_id": "big", "file_unique_id": "big", "file_size": 21 * 1024 * 1024}
VIDEO = {"video": LARGE | {"width": 9, "height": 9, "duration": 300}}
STORY = {"story": {"chat": {"id": 7, "type": "private"}, "id": 1}}
PAID = {"paid_media": {"star_count": 1, "paid_media": []}}
CHECKLIST = {
    "checklist": {"title": "关机后出现的", "tasks": [{"id": 1, "text": "屏幕不亮"}, {"id": 2, "text": "风扇很响"}]}
}
POLL = {
    "poll": {
        "id": "1",
        "question": "关机后出现的",
        "options": [
            {"persistent_id": "1", "text": "屏幕不亮", "voter_count": 0},
            {"persistent_id": "2", "text": "风扇很响", "voter_count": 0},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
}
GAME = {"game": {"title": "x", "description": "x", "photo": []}}
MEDIA = ("voice", "audio", "video", "video_note", "document", "animation")


async def in_hand(desk, wang):
    """Registered and taken; Li has pressed to see everything. What Li was sent after that."""
    await wang.presses("就这些")
    await machine(wang)
    await who_and_where(wang)
    await wang.presses("11月24日")
    await wang.presses("提交")
    return await shown(desk)


async def shown(desk):
    li = desk.staff("technician", "south")
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("看")
    rows = await desk.outbox(li.user_id)
    return [row for row in rows if row.id > li.heard_before and row.method != "answerCallbackQuery"]


async def noted(wang) -> str:
    return await wang.chat.last_text()


@pytest.mark.parametrize("kind", MEDIA)
async def test_every_picture_and_recording_is_noted_with_its_words_and_passed_on_M1_T1(desk, kind):
    wang = desk.customer("Wang")
    await wang.sends(kind, **({} if kind == "video_note" else {"caption": "漏在这里"}))
    if kind != "video_note":
        assert "漏在这里" in await noted(wang)
    await wang.types(CRACK)
    [sent] = await in_hand(desk, wang)
    assert sent.parameters[kind] == f"{kind}-1"
    assert sent.parameters.get("caption") == (None if kind == "video_note" else "漏在这里")


@pytest.mark.parametrize(
    ("content", "kind", "line"),
    [(PLACE, "place", "1 个位置"), (VENUE, "place", "1 个位置"), (CARD, "contact", "1 张名片")],
)
async def test_a_place_and_a_card_are_noted_and_passed_on_M1_T1(desk, content, kind, line):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    number = await wang.sends_message(**content)
    assert line in await noted(wang)
    assert [note.kind for note in await stored(desk, TicketNote)] == [NoteKind.TEXT, NoteKind(kind)]
    await wang.presses("就这些")
    await machine(wang)
    await wang.types("王建国")
    await wang.shares_contact("13800138000")
    if kind == "contact":
        await wang.types("深圳市南山区科苑路8号")
    await wang.presses("11月24日")
    await wang.presses("提交")
    [sent] = await shown(desk)
    assert (sent.method, sent.parameters["message_id"]) == ("copyMessage", number)


async def test_whoever_sent_the_place_with_the_fault_is_not_asked_for_the_address_T1(desk):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    await wang.sends_message(**VENUE)
    await wang.presses("就这些")
    await machine(wang)
    await wang.types("王建国")
    await wang.shares_contact("13800138000")
    assert "什么时候方便" in await noted(wang)
    ticket = await last_ticket(desk)
    assert (ticket.address, ticket.region_code) == ("云上食堂, 深圳市南山区科苑路8号", "south")


@pytest.mark.parametrize("content", [CHECKLIST, POLL], ids=["checklist", "poll"])
async def test_a_list_and_a_poll_are_kept_line_by_line_M1_T1(desk, content):
    wang = desk.customer("Wang")
    number = await wang.sends_message(**content)
    assert "关机后出现的\n屏幕不亮\n风扇很响" in await noted(wang)
    assert (await last_ticket(desk)).symptom == "关机后出现的\n屏幕不亮\n风扇很响"
    await wang.sends_message("edited_message", message_id=number, text="屏幕又亮了", edit_date=1)
    assert (await last_ticket(desk)).symptom == "屏幕又亮了"


@pytest.mark.parametrize("content", [STORY, PAID, GAME], ids=["story", "paid", "game"])
async def test_what_cannot_be_kept_is_answered_with_the_sentence_and_the_question_P2(desk, content):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.sends_message(**content)
    assert (await noted(wang)).startswith("对不起，刚刚我没有听明白")
    assert "哪一款机器" in await noted(wang)


async def test_an_album_reaches_the_technician_as_an_album_M1_T1(desk):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    for number in range(3):
        await wang.sends_photo("漏在这里" if number == 0 else "", file_id=f"photo-{number}", media_group_id="7")
    await wang.sends("voice")
    album, voice = await in_hand(desk, wang)
    assert album.method == "sendMediaGroup"
    assert [picture["media"] for picture in album.parameters["media"]] == ["photo-0", "photo-1", "photo-2"]
    assert album.parameters["media"][0]["caption"] == "漏在这里"
    assert voice.method == "sendVoice"


async def test_the_rest_of_an_album_that_comes_late_is_kept_with_it_and_interrupts_nobody_M1(desk):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    await wang.sends_photo(file_id="photo-1", media_group_id="7")
    await wang.presses("就这些")
    await wang.sends_photo(file_id="photo-2", media_group_id="7")
    assert await wang.heard() == []
    await machine(wang)
    await who_and_where(wang)
    await wang.presses("11月24日")
    assert "2 张照片" in await noted(wang)
    await wang.presses("提交")
    await wang.sends_photo(file_id="photo-3", media_group_id="7")
    assert await wang.heard() == []
    assert (await last_ticket(desk)).status is Status.OPEN, "no new report is begun"
    [album] = await shown(desk)
    assert len(album.parameters["media"]) == 3


async def test_a_file_over_20_mb_is_said_to_be_so_kept_and_passed_on_M1(desk):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    await wang.sends_message(**VIDEO)
    assert "超过 20 MB" in await noted(wang)
    assert "拍张照片" in await noted(wang)
    [sent] = await in_hand(desk, wang)
    assert sent.parameters["video"] == "big"


async def test_so_it_is_at_any_other_question_and_when_something_is_added_M1(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.sends_message(**VIDEO)
    assert "超过 20 MB" in await noted(wang)
    assert "什么时候方便" in await noted(wang)
    await wang.types("尽快")
    await wang.presses("提交")
    await wang.press_data(f"ticket:{(await last_ticket(desk)).id}")
    await wang.presses("补充说明")
    await wang.sends_message(**VIDEO)
    assert "超过 20 MB" in await noted(wang)


async def test_nothing_over_limits_is_lost_silently_M1(desk):
    """Telegram's longest texts, one after the other: the note stays short, and the technician gets every word."""
    wang = desk.customer("Wang")
    texts = [sign * 4096 for sign in "机器坏了"]
    for text in texts:
        await wang.types(text)
        assert len(await noted(wang)) < 4096
    assert "前面还有 3 行" in await noted(wang)
    assert (await last_ticket(desk)).symptom == "\n".join(texts)
    sent = await in_hand(desk, wang)
    assert [row.parameters["text"] for row in sent] == texts


async def test_the_longest_caption_is_kept_whole_M1(desk):
    wang = desk.customer("Wang")
    caption = "漏" * 1024
    await wang.sends_photo(caption)
    [sent] = await in_hand(desk, wang)
    assert sent.parameters["caption"] == caption


async def test_many_notes_are_shown_by_the_newest_and_the_others_counted_M1(desk):
    wang = desk.customer("Wang")
    for number in range(60):
        await wang.types(f"{number} 号问题：机器又停下来了，过一会儿自己又好了，然后又停了")
    assert "59 号问题" in await noted(wang)
    assert "0 号问题：机器又停下来了，过一会儿自己又好了，然后又停了\n1 号" not in await noted(wang)
    assert "前面还有" in await noted(wang)


async def test_an_answer_to_ones_own_message_is_understood_with_it_P2(desk):
    wang = desk.customer("Wang")
    await wang.types("左边的风扇响")
    earlier = {"message_id": 1, "date": 1, "chat": {"id": wang.user_id, "type": "private"}, "from": wang.user}
    await wang.types("这个最急", reply_to_message=earlier | {"text": "左边的风扇响"})
    assert "（左边的风扇响）这个最急" in await noted(wang)
    photo = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]}
    await wang.types("这里响", reply_to_message=earlier | photo)
    assert "（📷）这里响" in await noted(wang)


async def test_an_answer_to_our_question_is_just_an_answer(desk):
    wang = desk.customer("Wang")
    bot = {"id": 1, "is_bot": True, "first_name": "Yun"}
    ours = {
        "message_id": 1,
        "date": 1,
        "chat": {"id": wang.user_id, "type": "private"},
        "from": bot,
        "text": "请问机器怎么了？",
    }
    await wang.types("机器不转了", reply_to_message=ours)
    assert (await last_ticket(desk)).symptom == "机器不转了"


async def test_what_was_forwarded_is_kept_like_ones_own_M1(desk):
    wang = desk.customer("Wang")
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "老板"}
    await wang.types("店里的机器不转了，快报修", forward_origin=origin)
    await wang.sends_photo("昨天拍的", forward_origin=origin)
    assert (await last_ticket(desk)).symptom == "店里的机器不转了，快报修\n昨天拍的"


async def test_an_edited_caption_is_followed_in_the_running_note_P2(desk):
    wang = desk.customer("Wang")
    number = await wang.sends_photo("漏在左边")
    photo = [{"file_id": "photo-1", "file_unique_id": "p", "width": 9, "height": 9}]
    await wang.sends_message("edited_message", message_id=number, photo=photo, caption="漏在右边", edit_date=1)
    assert "漏在右边" in await noted(wang)
    assert "漏在左边" not in await noted(wang)


async def test_what_said_nothing_until_it_was_edited_is_noted_then_P2(desk):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    number = await wang.sends_message(text="x")
    await wang.edits(number, "显示屏也不亮")
    assert "显示屏也不亮" in await noted(wang)
    assert (await last_ticket(desk)).symptom == f"{CRACK}\n显示屏也不亮"


async def test_after_a_sticker_the_newest_note_is_the_one_that_goes_on_M1(desk):
    wang = desk.customer("Wang")
    await wang.types(CRACK)
    await wang.sends("sticker")
    await wang.types("显示屏也不亮")
    assert await wang.heard() == []
    assert "显示屏也不亮" in await noted(wang)


async def test_what_is_added_to_a_ticket_may_be_a_place_or_a_card_too_M1(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.press_data(f"ticket:{(await last_ticket(desk)).id}")
    await wang.presses("补充说明")
    await wang.sends_message(**PLACE)
    await wang.sends_message(**CARD)
    assert "1 个位置" in await noted(wang)
    assert "1 张名片" in await noted(wang)
    group = [row for row in await stored(desk, OutgoingMessage) if row.chat_id == desk.group("south").chat_id]
    assert not any("老李" in str(row.parameters) or "22.54" in str(row.parameters) for row in group)


async def test_danger_and_anger_at_once_are_met_in_one_message_L4_V2(desk):
    wang = desk.customer("Wang")
    await wang.types("/start")
    await wang.types("什么破机器，冒烟了，气死我了")
    heard = await wang.heard()
    assert len(heard) == 2
    assert "安全" in heard[0]
    assert "非常抱歉" in heard[0] or "抱歉" in heard[0]
