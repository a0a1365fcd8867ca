"""What can be done about a job that is offered: looked at, declined, or taken at another time [B3 O3]."""

import asyncio

import pytest
from sqlmodel import select

from models.absence import Absence
from models.declined_offer import DeclinedOffer
from models.person import person_with
from models.slip import Slip
from rules.absence import AbsenceKind
from tests.support.tickets import TUESDAY_TEN, reports, stored

PERSONAL = ("13800138000", "138 0013 8000", "王小明", "科技路", "Wang")


async def rows(desk, table):
    async with desk.database.open_work() as work:
        return list(await work.session.exec(select(table)))


@pytest.fixture
async def booked(desk, li, group):
    """Li is with Ann on Tuesday at ten."""
    ticket = await reports(desk, desk.customer("Ann"))
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def test_whose_day_collides_is_told_with_what_before_taking_B3(desk, wang, li, group, booked):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    [alert] = await li.toasts()
    assert booked.number in alert
    assert "上午10:00" in alert
    assert not any(each in alert for each in PERSONAL)
    assert (await stored(desk, ticket)).status == "open"
    assert "接单，另约时间" in await li.chat.captions()
    offered = await li.chat.last_text()
    assert not any(each in offered for each in PERSONAL)
    assert not await wang.chat.texts()


async def test_tapped_again_it_is_told_again_and_offered_once(desk, wang, li, group, booked):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    offered = len(await li.chat.texts())
    await group.pressed_by(li, "接单")
    assert booked.number in (await li.toasts())[0]
    assert len(await li.chat.texts()) == offered


async def test_taken_at_another_time_the_apology_begins_at_once_B3(desk, wang, li, group, booked):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("接单，另约时间")
    assert (await stored(desk, ticket)).status == "accepted"
    await li.types("明天下午3点")
    words = await wang.chat.last_text()
    for said in ("非常抱歉", "那个时间已有安排", "下午3:00"):
        assert said in words
    [slip] = await rows(desk, Slip)
    assert (slip.ticket_id, slip.promised_at) == (ticket.id, TUESDAY_TEN)
    await wang.presses("可以，就这个时间")
    assert (await stored(desk, ticket)).status == "scheduled"


async def test_meanwhile_a_colleague_was_faster_B3_O3(desk, wang, li, zhao, group, booked):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await group.pressed_by(zhao, "接单")
    await li.presses("接单，另约时间")
    assert "赵" in (await li.toasts())[0]
    assert (await stored(desk, ticket)).status == "accepted"
    assert not await li.hears("希望时间")


async def test_two_at_once_at_another_time_and_one_wins_O3(desk_on_each):
    desk = desk_on_each
    group, pair = desk.group("south"), [desk.staff("technician", "south", each) for each in (0, 1)]
    for each in pair:
        await reports(desk, desk.customer())
        await group.pressed_by(each, "接单")
        await each.presses("确认")
    ticket = await reports(desk, desk.customer())
    for each in pair:
        await group.pressed_by(each, "接单")
    await asyncio.gather(*(each.presses("接单，另约时间") for each in pair))
    assert (await stored(desk, ticket)).status == "accepted"
    answers = [row.parameters.get("text", "") for row in await desk.outbox() if row.method == "answerCallbackQuery"]
    assert len([answer for answer in answers if "已由" in answer]) == 1, answers[-3:]


async def test_once_nothing_is_in_the_way_any_more_it_is_simply_theirs(desk, wang, li, group, booked):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    row, data = await li.chat.find("接单，另约时间")
    await li.presses("退回工单")
    await li.presses("路太远")
    await li.press_data(data, row.id)
    assert await li.hears("能按时到吗")
    assert not await li.hears("什么时候")


async def test_leave_at_the_wished_time_is_told_like_a_collision_B3(desk, wang, li, group):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, li.user_id)
        away = {"from_at": TUESDAY_TEN, "until_at": TUESDAY_TEN.replace(hour=10), "told_at": work.now}
        work.session.add(Absence(person_id=person.id, kind=AbsenceKind.LEAVE, told_by_id=person.id, **away))
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    assert "不在岗" in (await li.toasts())[0]
    assert (await stored(desk, ticket)).status == "open"


async def test_details_tell_all_that_helps_and_nothing_of_the_customer_T1(desk, wang, li, group):
    await reports(desk, wang, fault_code="not-heating")
    await group.pressed_by(li, "看详情")
    assert "私聊" in (await li.toasts())[0]
    told = await li.chat.last_text()
    for helpful in ("蒸柜不加热", "保修", "可能原因", "没有别的安排"):
        assert helpful in told
    assert not any(each in told for each in PERSONAL)
    await li.presses("接单")
    assert "王小明" in await li.chat.last_text()


async def test_who_cannot_says_so_with_a_tap_and_the_leader_reads_it_in_the_case_O3(desk, wang, li, chen, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "我接不了")
    assert "不会再问您" in (await li.toasts())[0]
    await li.presses("路太远")
    assert "记在" in await li.chat.last_text()
    assert (await stored(desk, ticket)).status == "open"
    await chen.press_data(f"case:{ticket.id}")
    assert "接不了：“路太远”" in await chen.chat.last_text()


async def test_why_not_may_be_said_in_own_words_or_not_at_all_O3(desk, wang, li, zhao, group):
    await reports(desk, wang)
    for each, words, answer in ((li, "车坏了", "记在"), (zhao, "返回", "就先这样")):
        await group.pressed_by(each, "我接不了")
        await each.presses("用自己的话说")
        await each.types(words)
        assert answer in await each.chat.last_text()
    assert [row.reason for row in await rows(desk, DeclinedOffer)] == ["车坏了", ""]


async def test_said_twice_it_is_noted_once_and_whoever_can_after_all_just_takes_it(desk, wang, li, group):
    ticket = await reports(desk, wang)
    for _ in range(2):
        await group.pressed_by(li, "我接不了")
    assert "已经记下" in (await li.toasts())[0]
    await group.pressed_by(li, "接单")
    assert (await stored(desk, ticket)).status == "accepted"
    assert await rows(desk, DeclinedOffer) == []


async def test_when_nobody_is_left_the_leader_hears_at_once_and_the_group_is_left_in_peace_L4(desk, wang, chen, group):
    await reports(desk, wang)
    for index in range(3):
        await group.pressed_by(desk.staff("technician", "south", index), "我接不了")
        assert not await chen.chat.texts()
    await desk.tick()
    assert "没有人接" in await chen.chat.last_text()
    assert "接不了" in await chen.chat.last_text()
    await desk.advance(minutes=11)
    assert len(await group.texts()) == 1


async def test_whoever_said_so_is_not_counted_on_for_the_first_time_B3(desk, wang, li, zhao, he, group):
    """Mo is booked, Zhao cannot: when Li gives the agreed job back the dispatcher hears."""
    mo = desk.staff("technician", "south", 2)
    await reports(desk, desk.customer())
    await group.pressed_by(mo, "接单")
    await mo.presses("确认")
    await reports(desk, wang)
    await group.pressed_by(zhao, "我接不了")
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.presses("退回工单")
    await li.presses("路太远")
    assert "客服专员" in await wang.chat.last_text()


async def test_a_stranger_to_the_region_reads_no_details_and_says_no_cannot(desk, wang, group):
    ticket = await reports(desk, wang)
    stranger = desk.staff("technician", "north")
    for data in (f"details:{ticket.id}", f"cannot:{ticket.id}", f"take-later:{ticket.id}"):
        await stranger.press_data(data)
        assert not await stranger.chat.texts()
    assert await rows(desk, DeclinedOffer) == []
