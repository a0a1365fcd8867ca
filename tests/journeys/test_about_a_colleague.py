"""A colleague complains of a technician: the leader answers, and the technician never learns of it [L6]."""

RUDE = "李禾田当着客户的面冲我喊"
SORRY = "谢谢你说出来，我今天就跟他谈。"


async def test_a_colleague_is_named_the_leader_answers_and_whom_it_is_about_hears_nothing_L6(
    desk, li, zhao, chen, su, he, group
):
    await zhao.types("/complaint")
    await zhao.presses("关于同事")
    await zhao.presses("李禾田 Li Hetian")
    await zhao.hears("李禾田 Li Hetian不会看到")
    await zhao.types(RUDE)
    await zhao.presses("就这些")
    await zhao.hears("您的投诉已经送到")

    await su.hears(RUDE)
    await chen.types("/conduct")
    listed = await chen.hears("投诉与表扬")
    assert "赵晚晴" in listed["text"]
    await chen.presses("1")
    await chen.hears("关于：李禾田")
    await chen.presses("回复")
    await chen.types(SORRY)
    await zhao.hears(SORRY)
    await chen.presses("已处理好")
    await chen.types("谈过了，两人握手言和")
    await zhao.hears("已经跟您处理好了")
    await desk.settles()
    for somebody in (li, he, li.at(group)):
        assert not await somebody.heard("冲我喊")
        assert not await somebody.heard("赵晚晴")
    assert not await zhao.heard("握手言和")
