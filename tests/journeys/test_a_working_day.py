"""A technician's working day: the visits at eight, a change while they are shown, and at six the log that the leader reads."""

from datetime import UTC, datetime, timedelta

from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import reports_done

EIGHT = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


async def test_from_the_morning_message_to_the_work_log_L2_B3(desk, wang, li, zhao, chen, group):
    await agrees(wang, li, group)
    await desk.move_to(EIGHT - timedelta(minutes=1))
    assert not await li.heard("您的行程")
    await desk.move_to(EIGHT)
    day = await li.hears("您的行程 · 今天（11月24日，周二）")
    assert "下午3:30 R-1123-0001" in day["text"]
    assert "科苑路8号" in day["text"]
    assert not await zhao.heard("您的行程")
    await desk.restarts()
    await desk.advance(minutes=1)
    assert len([each for each in await li.messages() if "您的行程" in each.get("text", "")]) == 1

    await desk.move_to(EIGHT + timedelta(hours=6, minutes=35))
    await leaves_in_the_sandbox(li)
    await li.hears("下午3:30 R-1123-0001 · 云锅 W600 炒菜机器人 · 已在路上")
    await desk.move_to(EIGHT + timedelta(hours=7, minutes=25))
    await li.presses("我到了")
    await desk.advance(minutes=40)
    await reports_done(li, wang)
    await li.hears("✓ 下午3:30 R-1123-0001")

    await desk.move_to(EIGHT + timedelta(hours=10))
    asked = await li.hears("您的工作日志 · 今天（11月24日，周二）")
    assert "R-1123-0001" in asked["text"]
    assert "在客户现场：40 分钟" in asked["text"]
    await li.types("教会王师傅每周清洗密封圈")
    await li.hears("的工作日志已经记好")
    await chen.types("/logs")
    logs = await chen.hears("华南工作日志 · 今天（11月24日，周二）")
    assert "教会王师傅每周清洗密封圈" in logs["text"]
    assert "还没有填写" in logs["text"]
    await desk.advance(hours=1)
    assert len([each for each in await zhao.messages() if "您的工作日志" in each.get("text", "")]) == 1
