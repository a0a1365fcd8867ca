"""Somebody stands in for a leader; a group becomes a supergroup: the work goes on [O2]."""

from tests.journeys.steps import reports, takes


async def test_whoever_stands_in_takes_the_escalation_and_the_office_goes_back_O2_L4(desk, wang, zhao, chen, su):
    await chen.types("/leave")
    await chen.presses("今天")
    await chen.presses("休假")
    await chen.presses("赵晚晴 Zhao Wanqing")
    await zhao.hears("请您代班")
    await su.hears("由 赵晚晴 Zhao Wanqing 代班")
    await reports(wang)
    for _ in range(2):
        await desk.advance(minutes=10)
    await zhao.hears("20 分钟没有人接")
    assert not await chen.heard("没有人接")
    await zhao.presses("派给技术员")
    await zhao.presses("✓ 莫阿榕 Mo Arong")
    await wang.hears("莫阿榕")
    await desk.advance(days=1)
    await chen.hears("不在的时候由 赵晚晴 Zhao Wanqing 代班")
    await zhao.hears("到此结束")


async def test_a_group_that_becomes_a_supergroup_goes_on_with_its_open_cards_O2_O3(desk, wang, li, chen):
    small = await desk.town.group("华南小群", chen, li, kind="group")
    await chen.at(small).types("/bind")
    await li.at(small).hears("华南")
    await reports(wang)
    await li.at(small).hears("R-1123-0001")
    await desk.settles()
    large = (await desk.town.change_group(small, "migrate"))["chat_id"]
    await li.at(large).hears("R-1123-0001")
    await takes(li, large)
    await wang.hears("约好了")
    await desk.settles()
    [card] = [each for each in await li.at(large).messages() if "R-1123-0001" in each.get("text", "")]
    assert "李禾田" in card["text"]
