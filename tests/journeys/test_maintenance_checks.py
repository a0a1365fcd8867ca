"""A maintenance visit: what the customer tells becomes an extra check, and the lists are ticked at the machine [V4]."""

from datetime import UTC, datetime

from tests.journeys.steps import owns_a_machine
from tests.support.ticking import ALL, CHECK_MACHINE, OF_MAINTENANCE, leaves_in_the_sandbox
from tests.support.visit_steps import files_report

A_FORTNIGHT_BEFORE = datetime(2026, 12, 18, 1, 0, tzinfo=UTC)
SATURDAY_BEFORE_NINE = datetime(2026, 12, 19, 0, 15, tzinfo=UTC)


async def test_what_is_told_before_maintenance_is_looked_into_at_the_machine_V4(desk, wang, li, group):
    await owns_a_machine(wang, "2026年7月")

    await desk.move_to(A_FORTNIGHT_BEFORE)
    await wang.presses("上门：云锅 W600 炒菜机器人")
    await wang.types("最近声音有点大")
    await wang.presses("就这些")
    await wang.presses("都对")
    await wang.types("明天上午9点")
    await wang.types("提交")
    await wang.hears("您的保养预约已经登记好了")
    await li.at(group).presses("接单")
    await li.presses("确认 12月19日 周六 上午9:00")
    await desk.move_to(SATURDAY_BEFORE_NINE)
    await leaves_in_the_sandbox(li, OF_MAINTENANCE)
    await li.presses("我到了")
    await wang.hears("已经到您那里了")

    await li.hears("请照着保养清单逐项检查")
    await li.presses(CHECK_MACHINE)
    await li.hears("○ 1. 听客户说说最近用得怎么样")
    await li.presses(ALL)
    await li.hears("○ 1. 检查锅体涂层和锅边间隙")
    await li.presses(ALL)
    extra = await li.hears("客户提到“声音大或抖动”，请查一查：机器没放平、装载偏了，或轴承缺油")
    assert "最近声音有点大" in extra["text"]
    await li.types("1 轴承缺油，已加食品级润滑脂")
    await li.hears(
        "✓ 1. 客户提到“声音大或抖动”，请查一查：机器没放平、装载偏了，或轴承缺油 — 轴承缺油，已加食品级润滑脂"
    )
    await li.hears("都检查好了")
    await files_report(li, "清洗、校准、上油。")
    await wang.presses("都正常，没问题")
