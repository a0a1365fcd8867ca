"""A job is handed over to a colleague who accepts; until then it stays with the first [B3 O3]."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from models.absence import Absence
from models.handover import Handover
from models.person import person_with
from models.reminder import Promise, pending_of
from models.ticket_event import events_of
from models.visit import agreed_visit
from rules.absence import AbsenceKind
from tests.support.tickets import TUESDAY_TEN, reports, stored

PERSONAL = ("13800138000", "138 0013 8000", "王小明", "科技路", "Wang")


@pytest.fixture
async def agreed(desk, wang, li, group):
    """Li is agreed for Tuesday at ten."""
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def asks(li, name="赵"):
    await li.presses("转给同事")
    await li.presses(name)


async def holder(desk, ticket):
    async with desk.database.open_work() as work:
        row = await work.session.get_one(type(ticket), ticket.id)
        return (await person_of(work, row.technician_id)) if row.technician_id else None


async def person_of(work, person_id):
    from models.person import Person

    return (await work.session.get_one(Person, person_id)).telegram_id


async def is_away(desk, visitor, start=TUESDAY_TEN, hours=8):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, visitor.user_id)
        away = {"from_at": start, "until_at": start + timedelta(hours=hours), "told_at": work.now}
        work.session.add(Absence(person_id=person.id, kind=AbsenceKind.LEAVE, told_by_id=person.id, **away))


async def test_until_the_colleague_accepts_the_job_stays_and_they_read_nothing_of_the_customer_O3(
    desk, wang, li, zhao, agreed
):
    before = len(await wang.chat.texts())
    await asks(li)
    told = await zhao.chat.last_text()
    for helpful in ("李禾田", "蒸柜不加热", "上午10:00", "没有别的安排"):
        assert helpful in told
    assert not any(each in told for each in PERSONAL)
    assert await holder(desk, agreed) == li.user_id
    assert len(await wang.chat.texts()) == before


async def test_accepted_the_job_goes_with_its_time_card_and_reminders_and_the_customer_knows_who_comes_B3_O3(
    desk, wang, li, zhao, agreed
):
    await asks(li)
    await zhao.presses("我来接手")
    assert await holder(desk, agreed) == zhao.user_id
    assert (await stored(desk, agreed)).status == "scheduled"
    assert "王小明" in await zhao.chat.last_text()
    assert not await li.hears("王小明")
    assert await li.hears("接手了")
    words = "\n".join(await wang.chat.texts())
    assert "代替 李禾田" in words
    assert "上午10:00" in words
    async with desk.database.open_work() as work:
        visit = await agreed_visit(work.session, agreed.id)
        zhao_there = await person_with(work.session, zhao.user_id)
        assert (visit.technician_id, visit.starts_at) == (zhao_there.id, TUESDAY_TEN)
        assert {Promise.VISIT_SOON, Promise.NOT_ARRIVED} <= {
            each.promise for each in await pending_of(work.session, agreed.id)
        }
        assert [event.action for event in await events_of(work.session, agreed.id)][-1] == "hand_over"
    heard = len(await li.chat.texts())
    desk.clock.now = TUESDAY_TEN - timedelta(hours=2)
    await desk.tick()
    assert await zhao.hears("上午10:00")
    assert len(await li.chat.texts()) == heard


async def test_whose_day_is_free_comes_first_and_whoever_is_away_or_cannot_is_not_on_the_list_O3(
    desk, wang, li, zhao, group
):
    mo = desk.staff("technician", "south", 2)
    await reports(desk, desk.customer("Ann"))
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("转给同事")
    captions = [each for each in await li.chat.captions() if each != "返回"]
    assert captions[0].startswith("✓ 莫")
    assert captions[1].startswith("赵")
    assert not any("李" in each for each in captions)
    await is_away(desk, mo)
    await li.presses("转给同事")
    assert not any("莫" in each for each in await li.chat.captions())


async def test_with_nobody_there_it_is_said_so_O3(desk, li, zhao, agreed):
    for each in (zhao, desk.staff("technician", "south", 2)):
        await is_away(desk, each)
    await li.presses("转给同事")
    assert "没有同事可以接手" in await li.chat.last_text()


async def test_declined_with_a_reason_the_first_is_told_and_may_ask_another_O3(desk, li, zhao, agreed):
    await asks(li)
    await zhao.presses("我接不了")
    await zhao.presses("路太远")
    assert "接手不了" in await li.chat.last_text()
    assert "路太远" in await li.chat.last_text()
    assert await holder(desk, agreed) == li.user_id
    await li.presses("问问别的同事")
    await li.presses("莫")
    await desk.staff("technician", "south", 2).presses("我来接手")
    assert await holder(desk, agreed) != li.user_id


async def test_declined_in_own_words_or_thought_better_of_O3(desk, li, zhao, agreed):
    await asks(li)
    await zhao.presses("我接不了")
    await zhao.types("返回")
    assert "想请您接手" in await zhao.chat.last_text()
    await zhao.presses("我接不了")
    await zhao.types("车坏了")
    assert "车坏了" in await li.chat.last_text()


async def test_not_answered_in_time_the_first_is_told_and_late_is_not_too_late_O3(desk, li, zhao, agreed):
    await asks(li)
    await desk.advance(hours=1)
    assert "还没有答复" in await li.chat.last_text()
    await zhao.presses("我来接手")
    assert await holder(desk, agreed) == zhao.user_id


async def test_answered_nobody_is_told_of_silence(desk, li, zhao, agreed):
    await asks(li)
    await zhao.presses("我来接手")
    await desk.advance(hours=1)
    assert not await li.hears("还没有答复")


async def test_handed_over_twice_the_first_question_is_taken_back_O3(desk, li, zhao, agreed):
    await asks(li)
    row, data = await zhao.chat.find("我来接手")
    await asks(li, "莫")
    assert "不用您接手" in await zhao.chat.last_text()
    await zhao.press_data(data, row.id)
    assert "另有安排" in (await zhao.toasts())[0]
    assert await holder(desk, agreed) == li.user_id


@pytest.mark.parametrize("how", ["hand back", "cancel"])
async def test_after_a_hand_back_or_a_cancellation_nothing_is_taken_over_O3(desk, wang, li, zhao, agreed, how):
    await asks(li)
    row, data = await zhao.chat.find("我来接手")
    if how == "cancel":
        await wang.press_data(f"withdraw:{agreed.id}:1")
    else:
        await li.press_data(f"hand-back:{agreed.id}:too_far")
    assert "不用您接手" in await zhao.chat.last_text()
    await zhao.press_data(data, row.id)
    assert "另有安排" in (await zhao.toasts())[0]
    assert await holder(desk, agreed) != zhao.user_id


async def test_a_third_person_neither_accepts_nor_declines_nor_asks_O3(desk, li, zhao, agreed):
    await asks(li)
    async with desk.database.open_work() as work:
        [request] = list(await work.session.exec(select(Handover)))
    third = desk.staff("technician", "south", 2)
    for data in (
        f"take-over:{request.id}",
        f"not-over:{request.id}:too_far",
        f"hand-over-to:{agreed.id}:{request.to_id}",
    ):
        await third.press_data(data)
        assert await third.toasts() != [""]
    assert await holder(desk, agreed) == li.user_id
    async with desk.database.open_work() as work:
        assert (await work.session.exec(select(Handover))).one().state == "asked"


async def test_whoever_is_on_leave_meanwhile_or_booked_at_that_time_does_not_take_it_over_B3_O3(
    desk, li, zhao, agreed, group
):
    await asks(li)
    await is_away(desk, zhao, desk.clock.now, hours=1)
    await zhao.presses("我来接手")
    assert "请假" in (await zhao.toasts())[0]
    desk.clock.advance(hours=2)
    other = await reports(desk, desk.customer("Ann"))
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    async with desk.database.open_work() as work:
        [request] = list(await work.session.exec(select(Handover)))
    await zhao.press_data(f"take-over:{request.id}")
    assert other.number in (await zhao.toasts())[0]
    assert await holder(desk, agreed) == li.user_id


async def test_on_the_way_a_colleague_goes_instead_and_has_yet_to_leave_B5(desk, wang, li, zhao, agreed):
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    async with desk.database.open_work() as work:
        row = await work.session.get_one(type(agreed), agreed.id)
        row.status = "en_route"
        (await agreed_visit(work.session, agreed.id)).left_at = work.now
    await asks(li)
    await zhao.presses("我来接手")
    assert (await stored(desk, agreed)).status == "scheduled"
    async with desk.database.open_work() as work:
        assert (await agreed_visit(work.session, agreed.id)).left_at is None


async def test_before_a_time_is_agreed_the_wish_goes_along_and_the_colleague_confirms_it_P3(
    desk, wang, li, zhao, group
):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.types("转给同事")
    await li.presses("赵")
    await zhao.presses("我来接手")
    assert (await stored(desk, ticket)).status == "accepted"
    await zhao.presses("确认")
    assert (await stored(desk, ticket)).status == "scheduled"


async def test_accepted_while_it_is_handed_back_it_is_in_one_pair_of_hands_O3(desk_on_each):
    desk = desk_on_each
    li, zhao, group = desk.staff("technician", "south"), desk.staff("technician", "south", 1), desk.group("south")
    ticket = await reports(desk, desk.customer())
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await asks(li)
    await asyncio.gather(zhao.presses("我来接手"), li.press_data(f"hand-back:{ticket.id}:too_far"))
    status, who = (await stored(desk, ticket)).status, await holder(desk, ticket)
    assert (status, who) in {("open", None), ("scheduled", zhao.user_id)}


async def test_on_the_way_a_job_can_be_handed_back_with_a_reason_too_B5_O3(desk, wang, li, zhao, agreed, group):
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    async with desk.database.open_work() as work:
        (await work.session.get_one(type(agreed), agreed.id)).status = "en_route"
    await li.presses("退回工单")
    await li.presses("我今天不舒服")
    assert (await stored(desk, agreed)).status == "open"
    assert await wang.hears("来不了")
    assert not await li.hears("王小明")
    await group.pressed_by(zhao, "接单")
    assert await zhao.hears("王小明")
