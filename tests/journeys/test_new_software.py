"""New software: a visit's report registers it, the leader verifies it; a campaign brings it to every machine [L1]."""

from datetime import UTC, datetime

from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import fills_in_report

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)
TUESDAY_MORNING = datetime(2026, 11, 24, 1, tzinfo=UTC)


async def test_a_visit_s_report_is_the_entry_and_the_leader_verifies_it_L1(desk, wang, li, chen, group):
    await agrees(wang, li, group)
    await desk.move_to(TUESDAY_AFTERNOON)
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    await fills_in_report(li)
    await li.presses("✎ 软件版本")
    await li.types("V2.4.1")
    await li.presses("提交报告")
    await wang.presses("好了，没问题")

    await chen.types("/updates")
    waits = await chen.hears("2.4.1")
    assert all(words in waits["text"] for words in ("R-1123-0001", "云锅 W600", "李禾田", "11月24日"))
    await chen.presses("✓ 1")
    await chen.hears("都核实完了")


async def enters(technician, words):
    told = await technician.types(f"/update {words}")
    await technician.hears("对吗？", after=told)
    await technician.presses("登记")
    await technician.hears("已登记", after=told)


async def test_a_campaign_s_list_shrinks_with_each_entry_and_once_a_week_the_operators_hear_what_is_left_L1(
    desk, li, zhao, chen
):
    await enters(li, "W600 三台 V2.4.1 在东区食堂")
    await enters(li, "W600 两台 V2.4.1 在西区食堂")
    await chen.types("/campaigns")
    await chen.presses("新的升级行动")
    await chen.types("W600 V2.5 12月20日前，因为门传感器误报")
    await chen.presses("开始")
    await desk.move_to(TUESDAY_MORNING)
    for operator in (li, zhao):
        await operator.hears("还剩 5 台")
    await enters(li, "W600 三台 V2.5 在东区食堂")
    await chen.types("/campaigns")
    await chen.hears("还剩 2 台，共 5 台 · 3 台待核实")
    await desk.advance(days=6)
    assert not await zhao.heard("还剩 2 台"), "once a week"
    await desk.advance(days=1)
    for operator in (li, zhao):
        await operator.hears("还剩 2 台")
    await desk.settles()
