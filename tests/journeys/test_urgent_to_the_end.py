"""A sudden fault from the first word of smoke to the summary at headquarters, through its four parts [L4]."""

from datetime import UTC, datetime

from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import WAS_WRONG

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)
FOR_NOW = "先关了总阀，换上备用灶"
CAUSE = "阀芯老化"
NEW_VALVE = "换了新阀芯，试了两小时没问题"


async def test_headquarters_hears_at_once_and_reads_the_summary_when_all_parts_are_there_L4(
    desk, wang, li, chen, su, group
):
    await agrees(wang, li, group)
    await wang.types("R-1123-0001")
    await wang.presses("补充说明")
    await wang.types("刚才冒烟了")
    await chen.hears("冒烟")
    came_up = await su.hears("出现了一起突发故障")
    assert "王建国" not in came_up["text"]

    await desk.move_to(TUESDAY_AFTERNOON)
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    await li.presses("写报告")
    await li.sends_photo()
    await li.types(WAS_WRONG)
    await li.types("先堵上了")
    await li.sends_photo()
    await li.types(FOR_NOW)
    await li.types(CAUSE)
    await li.presses("还要再处理")
    await li.types("40")
    await li.presses("提交报告")
    await wang.presses("好了，没问题")

    await chen.types("/urgent")
    await chen.hears("还缺：彻底解决办法 · 总结")
    await chen.presses("R-1123-0001")
    await chen.presses("已彻底解决")
    await chen.types(NEW_VALVE)
    await chen.presses("按报告发给总部")
    summary = await su.hears("突发故障 R-1123-0001 总结")
    assert all(words in summary["text"] for words in (FOR_NOW, CAUSE, NEW_VALVE))
