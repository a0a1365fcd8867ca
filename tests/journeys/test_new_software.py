"""A technician brings new software on a visit: the report registers it, the leader verifies it [L1]."""

from datetime import UTC, datetime

from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import fills_in_report

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)


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
    await chen.hears("都核对完了")
