"""What is promised around a visit: it comes once, follows the visit, dies with it, and lets people sleep [B5 M3]."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desk import cards, diary, sides, visits
from models.reminder import pending_of
from models.ticket import Ticket
from rules.roles import Role
from rules.ticket import Action
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves

SHANGHAI = ZoneInfo("Asia/Shanghai")


def shanghai(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


@pytest.fixture
async def agreed(desk, wang, li, group):
    """Agreed for Tuesday 10:00, on Monday at 10:00."""
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def at(desk, moment):
    desk.clock.now = moment
    await desk.tick()


async def times_told(visitor, words):
    return sum(words in text for text in await visitor.chat.texts())


async def test_both_are_reminded_the_evening_before_and_two_hours_before(desk, wang, li, agreed):
    await at(desk, shanghai(23, 17, 59))
    assert await times_told(wang, "提醒") == 0
    await at(desk, shanghai(23, 18))
    assert await times_told(wang, "提醒") == await times_told(li, "提醒一下") == 1
    await at(desk, shanghai(24, 8))
    assert await times_told(wang, "提醒") == 2
    assert await times_told(li, "快到时间了") == 1
    await at(desk, shanghai(24, 8, 1))
    assert await times_told(wang, "提醒") == 2


async def test_the_technician_is_called_so_as_to_arrive_early_B5(desk, li, agreed):
    await at(desk, shanghai(24, 9, 4))
    assert await times_told(li, "该出发") == 0
    await at(desk, shanghai(24, 9, 5))
    assert await times_told(li, "该出发") == 1
    await leaves(li)


async def test_who_has_not_left_is_reported_to_the_leader(desk, li, chen, agreed):
    await at(desk, shanghai(24, 9, 14))
    assert not await chen.chat.texts()
    await at(desk, shanghai(24, 9, 15))
    assert await times_told(chen, "应该已经出发") == 1


async def test_who_has_left_is_left_in_peace(desk, li, chen, agreed):
    desk.clock.now = shanghai(24, 8, 30)
    await leaves(li)
    await at(desk, shanghai(24, 9, 30))
    assert await times_told(li, "该出发") == 0
    assert not await chen.chat.texts()


async def test_late_is_apologised_for_and_asked_about_and_then_told_to_the_leader(desk, wang, li, chen, agreed):
    desk.clock.now = shanghai(24, 9)
    await leaves(li)
    await at(desk, shanghai(24, 10))
    assert await times_told(wang, "非常抱歉") == 1
    assert await times_told(li, "您在哪儿") == 1
    assert not await chen.chat.texts()
    await at(desk, shanghai(24, 10, 15))
    assert await times_told(chen, "还没有到") == 1


async def test_who_has_arrived_is_not_asked(desk, wang, li, chen, agreed):
    desk.clock.now = shanghai(24, 9)
    await leaves(li)
    desk.clock.now = shanghai(24, 9, 52)
    await li.presses("我到了")
    await at(desk, shanghai(24, 10, 30))
    assert await times_told(wang, "非常抱歉") == 0
    assert not await chen.chat.texts()


async def test_reminders_follow_a_moved_visit(desk, wang, li, agreed):
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("11月25日下午3点")
    await wang.presses("可以，就这个时间")
    await at(desk, shanghai(24, 10))
    assert await times_told(wang, "提醒") == 0
    assert await times_told(wang, "约定的时间到了") == 0
    await at(desk, shanghai(24, 18))
    assert await times_told(wang, "提醒") == 1
    await at(desk, shanghai(25, 13))
    assert await times_told(wang, "提醒") == 2


async def test_reminders_die_with_a_job_handed_back(desk, wang, li, agreed):
    await li.presses("退回工单")
    await li.presses("路太远")
    await at(desk, shanghai(23, 18))
    await at(desk, shanghai(24, 10))
    assert await times_told(wang, "提醒") == 0
    assert await times_told(li, "该出发") == 0


async def test_reminders_die_with_a_cancelled_ticket_and_the_technician_is_told(desk, wang, li, group, agreed):
    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, agreed.id)
        await diary.advance(work, ticket, Action.CANCEL, Role.CUSTOMER, await sides.customer_of(work, ticket))
        await visits.drop(work, ticket)
        await cards.refresh(work, ticket)
    assert "取消" in await li.chat.last_text()
    assert not await li.hears("王小明")
    assert await group.captions() == []
    async with desk.database.open_work() as work:
        assert await pending_of(work.session, agreed.id) == []


async def test_a_missing_report_is_asked_for_and_told_to_the_leader_in_the_morning(desk, li, chen, agreed):
    desk.clock.now = shanghai(24, 9)
    await leaves(li)
    await li.presses("我到了")
    await at(desk, shanghai(24, 13, 30))
    assert await times_told(li, "还没有报告") == 1
    await at(desk, shanghai(25, 8, 59))
    assert not await chen.chat.texts()
    await at(desk, shanghai(25, 9))
    assert await times_told(chen, "还没有报告") == 1


async def test_a_job_without_a_time_asks_the_technician_and_then_the_leader(desk, wang, li, chen, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await desk.advance(minutes=30)
    assert await times_told(li, "还没有约好时间") == 1
    assert not await chen.chat.texts()
    await desk.advance(minutes=30)
    assert await times_told(chen, "还没有跟客户约好时间") == 1
    await desk.advance(hours=3)
    assert await times_told(li, "还没有约好时间") == await times_told(chen, "还没有跟客户约好时间") == 1


async def test_an_agreed_time_ends_the_asking(desk, li, chen, agreed):
    await desk.advance(minutes=70)
    assert await times_told(li, "还没有约好时间") == 0
    assert not await chen.chat.texts()


async def test_at_night_nobody_is_written_to_M3(desk, wang, li, group):
    desk.clock.now = shanghai(23, 20, 50)
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await at(desk, shanghai(23, 21, 30))
    assert await times_told(li, "还没有约好时间") == 0
    await at(desk, shanghai(24, 7, 59))
    assert await times_told(li, "还没有约好时间") == 0
    await at(desk, shanghai(24, 8))
    assert await times_told(li, "还没有约好时间") == 1


async def test_an_early_visit_is_announced_at_the_first_polite_moment_M3(desk, wang, li, group):
    await reports(desk, wang, wished_at=shanghai(24, 9))
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await at(desk, shanghai(23, 18))
    await at(desk, shanghai(24, 7))
    assert await times_told(wang, "提醒") == 1
    await at(desk, shanghai(24, 8))
    assert await times_told(wang, "提醒") == 2


async def test_after_a_long_sleep_nobody_is_reminded_of_what_is_over(desk, wang, li, agreed):
    await at(desk, TUESDAY_TEN.replace(day=26))
    assert await times_told(wang, "提醒") == 0
    for _ in range(3):
        await desk.tick()
    assert await times_told(wang, "非常抱歉") <= 1


async def test_instead_of_a_time_in_question_the_question_is_asked_again_B3(desk, wang, li, agreed):
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("11月25日下午3点")
    await at(desk, shanghai(23, 18))
    assert await times_told(wang, "您看行吗") == 2
    assert await times_told(wang, "提醒您") == 0


async def test_an_agreed_time_goes_with_a_job_that_is_handed_back_B3(desk, wang, li, group, agreed):
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("11月25日下午3点")
    await wang.presses("可以，就这个时间")
    await li.presses("退回工单")
    await li.presses("路太远")
    assert "下午3:00" in await group.last_text()


async def test_a_visit_on_new_years_day_is_announced_on_the_last_evening_of_the_old_year(desk, wang, li, group):
    desk.clock.now = datetime(2026, 12, 31, 2, 0, tzinfo=UTC)
    await reports(desk, wang, datetime(2027, 1, 1, 2, 0, tzinfo=UTC))
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await at(desk, datetime(2026, 12, 31, 9, 59, tzinfo=UTC))
    assert await times_told(wang, "提醒") == 0
    await at(desk, datetime(2026, 12, 31, 10, 0, tzinfo=UTC))
    assert await times_told(wang, "明天（1月1日，周五）上午10:00") >= 1
    assert await times_told(wang, "提醒") == 1
