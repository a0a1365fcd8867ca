"""From the notice to the visit, outside the hours at which the machine cooks, and to the next date [T2]."""

from datetime import UTC, datetime

from sandbox.reading import captions
from tests.journeys.steps import owns_a_machine
from tests.support.ticking import ALL, CHECK_MACHINE, OF_MAINTENANCE, leaves_in_the_sandbox
from tests.support.visit_steps import files_report

A_FORTNIGHT_BEFORE = datetime(2026, 12, 18, 1, 0, tzinfo=UTC)
"""Wang's W600 was bought in July 2026 and wants maintenance every six months."""
SATURDAY_NINE = datetime(2026, 12, 19, 1, 0, tzinfo=UTC)


async def test_maintenance_from_the_notice_to_the_visit_and_the_next_date_T2(desk, wang, li, chen, group):
    await owns_a_machine(wang, "2026年7月")

    await chen.types("/plan")
    await chen.hears("共1台 · 已逾期0台 · 快到期0台")
    await desk.move_to(A_FORTNIGHT_BEFORE)
    await wang.hears("您的云锅 W600 炒菜机器人，到2027年1月1日该做保养了")
    await wang.presses("上门：云锅 W600 炒菜机器人")
    await wang.presses("没什么特别的")
    await wang.presses("都对")
    await wang.types("明天中午12点")
    await wang.hears("没有师傅能到")
    await wang.types("明天上午9点")
    await wang.types("提交")
    await wang.hears("您的保养预约已经登记好了")

    await chen.types("/plan")
    await chen.hears("客户已预约：R-1218-0002")
    await li.at(group).presses("接单")
    await li.presses("确认 12月19日 周六 上午9:00")
    await desk.move_to(SATURDAY_NINE.replace(hour=0, minute=15))
    await leaves_in_the_sandbox(li, OF_MAINTENANCE)
    await li.presses("我到了")
    await wang.hears("已经到您那里了")
    await checks_the_machine(desk, li)
    await files_report(li, "清洗、除垢、上油")
    await wang.presses("都正常，没问题")
    await li.hears("客户")
    await desk.settles()
    await chen.types("/plan")
    await chen.hears("2027年6月19日到期")


async def checks_the_machine(desk, li):
    """Whatever lists the company has for it, one after the other."""
    await li.presses(CHECK_MACHINE)
    await desk.settles()
    while ALL in captions((await li.messages())[-1:]):
        await li.presses(ALL)
        await desk.settles()


async def test_what_is_overdue_is_seen_by_the_leader_and_asked_for_with_one_tap_T2(desk, wang, chen):
    await owns_a_machine(wang, "2026年3月")

    await chen.types("/plan")
    await chen.hears("2026年9月1日到期，已过 83 天")
    await chen.presses("问第1台的客户")
    await wang.hears("从2026年9月1日起该做保养了")
    await chen.hears("还没有回复")
    await wang.presses("这次先不做")
    await wang.hears("下次保养在2027年3月1日到期")
    await chen.types("/plan")
    await chen.hears("共1台 · 已逾期0台 · 快到期0台")
