"""A complaint goes to those who lead and to nobody else, and its author hears the answer [L6]."""

from tests.journeys.steps import agrees

RUDE = "师傅态度很差，东西扔了一地"
SORRY = "非常抱歉，我已经跟师傅谈过，今天下午我亲自过来收拾。"


async def test_a_complaint_with_a_picture_is_answered_by_the_leader_L6(desk, wang, li, chen, su, he, group):
    await agrees(wang, li, group)
    await wang.types("/tickets")
    await wang.presses("R-1123-0001")
    await wang.presses("投诉或表扬")
    await wang.hears("关于 R-1123-0001")
    await wang.types(RUDE)
    await wang.sends_photo()
    await wang.hears("1 张照片")
    await wang.presses("就这些")
    arrived = await wang.hears("您的投诉已经送到")
    assert "陈岚山" in arrived["text"]

    complaint = await chen.hears(RUDE)
    assert "139 0000 0001" not in complaint["text"]
    await su.hears(RUDE)
    await desk.settles()
    assert any("photo" in message for message in await chen.messages())
    for somebody in (li, he, li.at(group)):
        assert not await somebody.heard("态度很差")

    await chen.presses("我来打电话")
    await chen.hears("+86 139 0000 0001")
    await chen.presses("回复")
    await chen.types(SORRY)
    await wang.hears(SORRY)
    await chen.presses("已处理好")
    await chen.types("道歉并收拾干净")
    await wang.hears("已经跟您处理好了")
    assert not await wang.heard("道歉并收拾干净")
