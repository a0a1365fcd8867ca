"""Nobody takes a job: the group once more, the leader, the dispatcher, each once, in business hours [L4]."""

from datetime import UTC, datetime

from tests.journeys.steps import reports

ASKED_AGAIN = "还在等人接单"
UNCLAIMED = "分钟没有人接"


async def test_group_leader_and_dispatcher_are_asked_once_each_L4(desk, wang, li, chen, he, group):
    await reports(wang)
    await desk.advance(minutes=9)
    assert not await li.at(group).heard(ASKED_AGAIN)
    await desk.advance(minutes=1)
    assert await li.at(group).heard(ASKED_AGAIN)
    assert not await chen.heard("R-1123-0001")
    await desk.advance(minutes=10)
    assert "+86 139 0000 0001" in (await chen.hears("20 分钟没有人接"))["text"]
    assert not await he.heard("R-1123-0001")
    await desk.advance(minutes=20)
    await he.hears("40 分钟没有人接")
    await desk.advance(hours=30)
    assert [
        await _count(who, words) for who, words in ((li.at(group), ASKED_AGAIN), (chen, UNCLAIMED), (he, UNCLAIMED))
    ] == [1, 1, 1]


async def test_a_job_that_was_taken_troubles_nobody(desk, wang, li, chen, group):
    await reports(wang)
    await desk.advance(minutes=11)
    await li.at(group).presses("接单")
    await li.presses("确认 11月24日 周二 下午3:30")
    await desk.advance(minutes=30)
    assert not await chen.heard("R-1123-0001")


async def test_in_the_evening_the_ladder_waits_for_business_hours(desk, wang, li, chen, group):
    await desk.move_to(datetime(2026, 11, 23, 9, 55, tzinfo=UTC))  # 17:55 in Shenzhen
    await reports(wang)
    await desk.advance(hours=3)
    assert not await li.at(group).heard(ASKED_AGAIN)
    await desk.move_to(datetime(2026, 11, 24, 1, 6, tzinfo=UTC))  # five minutes of today and six of tomorrow
    assert await li.at(group).heard(ASKED_AGAIN)
    assert not await chen.heard("R-1123-0001")


async def test_taken_but_no_time_agreed_the_technician_is_asked_then_the_leader_told(desk, wang, li, chen, group):
    await reports(wang)
    await li.at(group).presses("接单")
    await desk.advance(minutes=30)
    await li.hears("还没有约好时间")
    assert not await chen.heard("R-1123-0001")
    await desk.advance(minutes=30)
    await chen.hears("还没有跟客户约好时间")


async def _count(person, words):
    return sum(words in message.get("text", "") for message in await person.messages())
