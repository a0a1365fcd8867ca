"""A week's work logs go up: written by the technicians, sent on by the leader, read by headquarters [L2]."""

from datetime import UTC, datetime, timedelta


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """By the clock of Shanghai, in November."""
    return datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=day - 1, hours=hour - 8, minutes=minute)


async def test_a_weeks_logs_go_up_with_the_leader_s_word_L2(desk, li, chen, su):
    for day in (24, 25):
        await desk.move_to(at(day, 18, 1))
        await li.types("/log")
        await li.types(f"{day}号：清洗两台蒸柜，教会客户保养")
        await li.hears(f"{day}号")
    await desk.move_to(at(30, 7))
    await desk.move_to(at(30, 8, 1))
    due = await chen.hears("上周的日志已经汇总好了")
    assert "赵晚晴" in due["text"]
    await chen.presses("补充一句")
    await chen.types("莫阿榕这周在培训")
    await chen.presses("上报总部")
    await chen.hears("已上报总部")
    arrived = await su.hears("有区域上报了一周的工作日志")
    assert "莫阿榕这周在培训" in arrived["text"]
    await su.presses("李禾田 Li Hetian")
    await su.hears("25号：清洗两台蒸柜")
    await su.types("/logs")
    await su.presses("上周，各区域")
    await su.hears("华南 · 2/")
