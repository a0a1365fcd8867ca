"""The customer moves an agreed visit without asking anybody, until shortly before it; and learns who is where."""

from datetime import UTC, datetime, timedelta

import pytest

from messages.buttons.ticket import MoveTo, MoveVisit
from models.reminder import Promise, pending_of
from models.visit import VisitState, visits_of
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import gets_ready

WEDNESDAY_HALF_PAST_TWO = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)


@pytest.fixture
async def agreed(desk):
    """Li comes to Wang on Tuesday at ten."""
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    return wang, li, ticket


async def visits(desk, ticket):
    async with desk.database.open_work() as work:
        return [(visit.state, visit.starts_at) for visit in await visits_of(work.session, ticket.id)]


async def looks_at(wang, ticket):
    await wang.types("/tickets")
    await wang.presses(ticket.number)


async def test_a_customer_moves_the_visit_and_both_are_told_P3(desk, agreed):
    wang, li, ticket = agreed
    await looks_at(wang, ticket)
    await wang.presses("改个时间")
    await wang.presses("11月25日")
    (_, first), (_, moved) = await visits(desk, ticket)
    assert await visits(desk, ticket) == [(VisitState.MOVED, first), (VisitState.AGREED, moved)]
    assert first == TUESDAY_TEN
    assert "约好了：李禾田 Li Hetian <b>11月25日（周三）" in await wang.chat.last_text()
    assert await li.hears("的客户改了上门时间：现在是11月25日（周三）")


async def test_only_times_that_this_technician_can_keep_are_offered_B3(desk, agreed):
    wang, li, ticket = agreed
    other = await reports(desk, desk.customer("Sun"), wished_at=WEDNESDAY_HALF_PAST_TWO)
    await li.press_data(f"take:{other.id}", other.group_card_id, desk.group("south").chat_id)
    await looks_at(wang, ticket)
    await wang.presses("改个时间")
    assert not any("10:00" in caption and "11月24日" in caption for caption in await wang.chat.captions())
    await wang.types("后天下午3点")
    assert "那个时间没有人能到您那里" in await wang.chat.last_text()
    assert await visits(desk, ticket) == [(VisitState.AGREED, TUESDAY_TEN)]


async def test_the_time_may_be_typed_P3(desk, agreed):
    wang, _li, ticket = agreed
    await wang.types("改时间")
    await wang.types("后天下午2点半")
    assert (await visits(desk, ticket))[-1] == (VisitState.AGREED, WEDNESDAY_HALF_PAST_TWO)


async def test_reminders_follow_a_moved_visit_B5(desk, agreed):
    wang, _li, ticket = agreed
    await wang.press_data(MoveTo(ticket.id, int(WEDNESDAY_HALF_PAST_TWO.timestamp())).pack())
    async with desk.database.open_work() as work:
        due = {reminder.promise: reminder.due_at for reminder in await pending_of(work.session, ticket.id)}
    assert due[Promise.VISIT_SOON] == WEDNESDAY_HALF_PAST_TWO - timedelta(hours=2)
    assert due[Promise.NOT_ARRIVED] == WEDNESDAY_HALF_PAST_TWO


async def test_shortly_before_the_visit_a_person_sees_to_it(desk, agreed):
    wang, _li, ticket = agreed
    desk.clock.now = TUESDAY_TEN - timedelta(hours=1)
    for button in (MoveVisit(ticket.id), MoveTo(ticket.id, int(WEDNESDAY_HALF_PAST_TWO.timestamp()))):
        await wang.press_data(button.pack())
        assert "可能已经在路上了" in await wang.chat.last_text()
    assert await visits(desk, ticket) == [(VisitState.AGREED, TUESDAY_TEN)]
    await wang.presses("请转人工")
    assert await desk.staff("dispatcher").hears(ticket.number)


async def test_the_same_press_again_moves_nothing(desk, agreed):
    wang, _li, ticket = agreed
    for _ in range(2):
        await wang.press_data(MoveTo(ticket.id, int(WEDNESDAY_HALF_PAST_TWO.timestamp())).pack())
    assert "已经处理过了" in (await wang.toasts())[0]
    assert len(await visits(desk, ticket)) == 2


async def test_a_time_that_the_technician_proposed_is_answered_first_B3(desk, agreed):
    wang, li, ticket = agreed
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.types("后天下午3点")
    await wang.press_data(MoveVisit(ticket.id).pack())
    assert "可以，就这个时间" in await wang.chat.captions()
    await wang.press_data(MoveTo(ticket.id, int(WEDNESDAY_HALF_PAST_TWO.timestamp())).pack())
    states = [state for state, _ in await visits(desk, ticket)]
    assert states == [VisitState.MOVED, VisitState.DECLINED, VisitState.AGREED]


async def test_going_back_keeps_the_time(desk, agreed):
    wang, _li, ticket = agreed
    await wang.types("改时间")
    await wang.types("返回")
    assert ticket.number in await wang.chat.last_text()
    await wang.types("后天下午2点半")
    assert await visits(desk, ticket) == [(VisitState.AGREED, TUESDAY_TEN)]


async def test_without_an_agreed_visit_there_is_nothing_to_move(desk):
    wang = desk.customer("Wang")
    ticket = await reports(desk, wang)
    await looks_at(wang, ticket)
    assert "改个时间" not in await wang.chat.captions()
    await wang.press_data(MoveVisit(ticket.id).pack())
    assert "等待接单" in (await wang.toasts())[0]
    assert (await stored(desk, ticket)).status == "open"


async def test_where_the_technician_is_takes_one_tap_P3(desk, agreed):
    wang, li, ticket = agreed
    await looks_at(wang, ticket)
    await wang.presses("师傅到哪了")
    assert "还没有出发，明天（11月24日，周二）上午10:00到您那里" in await wang.chat.last_text()
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await gets_ready(li)
    await li.types("出发")
    await wang.types("师傅到哪了？")
    assert "上午9:10已经出发" in await wang.chat.last_text()
    desk.clock.now = TUESDAY_TEN + timedelta(minutes=5)
    await wang.types("where is the technician?")
    assert "比约好的时间晚了，非常抱歉" in await wang.chat.last_text()
    await li.types("到了")
    await wang.types("到哪了")
    assert "上午10:05已经到您那里了" in await wang.chat.last_text()


async def test_where_the_technician_is_while_nobody_has_it_yet_is_answered_with_where_it_stands_P3(desk):
    wang = desk.customer("Wang")
    ticket = await reports(desk, wang)
    await wang.types("师傅到哪了")
    assert "等待接单" in await wang.chat.last_text()
    assert ticket.number in await wang.chat.last_text()


async def test_with_two_visits_it_is_asked_which_one_is_meant_P3(desk, agreed):
    wang, _li, first = agreed
    second = await reports(desk, wang)
    await desk.group("south").pressed_by(desk.staff("technician", "south", 1), "接单")
    await wang.types("师傅到哪了")
    said = await wang.chat.last_text()
    assert first.number in said
    assert second.number in said
