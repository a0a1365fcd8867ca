"""What can be passed on, in its own kind, and what is kindly answered instead [M1]."""

from tests.handlers.relay.talk import a_message, said_to
from tests.support.marked_life import arrives

KINDS = {
    "voice": "sendVoice",
    "audio": "sendAudio",
    "video": "sendVideo",
    "video_note": "sendVideoNote",
    "document": "sendDocument",
}
HEADER = "💬 <b>王小明</b> · R-1123-0001"


async def test_every_kind_of_recording_comes_as_what_it_is(desk, job):
    wang, li, _ = job
    for kind, method in KINDS.items():
        await wang.sends(kind)
        row = (await said_to(desk, li))[-1]
        assert (row.method, row.parameters[kind]) == (method, f"{kind}-1")
    animation = {"file_id": "a", "file_unique_id": "a", "width": 9, "height": 9, "duration": 1}
    await wang.sends_message(animation=animation, document={"file_id": "a", "file_unique_id": "a"})
    assert (await said_to(desk, li))[-1].method == "sendAnimation"


async def test_what_has_no_room_for_a_header_has_it_above(desk, job):
    wang, li, _ = job
    await wang.sends("video_note")
    assert [row.method for row in (await said_to(desk, li))[-2:]] == ["sendMessage", "sendVideoNote"]
    assert (await said_to(desk, li))[-2].parameters["text"] == HEADER


async def test_a_picture_has_the_header_in_its_caption(desk, job):
    wang, li, _ = job
    await wang.sends_photo("裂口在<左>边")
    assert (await said_to(desk, li))[-1].parameters["caption"] == HEADER + "\n裂口在&lt;左&gt;边"


async def test_places_and_cards_of_others_get_through_as_words_and_numbers_only(desk, job):
    wang, li, _ = job
    await wang.shares_location(22.5, 114.1)
    assert (await said_to(desk, li))[-1].parameters["latitude"] == 22.5
    venue = {"location": {"latitude": 22.5, "longitude": 114.1}, "title": "西门", "address": "科技路 8 号"}
    await wang.sends_message(venue=venue, location=venue["location"])
    assert (await said_to(desk, li))[-1].method == "sendVenue"
    card = {"phone_number": "+8613711112222", "first_name": "门卫", "user_id": 4711, "vcard": "BEGIN:VCARD"}
    await wang.sends_message(contact=card)
    sent = (await said_to(desk, li))[-1]
    assert sent.method == "sendContact"
    assert "4711" not in str(sent.parameters)
    assert "vcard" not in sent.parameters


async def test_an_album_arrives_together_and_before_what_was_written_after_it(desk, job):
    wang, li, _ = job
    for place in range(10):
        await wang.sends_photo("第一张" if place == 0 else "", f"photo-{place}", media_group_id="album-1")
    await wang.types("就是这个地方")
    album, words = (await said_to(desk, li))[-2:]
    assert album.method == "sendMediaGroup"
    assert [item["media"] for item in album.parameters["media"]] == [f"photo-{place}" for place in range(10)]
    assert album.parameters["media"][0]["caption"] == HEADER + "\n第一张"
    assert words.due_at >= album.due_at


async def test_a_picture_that_comes_after_its_album_went_is_not_lost(desk, job):
    wang, li, _ = job
    await wang.sends_photo("", "early-1", media_group_id="album-2")
    await wang.sends_photo("", "early-2", media_group_id="album-2")
    desk.clock.advance(seconds=5)
    await arrives(desk)
    await wang.types("投诉")
    await wang.sends_photo("", "late-1", media_group_id="album-2")
    await wang.sends_photo("", "late-2", media_group_id="album-2")
    late = (await said_to(desk, li))[-1]
    assert [item["media"] for item in late.parameters["media"]] == ["late-1", "late-2"]


async def test_the_longest_words_have_the_header_above_them(desk, job):
    wang, li, _ = job
    await wang.types("长" * 4096)
    header, words = (await said_to(desk, li))[-2:]
    assert header.parameters["text"] == HEADER
    assert len(words.parameters["text"]) == 4096
    desk.clock.advance(hours=1)
    await wang.sends_photo("长" * 3000, "photo-of-many-words")
    before, picture = (await said_to(desk, li))[-2:]
    assert before.parameters["text"].endswith("长" * 3000)
    assert "caption" not in picture.parameters


async def test_what_cannot_be_passed_on_is_kindly_answered(desk, job):
    wang, li, _ = job
    await li.presses("给客户发消息")
    count = len(await said_to(desk, wang))
    await li.sends("sticker")
    assert "贴纸会带出它的来源" in await li.chat.last_text()
    await li.sends("dice")
    assert "这类内容转不过去" in await li.chat.last_text()
    await li.shares_contact("13900001111")
    assert "名片会露出您的 Telegram 账号" in await li.chat.last_text()
    await li.types(f"加我 {li.user_id}")
    assert "提到了您的 Telegram 账号" in await li.chat.last_text()
    assert len(await said_to(desk, wang)) == count


async def test_a_customer_s_sticker_is_answered_too_and_begins_no_report(desk, job):
    wang, _li, _ = job
    await wang.sends("sticker")
    assert "贴纸会带出它的来源" in await wang.chat.last_text()


async def test_a_file_over_20_mb_is_passed_on_as_it_is_M1(desk, job):
    wang, li, _ = job
    document = {"file_id": "film", "file_unique_id": "film", "file_size": 40_000_000}
    await wang.sends_message(document=document)
    assert (await said_to(desk, li))[-1].parameters["document"] == "film"


async def test_thirty_in_a_row_come_in_order_with_one_header_and_one_word_of_ours_M3(desk, job):
    wang, li, _ = job
    count = len(await said_to(desk, wang))
    for number in range(30):
        await wang.types(f"第{number}句")
    texts = [row.parameters["text"] for row in (await said_to(desk, li))[-30:]]
    assert texts == [f"{HEADER}\n第0句", *(f"第{number}句" for number in range(1, 30))]
    assert len(await said_to(desk, wang)) == count + 1


async def test_an_edited_caption_and_an_edited_picture_change_the_copy(desk, job):
    wang, li, _ = job
    photo = await wang.sends_photo("左边", "crack")
    await arrives(desk)
    sized = [{"file_id": "crack", "file_unique_id": "crack", "width": 9, "height": 9}]
    await wang.sends_message("edited_message", message_id=photo, photo=sized, caption="右边")
    edits = [row for row in await desk.outbox(li.user_id) if row.method == "editMessageCaption"]
    assert edits[-1].parameters["caption"] == HEADER + "\n右边"
    other = [{"file_id": "other", "file_unique_id": "other", "width": 9, "height": 9}]
    await wang.sends_message("edited_message", message_id=photo, photo=other, caption="右边")
    edits = [row for row in await desk.outbox(li.user_id) if row.method == "editMessageMedia"]
    assert edits[-1].parameters["media"]["media"] == "other"


async def test_an_edit_of_what_was_never_passed_on_changes_nothing(desk, job):
    wang, li, _ = job
    count = len(await desk.outbox(li.user_id))
    await li.edits(4711, "从没发过的")
    await wang.edits(4712, "从没发过的")
    assert len(await desk.outbox(li.user_id)) == count


async def test_an_answer_to_one_s_own_words_answers_their_copy(desk, job):
    wang, li, _ = job
    first = await wang.sends_message(text="门口有只狗")
    await arrives(desk)
    copy = (await said_to(desk, li))[-1]
    own = a_message(first, wang.user_id) | {"from": wang.user}
    await wang.types("它不咬人", reply_to_message=own)
    async with desk.database.open_reading() as session:
        sent = await session.get(type(copy), copy.id)
    assert (await said_to(desk, li))[-1].parameters["reply_parameters"]["message_id"] == sent.message_id


async def test_where_somebody_is_on_the_way_is_not_passed_on_twice(desk, job):
    wang, li, _ = job
    await li.presses("给客户发消息")
    count = len(await said_to(desk, wang))
    await li.sends_message(location={"latitude": 1.0, "longitude": 2.0, "live_period": 900})
    assert len(await said_to(desk, wang)) == count
