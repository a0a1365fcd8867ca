"""Somebody joins by a link, somebody leaves, somebody stands in; a group becomes a supergroup: the work goes on [O2]."""

from tests.journeys.steps import agrees, reports, takes

LINK = "?start="


async def invites(leader):
    asked = await leader.types("/invite")
    await leader.presses("技术员")
    said = await leader.hears(LINK, after=asked)
    return said["text"].split(LINK)[1].split()[0]


async def test_from_the_link_to_the_first_job_and_it_opens_once_and_in_time_O2(desk, wang, chen, group):
    desk.database.bot_name = "yun_bot"
    link, late = await invites(chen), await invites(chen)
    zhou, qian = [await desk.town.person(name, language_code="zh-hans") for name in ("Zhou", "Qian")]
    await zhou.starts(link)
    await zhou.hears("华南")
    await qian.starts(link)
    await qian.hears("用过")
    await desk.advance(days=8)
    await qian.starts(late)
    await qian.hears("过期")
    await desk.town.change_group(group, "add", id=zhou.id)
    await reports(wang)
    await zhou.at(group).presses("接单")
    await zhou.hears("王建国")
    await zhou.types("/jobs")
    await zhou.hears("R-1201-0001")
    await desk.settles()


async def test_who_leaves_with_open_jobs_leaves_them_to_the_region_O2_O3(desk, wang, li, zhao, group):
    await agrees(wang, li, group)
    await li.hears("王建国")
    await wang.types("门口的暗号是芝麻开门")
    await li.hears("芝麻开门")
    boss = desk.staff("admin")
    for words in ("/staff", "华南", "李禾田"):
        await boss.types(words)
    await boss.presses("不在这里工作了")
    await boss.presses("确定")
    await wang.hears("找那个时间能到的同事")
    await desk.settles()
    for said in ("王建国", "芝麻开门"):
        assert not await li.heard(said), "no customer stays in the chat of whoever has left"
    await takes(zhao, group)
    await wang.hears("由 赵晚晴 Zhao Wanqing 负责")
    await desk.settles()


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
