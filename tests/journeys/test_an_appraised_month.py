"""A month is appraised, from the leader's words to what each person reads; one that nobody works at goes up [L5 O1]."""

from datetime import UTC, datetime, timedelta

from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import reports_done

VISIT = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
FIRST = datetime(2026, 12, 1, 1, tzinfo=UTC)
"""The first working day of December, 9:00 in Shanghai."""
FIFTH, TENTH = FIRST + timedelta(days=6), FIRST + timedelta(days=11)


async def count(visitor, words):
    return len([each for each in await visitor.messages() if words in each.get("text", "")])


async def test_from_the_leaders_words_to_the_own_result_L5_O1(desk, wang, li, zhao, chen, su, group):
    await agrees(wang, li, group)
    await works_off_the_visit(desk, wang, li)
    await desk.move_to(FIRST)
    await chen.hears("华南可以开始月度考核了")
    await chen.presses("2026年11月")
    month = await chen.hears("华南月度考核 · 2026年11月")
    assert "李禾田" in month["text"]
    assert "陈岚山" not in month["text"], "nobody appraises themselves"
    await chen.presses("李禾田 Li Hetian")
    await chen.hears("完成上门：1")
    await chen.presses("写评语")
    await chen.types("到得准时，讲解清楚")
    await chen.hears("到得准时，讲解清楚")
    assert not await li.heard("讲解清楚")

    await desk.restarts()
    await su.types("/appraisals")
    await su.hears("您想看哪个区域的考核")
    await su.presses("华南")
    await su.presses("结束本月考核")
    await su.hears("内容不再变动")
    await su.presses("确定结束")
    result = await li.hears("您的月度考核 · 华南 · 2026年11月")
    assert "到得准时，讲解清楚" in result["text"]
    assert "上门次数太少" in result["text"]
    await chen.hears("已结束华南2026年11月的考核")
    assert not await zhao.heard("讲解清楚")
    await li.presses("我要说明")
    await li.types("谢谢组长")
    await chen.hears("谢谢组长")
    await li.types("/appraisal")
    await li.hears("您的说明")


async def test_a_month_that_nobody_works_at_goes_up_to_headquarters_once_L5(desk, chen, su):
    await desk.move_to(FIRST)
    await desk.move_to(FIFTH)
    await chen.hears("华南还有同事等着您的评语")
    assert not await su.heard("华南的考核还没有结束")
    await desk.move_to(TENTH)
    await desk.restarts()
    await desk.advance(minutes=1)
    await su.hears("华南的考核还没有结束")
    assert await count(chen, "华南还有同事等着您的评语") == 1
    assert await count(su, "华南的考核还没有结束") == 1


async def works_off_the_visit(desk, wang, li):
    await desk.move_to(VISIT - timedelta(minutes=40))
    await leaves_in_the_sandbox(li)
    await desk.move_to(VISIT - timedelta(minutes=5))
    await li.presses("我到了")
    await desk.advance(minutes=40)
    await reports_done(li, wang)
