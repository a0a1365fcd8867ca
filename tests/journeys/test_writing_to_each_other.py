"""Customer and technician write to each other through the bot, as they see it on their screens [M1 T1]."""

from tests.journeys.steps import agrees, takes

ARRIVED, MISSED = "👌", "😢"


async def marks_on(visitor, message):
    """What stands under one's own message."""
    now = next(one for one in await visitor.messages() if one["message_id"] == message["message_id"])
    return now.get("reactions", [])


async def test_words_and_photos_go_both_ways_with_replies_edits_and_a_mark_when_they_arrived(desk, wang, li, group):
    await agrees(wang, li, group)
    asked = await wang.types("门口停得了车吗")
    copy = await li.hears("R-1123-0001\n门口停得了车吗")
    assert copy["text"] == "💬 王建国 · R-1123-0001\n门口停得了车吗"
    answer = await li.replies_to(copy, "停得了，谢谢")
    heard = await wang.hears("停得了，谢谢")
    assert heard["text"].startswith("💬 李禾田 Li Hetian，上门的师傅 · R-1123-0001\n")
    assert heard["reply_to_message"]["message_id"] == asked["message_id"]
    await desk.settles()
    assert await marks_on(wang, asked) == [ARRIVED]
    assert await marks_on(li, answer) == [ARRIVED]
    await wang.edits(asked, text="门口停得了面包车吗")
    await desk.settles()
    changed = next(one for one in await li.messages() if one["message_id"] == copy["message_id"])
    assert changed["text"].endswith("门口停得了面包车吗")
    assert changed["edited"]
    await li.presses("给客户发消息")
    album = await li.sends_album(3, caption="带这几样")
    await wang.sends_photo(caption="门口这样")
    await desk.advance(seconds=2)
    pictures = [one for one in await wang.messages() if "photo" in one and one["from"]["is_bot"]]
    assert len({one["media_group_id"] for one in pictures}) == 1
    assert [one.get("caption", "").rpartition("\n")[2] for one in pictures] == ["带这几样", "", ""]
    assert await li.heard("门口这样")
    assert await marks_on(li, album[0]) == [ARRIVED]


async def test_handed_over_the_conversation_passes_on(desk, wang, li, zhao, group):
    await agrees(wang, li, group)
    await wang.types("门口有只狗")
    old = await li.hears("R-1123-0001\n门口有只狗")
    await li.presses("给客户发消息")
    await li.types("好的，知道了")
    heard = await wang.hears("好的，知道了")
    await li.presses("退回工单")
    await li.presses("路太远")
    await wang.hears("来不了了")
    await takes(zhao, group)
    await zhao.hears("之前客户和同事写过 2 条消息")
    await zhao.presses("看之前的对话")
    page = (await zhao.hears("写过的消息"))["text"]
    assert page.index("门口有只狗") < page.index("好的，知道了")
    await li.replies_to(old, "狗拴好了吗")
    await li.hears("已经不在您手上")
    await wang.replies_to(heard, "狗已经拴好了")
    await zhao.hears("狗已经拴好了")
    await desk.settles()
    assert not await wang.heard("狗拴好了吗")
    assert not await li.heard("狗已经拴好了")


async def test_a_customer_who_blocked_the_bot_is_told_of_to_technician_and_dispatcher(desk, wang, li, he, group):
    await agrees(wang, li, group)
    await he.starts()
    await li.presses("给客户发消息")
    await wang.blocks()
    first = await li.types("我出门了")
    second = await li.types("大概四十分钟到")
    told = await li.hears("这条没有送到王建国那里")
    assert told["reply_to_message"]["message_id"] == first["message_id"]
    assert "请打电话：" in told["text"]
    await he.hears("联系不上")
    await desk.settles()
    assert await marks_on(li, first) == await marks_on(li, second) == [MISSED]
    assert len([one for one in await li.messages() if "没有送到" in one.get("text", "")]) == 1


async def test_a_technician_who_cannot_be_reached_is_told_of_kindly_and_to_the_leader(desk, wang, li, chen, group):
    await agrees(wang, li, group)
    await chen.starts()
    await li.blocks()
    asked = await wang.types("您到哪里了，我要出门")
    await wang.hears("没有送到李禾田 Li Hetian那里。我这就告诉区域负责人")
    await chen.hears("没有送到：对方屏蔽了服务台")
    await desk.settles()
    assert await marks_on(wang, asked) == [MISSED]


async def test_the_leader_steps_in_and_both_sides_are_told(desk, wang, li, chen, group):
    await agrees(wang, li, group)
    await wang.types("上次来的人没有修好")
    await li.hears("R-1123-0001\n上次来的人没有修好")
    await chen.starts()
    await chen.types("R-1123-0001")
    await chen.presses("看之前的对话")
    await chen.hears("上次来的人没有修好")
    await chen.presses("加入对话")
    for each in (wang, li):
        await each.hears("加入了你们关于 R-1123-0001 的对话")
        assert len([one for one in await each.messages() if "看过了你们" in one.get("text", "")]) == 1
    said = await chen.types("这次我请李师傅带齐配件")
    for each in (wang, li):
        assert "（组长）写道" in (await each.hears("这次我请李师傅带齐配件"))["text"]
    await wang.types("那太好了")
    await chen.hears("那太好了")
    await chen.presses("写完了")
    for each in (wang, li):
        await each.hears("已经退出你们关于 R-1123-0001 的对话")
    await desk.settles()
    assert await marks_on(chen, said) == [ARRIVED]
