"""Before leaving: toolbag, papers and appearance are ticked with one thumb, and nobody leaves before [B4 M4 V1]."""

from datetime import UTC, datetime

from rules.ticket import Status
from tests.journeys.steps import agrees
from tests.support.ticking import ALL, CHECK, SET_OFF, leaves_in_the_sandbox

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)


async def test_the_list_is_ticked_before_on_my_way_B4_M4_V1(desk, wang, li, group):
    await agrees(wang, li, group)
    await desk.move_to(TUESDAY_AFTERNOON)
    await li.hears("该出发去 R-1123-0001 了")
    refused = await li.gets_answer(await li.presses(SET_OFF))
    assert "请先别出发" in refused["text"]
    assert "万用表和验电笔" in refused["text"]
    await li.hears("○ 1. 万用表和验电笔")
    assert (await desk.ticket()).status is Status.SCHEDULED
    assert not await wang.heard("已经出发")

    await li.presses("○ 1 万用表和验电笔")
    await li.hears("✓ 1. 万用表和验电笔")
    await li.presses("✓ 1 万用表和验电笔")
    await li.hears("○ 1. 万用表和验电笔")
    await li.types("1 3 5")
    await li.hears("✓ 5. 食品级润滑脂")
    await li.presses(ALL)
    await li.hears("○ 3. 上岗证")
    await li.types("全部")
    await li.hears("○ 2. 工牌端正地别在上衣左上方")
    await li.presses(ALL)
    await li.hears("都齐了，路上平安")
    await li.presses(SET_OFF)
    await wang.hears("已经出发来您这里")


async def test_whoever_takes_the_job_over_checks_their_own_toolbag_B4(desk, wang, li, zhao, group):
    await agrees(wang, li, group)
    await desk.move_to(TUESDAY_AFTERNOON)
    await li.presses(CHECK)
    await li.presses(ALL)
    await li.hears("○ 3. 上岗证")
    await li.presses("退回工单")
    await li.presses("路太远")
    await zhao.at(group).presses("接单")
    await zhao.presses("确认 11月24日 周二 下午3:30")
    await zhao.presses(CHECK)
    await zhao.hears("○ 1. 万用表和验电笔")
    await zhao.presses("返回")
    await leaves_in_the_sandbox(zhao)
    await wang.hears("赵晚晴 Zhao Wanqing 已经出发来您这里")
