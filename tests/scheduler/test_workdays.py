"""A region's working day: its visits in the morning, the work log at 18:00; once, and nobody is nagged [L2 M3]."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from models.reminder import Promise, pending_of_regions
from models.work_log import WorkLog
from scheduler.workdays import keep_workdays
from tests.handlers.customer.telling import stored
from tests.support.tickets import TUESDAY_TEN, reports

MONDAY_NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
TUESDAY_EIGHT = TUESDAY_TEN - timedelta(hours=2)
TUESDAY_SIX = TUESDAY_TEN + timedelta(hours=8)


@pytest.fixture
async def monday(desk_on_each):
    desk_on_each.clock.now = MONDAY_NOON
    await keep_workdays(desk_on_each.database)
    return desk_on_each


async def at(desk, instant):
    desk.clock.now = instant
    await keep_workdays(desk.database)


async def promised(desk):
    async with desk.database.open_reading() as session:
        pending = await pending_of_regions(session, Promise.WORKDAY)
    return {each.region_code: each.due_at for each in pending}


async def has_visit(desk, wished_at=TUESDAY_TEN):
    """Li is to come on Tuesday at ten."""
    li = desk.staff("technician", "south")
    await reports(desk, desk.customer("Wang"), wished_at)
    await desk.group("south").pressed_by(li, "接单")
    if wished_at:
        await li.presses("确认")
    return li


async def told(visitor, words):
    return sum(words in text for text in await visitor.chat.texts())


async def test_in_the_morning_whoever_has_a_visit_reads_their_day_and_nobody_else_B3(monday):
    li = await has_visit(monday)
    await at(monday, TUESDAY_EIGHT - timedelta(seconds=1))
    assert await told(li, "您的行程") == 0
    await at(monday, TUESDAY_EIGHT)
    assert "R-1123-0001" in await li.chat.last_text()
    assert await told(li, "您的行程") == 1
    assert await told(monday.staff("technician", "south", 1), "您的行程") == 0


async def test_a_job_without_a_time_is_a_reason_too_B3(monday):
    li = await has_visit(monday, None)
    await at(monday, MONDAY_NOON + timedelta(hours=6))
    await at(monday, TUESDAY_EIGHT)
    assert await told(li, "还没约时间") == 1


async def test_it_is_told_once_whatever_happens_in_between(monday):
    li = await has_visit(monday)
    for minutes in range(3):
        await at(monday, TUESDAY_EIGHT + timedelta(minutes=minutes))
    assert await told(li, "您的行程") == 1
    assert (await promised(monday))["south"] == TUESDAY_SIX


async def test_what_the_morning_would_have_told_is_not_told_in_the_evening(monday):
    li = await has_visit(monday)
    await at(monday, MONDAY_NOON + timedelta(hours=6))  # the log of Monday
    await at(monday, TUESDAY_SIX - timedelta(hours=1))
    assert await told(li, "您的行程") == 0


async def test_at_six_whoever_did_not_log_is_asked_once_L2(desk):
    desk.clock.now = MONDAY_NOON
    await keep_workdays(desk.database)
    li, zhao = (desk.staff("technician", "south", index) for index in (0, 1))
    await zhao.types("/log")
    await zhao.types("一切正常")
    six = MONDAY_NOON + timedelta(hours=6)
    for minutes in (0, 1, 30):
        await at(desk, six + timedelta(minutes=minutes))
    assert await told(li, "您的工作日志") == 1
    assert await told(zhao, "还有什么要补充的吗") == 1, "when they wrote it"
    await li.types("今天没有上门，整理了工具")
    assert "已经记好" in await li.chat.last_text()
    assert {log.words for log in await stored(desk, WorkLog) if log.logged_at} == {
        "一切正常",
        "今天没有上门，整理了工具",
    }


async def test_whatever_is_written_after_something_else_was_said_is_no_log_L2(desk):
    desk.clock.now = MONDAY_NOON
    await keep_workdays(desk.database)
    li = desk.staff("technician", "south")
    await at(desk, MONDAY_NOON + timedelta(hours=6))
    await li.types("/jobs")
    await li.types("在吗")
    assert not any(log.logged_at for log in await stored(desk, WorkLog))


async def test_who_is_away_is_neither_told_nor_asked_L2(desk):
    desk.clock.now = MONDAY_NOON
    await keep_workdays(desk.database)
    li = await has_visit(desk)
    await li.types("/leave")
    await li.presses("今天")
    await li.presses("休假")
    await at(desk, MONDAY_NOON + timedelta(hours=6))
    assert await told(li, "您的工作日志") == 0


async def test_on_holidays_and_weekends_nobody_is_woken_L2_M3(desk):
    desk.clock.now = datetime(2026, 9, 30, 11, tzinfo=UTC)  # Wednesday evening before the National Day week
    await keep_workdays(desk.database)
    due = (await promised(desk))["south"].astimezone(UTC)
    assert due.date() > datetime(2026, 10, 3, tzinfo=UTC).date()


async def test_quiet_hours_and_the_region_s_own_clock_decide_when_M3(desk):
    """Where clocks are changed the hour stays the same."""
    berlin = replace(desk.company.region("south"), time_zone="Europe/Berlin")
    others = [each for each in desk.company.regions if each.code != "south"]
    timers = replace(desk.company.timers, my_day_at=time(6), work_log_at=time(18))
    desk.database.company = replace(desk.company, regions=(*others, berlin), timers=timers)
    for before, due in (
        (datetime(2026, 10, 23, 20, tzinfo=UTC), datetime(2026, 10, 24, 6, tzinfo=UTC)),
        (datetime(2026, 10, 24, 20, tzinfo=UTC), datetime(2026, 10, 26, 7, tzinfo=UTC)),  # the clocks were set back
    ):
        desk.clock.now = before
        async with desk.database.open_work() as work:
            for each in await pending_of_regions(work.session, Promise.WORKDAY):
                each.done_at = work.now
        await keep_workdays(desk.database)
        assert (await promised(desk))["south"] == due


async def test_a_region_that_has_left_the_company_file_is_let_go(desk):
    desk.clock.now = MONDAY_NOON
    await keep_workdays(desk.database)
    desk.database.company = replace(desk.company, regions=desk.company.regions[:1])
    await at(desk, TUESDAY_EIGHT)
    assert len(await promised(desk)) == 1
