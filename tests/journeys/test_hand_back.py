"""A technician cannot serve a job after all: it is open again, and the customer hears so [O3]."""

from tests.journeys.steps import agrees, takes


async def test_a_job_handed_back_is_open_to_the_others_and_the_customer_told_O3(desk, wang, li, zhao, group):
    await agrees(wang, li, group)
    await li.presses("退回工单")
    await li.presses("路太远")
    await li.hears("R-1123-0001 已退回")
    await wang.hears("赶不过来\n您的报修 R-1123-0001，我正在找那个时间能到的同事")
    await takes(zhao, group)
    await wang.hears("由 赵晚晴 Zhao Wanqing 负责")
    await zhao.hears("王建国")


async def test_who_handed_it_back_no_longer_sees_the_customer(desk, wang, li, group):
    await agrees(wang, li, group)
    await li.presses("退回工单")
    await li.types("今天车坏了")
    await li.hears("R-1123-0001 已退回")
    await desk.settles()
    assert not await li.heard("王建国")


async def test_the_reason_can_be_thought_better_of(desk, wang, li, group):
    await agrees(wang, li, group)
    await li.presses("退回工单")
    await li.hears("为什么退回")
    await li.types("返回")
    await desk.settles()
    assert not await wang.heard("来不了了")
    await li.presses("改个时间")
    await li.hears("为什么不能按时")


async def test_the_ladder_begins_anew_L4(desk, wang, li, chen, group):
    await agrees(wang, li, group)
    await desk.advance(hours=1)
    await li.presses("退回工单")
    await li.presses("排不开时间")
    await wang.hears("来不了了")
    await desk.advance(minutes=19)
    assert not await chen.heard("没有人接")
    await desk.advance(minutes=1)
    await chen.hears("20 分钟没有人接")
