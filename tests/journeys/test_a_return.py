"""Who would rather return the machine is won for an inspection, and the visit goes the ordinary way [V3]."""

from tests.journeys.steps import ADDRESS, TIME


async def test_a_return_with_an_inspection_first_V3(desk, wang, li, chen, he, group):
    await wang.types("修了三次还是坏，我要退货")
    offer = await wang.hears("可以先安排师傅上门检查吗")
    assert "换谁都受不了" in offer["text"]
    await wang.presses("好，先来检查")
    await wang.presses("云锅 W600 炒菜机器人")
    await wang.types("2026年3月")
    await wang.types("王建国")
    await wang.presses("发送我的号码")
    await wang.types(ADDRESS)
    await wang.types("明天下午3点半")
    await wang.hears("我给您念一遍")
    await wang.presses("没问题，提交")
    await wang.hears("单号是 R-1123-0001")

    told = await chen.hears("已经同意先上门检查")
    assert "修了三次还是坏" in told["text"]
    assert "客户想退换" in (await li.at(group).hears("R-1123-0001"))["text"]
    await li.at(group).presses("接单")
    assert "客户想退换：老是坏；同意先检查" in (await li.hears("王建国"))["text"]
    await li.presses("确认 11月24日 周二 下午3:30")
    await wang.hears(f"约好了：李禾田 Li Hetian {TIME}到您那里")
    assert not await he.heard("R-1123-0001")


async def test_a_return_without_an_inspection_is_the_leader_s_call_V3(desk, wang, li, chen, group):
    await wang.types("我要退货")
    await wang.presses("跟说好的不一样")
    await wang.presses("不用，我要退换")
    await wang.hears("总部的同事最晚明天")
    await wang.presses("云锅 W600 炒菜机器人")
    await wang.types("2026年3月")
    await wang.types("王建国")
    await wang.presses("发送我的号码")
    await wang.types(ADDRESS)
    await wang.presses("没问题，提交")
    await wang.hears("组长 陈岚山 Chen Lanshan 最晚明天")
    await chen.presses("我来打电话")
    await chen.hears("+86 139 0000 0001")
    await desk.settles()
    assert not await li.at(group).heard("R-1123-0001")
