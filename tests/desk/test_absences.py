"""Whoever is away is not offered, not counted, not asked and not nagged; and what is still theirs is the leader's [B3 O2]."""

from datetime import UTC, datetime, timedelta

import pytest

from desk import people, visits
from models.ticket import Ticket
from rules.roles import Role
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports, stored

TODAY, TUESDAY, WEDNESDAY = (datetime(2026, 11, day - 1, 16, tzinfo=UTC) for day in (23, 24, 25))


async def free(desk, ticket, at):
    async with desk.database.open_work() as work:
        return await visits.is_free(work, await work.session.get_one(Ticket, ticket.id), at)


@pytest.fixture
def mo(desk):
    return desk.staff("technician", "south", 2)


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def test_who_is_away_is_not_counted_among_those_who_can_come_P3_B3(desk, li, zhao, mo):
    ticket = await reports(desk, desk.customer(), wished_at=None)
    for visitor in (li, zhao):
        await is_away(desk, visitor, TUESDAY, WEDNESDAY)
    assert await free(desk, ticket, TUESDAY_TEN)
    await is_away(desk, mo, TUESDAY, WEDNESDAY)
    assert not await free(desk, ticket, TUESDAY_TEN)
    assert await free(desk, ticket, TUESDAY_TEN + timedelta(days=1))


async def test_half_a_day_away_leaves_the_other_half_P3(desk, li, zhao, mo):
    ticket = await reports(desk, desk.customer(), wished_at=None)
    for visitor in (li, zhao, mo):
        await is_away(desk, visitor, TUESDAY, TUESDAY + timedelta(hours=12))
    assert not await free(desk, ticket, TUESDAY_TEN)
    assert await free(desk, ticket, TUESDAY_TEN + timedelta(hours=4))


async def test_nobody_on_duty_means_no_time_is_promised_P3(desk, li, zhao, mo):
    ticket = await reports(desk, desk.customer(), wished_at=None)
    for visitor in (li, zhao, mo):
        await is_away(desk, visitor, TODAY, TODAY + timedelta(days=30))
    async with desk.database.open_work() as work:
        assert await visits.free_times(work, await work.session.get_one(Ticket, ticket.id)) == []


async def test_a_claim_by_somebody_away_is_refused_kindly_O3(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await is_away(desk, li, TODAY, TUESDAY)
    await group.pressed_by(li, "接单")
    assert "请假，所以先不给您派单" in (await li.toasts())[0]
    assert (await stored(desk, ticket)).status == "open"
    await li.types("我回来了")
    await group.pressed_by(li, "接单")
    assert (await stored(desk, ticket)).status == "accepted"


async def test_an_absent_leader_is_skipped_and_the_next_office_hears_L4(desk, wang, chen, he, group):
    await is_away(desk, chen, TODAY, TUESDAY)
    before = len(await chen.chat.texts())
    await reports(desk, wang)
    for _ in range(4):
        await desk.advance(minutes=10)
    assert len(await chen.chat.texts()) == before
    assert sum("没有人接" in text for text in await he.chat.texts()) == 1


async def test_where_everybody_is_away_somebody_still_hears_L4(desk, chen, he):
    headquarters = desk.staff("headquarters")
    async with desk.database.open_work() as work:
        before = await people.first_on_duty(work, "south", Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS)
    for visitor in (chen, he, headquarters):
        await is_away(desk, visitor, TODAY, TUESDAY)
    async with desk.database.open_work() as work:
        after = await people.first_on_duty(work, "south", Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS)
    assert [person.name for person in before] == [person.name for person in after] == [chen.name]


async def test_a_leaders_own_leave_is_told_to_the_next_office_O2(desk, chen, he):
    await is_away(desk, chen, TUESDAY, WEDNESDAY)
    assert f"{chen.name} 明天（11月24日，周二）不在" in await he.chat.last_text()


async def test_a_time_in_their_own_leave_is_refused_and_another_asked_for_B3(desk, wang, li, group):
    await reports(desk, wang, wished_at=None)
    await group.pressed_by(li, "接单")
    await is_away(desk, li, TUESDAY, WEDNESDAY)
    await li.presses("提个时间")
    assert not any("11月24日" in caption for caption in await li.chat.captions())
    await li.types("明天上午10点")
    assert "技术员那时请假" in await li.chat.last_text()
    await li.types("后天上午10点")
    assert "您看行吗" in await wang.chat.last_text()


async def test_a_wish_that_falls_into_the_leave_is_not_confirmed_B3(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await is_away(desk, li, TUESDAY, WEDNESDAY)
    card = next(text for text in await li.chat.texts() if "希望时间" in text)
    assert "那时您请假" in card
    assert not any("确认" in caption for caption in await li.chat.captions())


async def test_of_an_absent_technician_only_the_leader_is_asked_for_a_time_B3(desk, wang, li, chen, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await is_away(desk, li, TODAY, TUESDAY)
    before = len(await li.chat.texts())
    await desk.advance(minutes=30)
    assert "技术员今天（11月23日，周一）请假" in await chen.chat.last_text()
    assert len(await li.chat.texts()) == before


async def test_nobody_is_announced_who_is_away_then_B3_B5(desk, wang, li, chen, agreed):
    await is_away(desk, li, TUESDAY, WEDNESDAY)
    said = len(await li.chat.texts())
    desk.clock.now = datetime(2026, 11, 23, 10, tzinfo=UTC)
    await desk.tick()
    assert not await wang.hears("提醒您")
    assert "这次上门还没有换人" in await chen.chat.last_text()
    desk.clock.now = TUESDAY_TEN
    for _ in range(4):
        await desk.tick()
    assert "已经请同事马上为您安排" in await wang.chat.last_text()
    assert len(await li.chat.texts()) == said, "nobody on leave is nagged"


async def test_nobody_is_told_of_a_visit_twice_when_the_leave_is_taken_back(desk, wang, li, agreed):
    await is_away(desk, li, TUESDAY, WEDNESDAY)
    await li.presses("不请假了")
    desk.clock.now = datetime(2026, 11, 23, 10, tzinfo=UTC)
    await desk.tick()
    assert sum("提醒您" in text for text in await wang.chat.texts()) == 1


async def test_a_refused_time_does_not_go_to_a_colleague_on_leave_B3(desk, wang, li, zhao, mo, he, agreed):
    for visitor in (zhao, mo):
        await is_away(desk, visitor, TUESDAY, WEDNESDAY)
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.types("后天上午10点")
    await wang.presses("不同意改时间")
    assert "客服专员" in await wang.chat.last_text()
    assert "不同意改时间" in await he.chat.last_text()
