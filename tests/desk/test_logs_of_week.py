"""A week's work logs go from the region to headquarters: shown, with a leader's word, sent once; missed, it is said [L2]."""

from datetime import UTC, date, datetime, timedelta

import pytest

from messages.buttons.logs_of_week import AddWordToLogs, SendLogsOn, ShowLogsOfPerson, ShowLogsOfRegions, ShowWeekOfLogs
from models.logs_of_week import LogsOfWeek
from models.person import person_with
from models.post import posts_in_force
from models.work_log import WorkLog
from scheduler.workdays import keep_workdays
from tests.handlers.customer.telling import stored
from tests.support.desk_kit import Desk
from tests.support.staff import is_away, leads_as_well

WEEK = date(2026, 11, 24).toordinal()
"""A day of the first week: the house began on its Monday at ten."""
CLEANED = "清洗蒸柜，<教会>客户 & 换密封圈"


def monday(hour: int, *, later: int = 0) -> datetime:
    """By the clock of Shanghai, on the 30th, or days later."""
    return datetime(2026, 11, 30, tzinfo=UTC) + timedelta(days=later, hours=hour - 8)


async def passes_until(desk: Desk, moment: datetime, minutes: int = 120) -> None:
    while desk.clock.now < moment:
        desk.clock.now = min(desk.clock.now + timedelta(minutes=minutes), moment)
        await keep_workdays(desk.database)
        await desk.tick()


async def begins_now(desk: Desk) -> None:
    """Everybody's office."""
    async with desk.database.open_work() as work:
        for post in await posts_in_force(work.session):
            post.since_at = work.now


async def wrote(desk: Desk, who, *days: int, words: str = CLEANED) -> None:
    async with desk.database.open_work() as work:
        person = await person_with(work.session, who.user_id)
        for day in days:
            on = date(2026, 11, day)
            work.session.add(WorkLog(person_id=person.id, region_code="south", day=on, words=words, logged_at=work.now))


@pytest.fixture
async def week(desk):
    """Li wrote on all five working days after the first, Zhao on one and was away on one, Mo on none."""
    await begins_now(desk)
    li, zhao = desk.staff("technician", "south"), desk.staff("technician", "south", 1)
    await wrote(desk, li, 24, 25, 26, 27, 28)
    await wrote(desk, zhao, 24)
    at = monday(0, later=-4)
    await is_away(desk, zhao, at, at + timedelta(days=1))
    desk.clock.now = monday(7)
    await keep_workdays(desk.database)
    await passes_until(desk, monday(9))
    return desk


async def test_on_monday_the_leader_sees_who_wrote_and_who_did_not_L2(week):
    leader = week.staff("leader", "south")
    shown = next(text for text in await leader.chat.texts() if "上周的日志已经汇总好了" in text)
    assert "应写14篇，已写6篇" in shown
    assert shown.index("莫阿榕") < shown.index("赵晚晴") < shown.index("李禾田")
    assert "不在岗：11月26日" in shown
    assert sum("上周的日志已经汇总好了" in text for text in await leader.chat.texts()) == 1


async def test_a_word_is_added_and_headquarters_read_by_region_and_person_L2(week):
    leader, headquarters = week.staff("leader", "south"), week.staff("headquarters")
    await leader.presses("补充一句")
    await leader.types("莫阿榕在<培训>")
    await leader.presses("上报总部")
    assert "已上报总部" in await leader.chat.last_text()
    arrived = await headquarters.chat.last_text()
    assert "莫阿榕在&lt;培训&gt;" in arrived
    assert "陈岚山" in arrived
    await headquarters.presses("李禾田")
    assert "清洗蒸柜，&lt;教会&gt;客户 &amp; 换密封圈" in await headquarters.chat.last_text()
    await headquarters.types("/logs")
    await headquarters.presses("上周，各区域")
    assert "华南 · 6/14 篇 · 已上报" in await headquarters.chat.last_text()
    assert "还没上报" in await headquarters.chat.last_text()


async def test_sent_they_are_sent_once_and_the_word_stands_L2(week):
    leader, headquarters = week.staff("leader", "south"), week.staff("headquarters")
    await leader.presses("上报总部")
    for button in (SendLogsOn("south", WEEK), AddWordToLogs("south", WEEK)):
        await leader.press_data(button.pack())
        assert any("已经处理过了" in each for each in await leader.toasts())
    assert sum("上报了一周" in text for text in await headquarters.chat.texts()) == 1
    await passes_until(week, monday(12, later=3))
    assert not await leader.hears("还在等您")
    assert sum("这个区域的日志还没有上报" in text and "华南" in text for text in await headquarters.chat.texts()) == 0


async def test_unsent_the_leader_is_reminded_once_and_then_headquarters_hear_once_L2(week):
    leader, headquarters = week.staff("leader", "south"), week.staff("headquarters")
    await passes_until(week, monday(12, later=1))
    assert sum("还在等您" in text for text in await leader.chat.texts()) == 1
    assert not await headquarters.hears("日志还没有上报")
    await passes_until(week, monday(12, later=4))
    missing = [text for text in await headquarters.chat.texts() if "日志还没有上报" in text and "华南" in text]
    assert len(missing) == 1
    assert sum("还在等您" in text for text in await leader.chat.texts()) == 1
    await headquarters.presses("李禾田")
    assert "清洗蒸柜" in await headquarters.chat.last_text()


async def test_a_leader_who_is_away_is_left_in_peace_and_headquarters_hear_O2(desk):
    leader, headquarters = desk.staff("leader", "south"), desk.staff("headquarters")
    await wrote(desk, desk.staff("technician", "south"), 24)
    await is_away(desk, leader, desk.clock.now, desk.clock.now + timedelta(days=30))
    heard = len(await leader.chat.texts())
    desk.clock.now = monday(7)
    await keep_workdays(desk.database)
    await passes_until(desk, monday(12, later=3))
    assert not [text for text in (await leader.chat.texts())[heard:] if "日志" in text]
    assert await headquarters.hears("日志还没有上报")


async def test_slept_through_monday_it_is_asked_on_the_next_working_morning_L2(desk):
    await wrote(desk, desk.staff("technician", "south"), 24)
    desk.clock.now = monday(7)
    await keep_workdays(desk.database)
    desk.clock.now = monday(20)
    await keep_workdays(desk.database)
    leader = desk.staff("leader", "south")
    assert not await leader.hears("上周的日志已经汇总好了")
    await passes_until(desk, monday(9, later=1))
    assert await leader.hears("上周的日志已经汇总好了")


async def test_headquarters_read_and_send_nothing_for_a_leader_L2(week):
    headquarters = week.staff("headquarters")
    await headquarters.press_data(ShowWeekOfLogs("south", WEEK).pack())
    assert "李禾田" in await headquarters.chat.last_text()
    assert "上报总部" not in await headquarters.chat.captions()
    await headquarters.press_data(SendLogsOn("south", WEEK).pack())
    assert any(await headquarters.toasts())
    assert not [each for each in await stored(week, LogsOfWeek) if each.sent_at]


async def test_a_house_that_began_today_has_nothing_to_send_and_a_week_that_goes_on_waits_L2(desk):
    leader = desk.staff("leader", "south")
    await begins_now(desk)
    await keep_workdays(desk.database)
    await passes_until(desk, monday(9, later=-6))
    assert not await leader.hears("上周的日志")
    await leader.press_data(SendLogsOn("south", WEEK).pack())
    assert any("还没结束" in each for each in await leader.toasts())
    await leader.types("/logs")
    await leader.presses("看整周")
    assert "上报总部" not in await leader.chat.captions()
    assert not await stored(desk, LogsOfWeek)


@pytest.mark.parametrize("who", ["technician", "customer", "dispatcher", "leader of another region"])
async def test_nobody_else_reads_or_sends_them_L2(week, who):
    somebody = {
        "technician": week.staff("technician", "south"),
        "customer": week.customer("Mallory"),
        "dispatcher": week.staff("dispatcher"),
        "leader of another region": week.staff("leader", "east"),
    }[who]
    regions = [] if "leader" in who else [ShowLogsOfRegions(WEEK)]
    buttons = [ShowWeekOfLogs("south", WEEK), ShowLogsOfPerson("south", 1, WEEK), *regions]
    for button in [*buttons, AddWordToLogs("south", WEEK), SendLogsOn("south", WEEK), ShowWeekOfLogs("nowhere", WEEK)]:
        await somebody.press_data(button.pack())
        assert any(await somebody.toasts()), button
        assert not await somebody.heard(), button
    assert not [each for each in await stored(week, LogsOfWeek) if each.sent_at]


async def test_a_word_begun_and_left_goes_nowhere_and_two_leaders_send_once_L2(week):
    leader, beside = week.staff("leader", "south"), week.staff("technician", "south", 2)
    await leads_as_well(week, beside, "south")
    await leader.presses("补充一句")
    await leader.types("返回")
    await leader.types("这句话不给总部")
    await leader.presses("补充一句")
    await leader.types("/logs")
    assert "工作日志" in "".join(await leader.heard())
    await leader.types("这句也不给")
    await leader.press_data(ShowWeekOfLogs("south", WEEK).pack())
    await leader.presses("补充一句")
    await beside.press_data(SendLogsOn("south", WEEK).pack())
    await leader.types("太晚的一句")
    assert "已经处理过了" in await leader.chat.last_text()
    [sent] = [each for each in await stored(week, LogsOfWeek) if each.region_code == "south"]
    assert sent.words == ""
