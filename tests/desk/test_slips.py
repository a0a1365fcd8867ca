"""Each slipped promise is a record with its outcome, whoever began it [B3 B5]."""

from datetime import UTC, datetime, timedelta

import pytest

from messages.buttons.ticket import CancelTicket, MoveTo
from models.attention import open_slips
from models.periods import Periods
from models.slip import slips_of
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves

MONDAY = datetime(2026, 11, 22, 16, tzinfo=UTC)
THURSDAY_TWO = datetime(2026, 11, 26, 6, 0, tzinfo=UTC)


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


@pytest.fixture
async def slipped(li, agreed):
    await asks_for(li, "明天下午3点")
    return agreed


async def asks_for(li, time, reason="配件还没到"):
    await li.presses("改个时间")
    await li.presses(reason)
    await li.types(time)


async def record(desk, ticket):
    async with desk.database.open_work() as work:
        found = await slips_of(work.session, ticket.id)
    return [(each.kind.value, each.begun_by.value, each.outcome and each.outcome.value) for each in found]


async def test_it_is_written_down_with_what_was_promised_and_why_B3(desk, slipped):
    async with desk.database.open_work() as work:
        [slip] = await slips_of(work.session, slipped.id)
    assert (slip.promised_at, slip.reason, slip.begun_at) == (TUESDAY_TEN, "配件还没到", desk.clock.now)
    assert (slip.outcome, slip.settled_at) == (None, None)


async def test_consent_B3(desk, wang, slipped):
    desk.clock.advance(minutes=5)
    await wang.presses("可以，就这个时间")
    assert await record(desk, slipped) == [("moved", "technician", "agreed")]
    async with desk.database.open_work() as work:
        [slip] = await slips_of(work.session, slipped.id)
    assert slip.settled_at == desk.clock.now


async def test_another_time_asked_for_B3(desk, wang, slipped):
    await wang.types("后天上午11点")
    assert await record(desk, slipped) == [("moved", "technician", "another")]


async def test_refused_and_a_colleague_can_make_the_first_time_B3(desk, wang, slipped):
    await wang.presses("不同意改时间")
    assert await record(desk, slipped) == [("moved", "technician", "colleague")]


async def test_refused_and_nobody_can_make_the_first_time_B3(desk, wang, zhao, slipped):
    for visitor in (zhao, desk.staff("technician", "south", 2)):
        await is_away(desk, visitor, TUESDAY_TEN - timedelta(hours=10), TUESDAY_TEN + timedelta(hours=14))
    await wang.presses("不同意改时间")
    assert await record(desk, slipped) == [("moved", "technician", "dispatcher")]


async def test_the_customer_moves_a_visit_themself_P3(desk, wang, agreed):
    await wang.press_data(MoveTo(agreed.id, int(THURSDAY_TWO.timestamp())).pack())
    assert await record(desk, agreed) == [("moved", "customer", "agreed")]


async def test_none_suits_the_customer_writes_and_the_technician_answers_P3_B3(desk, wang, li, slipped):
    await wang.presses("看看别的时间")
    await wang.presses("都不方便")
    await wang.types("平时晚上8点以后")
    assert "李禾田 Li Hetian 看到后" in await wang.chat.last_text()
    assert "平时晚上8点以后" in await li.chat.last_text()
    assert await record(desk, slipped) == [("moved", "technician", "another"), ("moved", "customer", None)]
    await li.presses("提个时间")
    await li.presses("上一家还没修完")
    await li.types("后天晚上8点")
    await wang.presses("可以，就这个时间")
    assert [outcome for *_, outcome in await record(desk, slipped)] == ["another", "agreed", "agreed"]
    assert "晚上8:00" in await wang.chat.last_text()


async def test_a_plain_time_among_the_words_is_taken_at_once_P3(desk, wang, slipped):
    await wang.presses("看看别的时间")
    await wang.types("都不方便")
    await wang.types("那就后天下午2点半吧")
    assert "约好了" in await wang.chat.last_text()


async def test_asked_anew_before_there_was_an_answer_B3(desk, wang, li, slipped):
    await asks_for(li, "后天上午10点")
    assert "又要麻烦您一次" in await wang.chat.last_text()
    assert await record(desk, slipped) == [("moved", "technician", "withdrawn"), ("moved", "technician", None)]
    await wang.presses("可以，就这个时间")
    assert (await record(desk, slipped))[-1] == ("moved", "technician", "agreed")


async def test_a_slip_on_a_slip_says_sorry_once_more_B3(wang, li, slipped):
    assert "又要麻烦您一次" not in await wang.chat.last_text()
    await wang.presses("可以，就这个时间")
    await asks_for(li, "后天上午10点", "路上堵车")
    words = await wang.chat.last_text()
    assert words.startswith("又要麻烦您一次了。")
    assert "下午3:00" in words


async def test_late_but_they_came_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=40)
    await leaves(li)
    desk.clock.now = TUESDAY_TEN
    await desk.tick()
    assert await record(desk, agreed) == [("late", "desk", None)]
    assert await in_digest(desk, "south") == [], "whoever is late is told of as late"
    desk.clock.advance(minutes=12)
    await li.presses("我到了")
    assert await record(desk, agreed) == [("late", "desk", "came")]


async def test_late_and_then_another_time_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN
    await desk.tick()
    await asks_for(li, "今天下午3点")
    await wang.presses("可以，就这个时间")
    assert await record(desk, agreed) == [("late", "desk", "agreed"), ("moved", "technician", "agreed")]


async def test_not_possible_a_colleague_is_asked_and_the_customer_told_O3_B3(desk, wang, li, agreed):
    await li.presses("退回工单")
    await li.presses("路太远")
    assert await record(desk, agreed) == [("not_possible", "technician", "colleague")]
    assert "李禾田 Li Hetian 明天（11月24日，周二）上午10:00来不了了" in await wang.chat.last_text()
    assert "我正在找那个时间能到的同事" in await wang.chat.last_text()


async def test_not_possible_and_nobody_free_the_dispatcher_hears_and_the_customer_knows_O3_B3(
    desk, wang, li, zhao, he, agreed
):
    for visitor in (zhao, desk.staff("technician", "south", 2)):
        await is_away(desk, visitor, TUESDAY_TEN - timedelta(hours=10), TUESDAY_TEN + timedelta(hours=14))
    await li.presses("退回工单")
    await li.presses("路太远")
    assert await record(desk, agreed) == [("not_possible", "technician", "dispatcher")]
    assert "已经转给客服专员" in await wang.chat.last_text()
    assert "那个时间区域里也没有别的技术员有空" in await he.chat.last_text()


async def test_an_end_settles_what_was_open(desk, wang, slipped):
    await wang.press_data(CancelTicket(slipped.id, is_sure=True).pack())
    assert await record(desk, slipped) == [("moved", "technician", "withdrawn")]


async def test_a_first_time_is_no_slip_P3(desk, wang, li, group):
    ticket = await reports(desk, wang, wished_at=None)
    await group.pressed_by(li, "接单")
    await li.presses("提个时间")
    await li.types("明天下午3点")
    assert await record(desk, ticket) == []


async def test_what_was_not_agreed_on_in_the_week_stands_in_its_digest_L2_B3(desk_on_each):
    desk = desk_on_each
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    await asks_for(li, "明天下午3点")
    assert await in_digest(desk, "south") == [(ticket.number, li.name, TUESDAY_TEN, False)]
    await wang.presses("可以，就这个时间")
    assert await in_digest(desk, "south") == []
    await asks_for(li, "后天上午10点", "路上堵车")
    [(_, _, promised_at, _)] = await in_digest(desk, "south")
    assert promised_at == TUESDAY_TEN + timedelta(hours=5)
    assert await in_digest(desk, "north") == []
    assert await in_digest(desk, "south", MONDAY + timedelta(days=7)) == []


async def test_what_the_dispatcher_has_stands_there_until_a_time_is_agreed_L2_O3(desk, wang, zhao, he, group, slipped):
    for visitor in (zhao, desk.staff("technician", "south", 2)):
        await is_away(desk, visitor, TUESDAY_TEN - timedelta(hours=10), TUESDAY_TEN + timedelta(hours=14))
    await wang.presses("不同意改时间")
    assert [is_with_dispatcher for *_, is_with_dispatcher in await in_digest(desk, "south")] == [True]
    desk.clock.now = TUESDAY_TEN + timedelta(hours=14)
    await he.presses("约时间")
    await he.types("11月26日上午10点")
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    assert await in_digest(desk, "south") == []


async def in_digest(desk, region_code, monday=MONDAY):
    async with desk.database.open_reading() as session:
        listed = await open_slips(session, Periods([region_code], [monday, monday + timedelta(days=7)]))
    return [(each.number, each.technician, each.promised_at, each.is_with_dispatcher) for each in listed]


# What is asked at night, answered too late, or of somebody who has gone on leave


async def test_at_night_the_customer_sleeps_and_is_asked_in_the_morning_M3_B3(desk, wang, li, group):
    await reports(desk, wang, wished_at=THURSDAY_TWO)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    await asks_for(li, "11月27日下午3点")
    assert "明天（11月25日，周三）上午8:00再问" in await li.chat.last_text()
    assert not await wang.hears("您看行吗")
    desk.clock.now = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
    await desk.tick()
    await desk.tick()
    assert sum("您看行吗" in text for text in await wang.chat.texts()) == 1


async def test_what_cannot_wait_is_asked_at_night_too_B5(desk, wang, li, group):
    await reports(desk, wang, wished_at=datetime(2026, 11, 24, 1, 0, tzinfo=UTC))
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
    await asks_for(li, "明天下午3点")
    assert "您看行吗" in await wang.chat.last_text()


async def test_a_proposal_withdrawn_at_night_is_never_asked_M3(desk, wang, li, group):
    await reports(desk, wang, wished_at=THURSDAY_TWO)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    await asks_for(li, "11月27日下午3点")
    await asks_for(li, "11月27日下午4点")
    desk.clock.now = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
    await desk.tick()
    asked = [text for text in await wang.chat.texts() if "您看行吗" in text]
    assert len(asked) == 1
    assert "下午4:00" in asked[0]


async def test_an_answer_after_the_time_has_passed_is_thanked_and_others_are_offered_B3(desk, wang, slipped):
    desk.clock.now = TUESDAY_TEN + timedelta(hours=6)
    await wang.presses("可以，就这个时间")
    assert "那个时间已经过了" in await wang.chat.last_text()
    captions = await wang.chat.captions()
    assert any("11月25日" in caption for caption in captions)
    assert "可以，就这个时间" not in captions
    await wang.presses("11月25日")
    assert "约好了" in await wang.chat.last_text()


async def test_a_technician_on_leave_meanwhile_is_not_promised_B3(desk, wang, li, slipped):
    await is_away(desk, li, TUESDAY_TEN - timedelta(hours=10), TUESDAY_TEN + timedelta(hours=14))
    await wang.types("可以")
    assert "师傅那时另有安排" in await wang.chat.last_text()
    assert (await record(desk, slipped))[0][2] is None


async def test_who_never_answers_is_called_by_a_person_B3(desk, wang, he, slipped):
    desk.clock.now = TUESDAY_TEN + timedelta(hours=3)
    await desk.tick()
    assert "客户一直没有答复" in await he.chat.last_text()
    await desk.tick()
    assert sum("客户一直没有答复" in text for text in await he.chat.texts()) == 1


async def test_who_leaves_comes_at_the_first_time_after_all_B5(desk, wang, li, slipped):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await leaves(li)
    assert await record(desk, slipped) == [("moved", "technician", "withdrawn")]
    row, data = await wang.chat.find("可以，就这个时间")
    await wang.press_data(data, row.id)
    assert "处理过" in (await wang.toasts())[0]
