"""What the ticket lacks is asked of the customer with one tap, and lands on it [T1 T2]."""

import pytest
from sqlmodel import select

from models.device import Device
from models.inquiry import Inquiry
from models.person import person_with
from models.ticket import Ticket
from rules.ticket import Kind
from tests.support.tickets import reports, stored

BARE = {"contact_name": None, "phone": None, "address": None, "product_code": None, "device_id": None, "symptom": ""}


@pytest.fixture
async def bare(desk, wang, li, group):
    """A caller's ticket: a number, and hardly anything else."""
    ticket = await reports(desk, wang, wished_at=None)
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        for name, value in BARE.items():
            setattr(row, name, value)
    await group.pressed_by(li, "接单")
    return ticket


async def lacks(desk, ticket, **values):
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        for name, value in values.items():
            setattr(row, name, value)


async def inquiries(desk):
    async with desk.database.open_work() as work:
        return list(await work.session.exec(select(Inquiry)))


async def test_the_card_says_what_is_missing_and_asking_is_the_next_step_T1(li, bare):
    card = await li.chat.last_text()
    assert "还缺" in card
    for each in ("称呼", "电话", "地址", "型号", "故障情况"):
        assert each in card.partition("还缺")[2]
    assert (await li.chat.captions())[:2] == ["问客户", "不用问了"]


async def test_one_tap_asks_for_all_of_it_and_the_answers_land_on_the_ticket_T1(desk, wang, li, bare):
    await li.presses("问客户")
    asked = await wang.chat.last_text()
    assert "李禾田" in asked
    assert "您的电话" in asked
    assert await li.hears("已经问了客户")
    await wang.presses("现在告诉你们")
    for answer in ("王小明", "13800138000", "深圳市南山区科技路 8 号", "SW-S200"):
        await wang.types(answer)
    await wang.types("蒸柜不加热了")
    await wang.types("明天下午3点")
    assert "师傅看得到" in await wang.chat.last_text()
    ticket = await stored(desk, bare)
    assert (ticket.contact_name, ticket.phone, ticket.product_code) == ("王小明", "+8613800138000", "SW-S200")
    assert ticket.address == "深圳市南山区科技路 8 号"
    assert "不加热" in ticket.symptom
    assert ticket.fault_code == "not-heating"
    assert ticket.wished_at.hour == 7
    assert await li.hears("客户都答复了")
    card = next(text for text in await li.chat.texts() if "客户：王小明" in text)
    assert "还缺" not in card
    assert "可能原因" in card


async def test_a_model_that_is_tapped_is_asked_since_when_T1(desk, wang, li, group):
    ticket = await reports(desk, wang, product_code=None)
    await group.pressed_by(li, "接单")
    await li.presses("问客户")
    await wang.presses("现在告诉你们")
    await wang.presses("W600")
    await wang.types("2026年3月")
    stored_ticket = await stored(desk, ticket)
    async with desk.database.open_work() as work:
        device = await work.session.get_one(Device, stored_ticket.device_id)
    assert (stored_ticket.product_code, device.purchased_on.isoformat()) == ("SW-W600", "2026-03-01")


async def test_for_maintenance_neither_symptom_nor_purchase_is_asked_T2(desk, wang, li, group):
    ticket = await reports(desk, wang, kind=Kind.MAINTENANCE, phone=None, symptom="")
    await group.pressed_by(li, "接单")
    await li.presses("问客户")
    assert "您的电话" in await wang.chat.last_text()
    assert "问题" not in await wang.chat.last_text()
    await wang.presses("现在告诉你们")
    await wang.shares_contact("+8613900139000")
    assert (await stored(desk, ticket)).phone == "+8613900139000"
    assert await li.hears("客户都答复了")


async def test_pressed_twice_the_customer_is_asked_once_T1(wang, li, bare):
    for _ in range(2):
        await li.press_data(f"ask-missing:{bare.id}")
    assert "已经问过" in (await li.toasts())[0]
    assert sum("还想请您告诉我们" in text for text in await wang.chat.texts()) == 1


async def test_the_technician_may_go_on_without_it_and_is_not_held_up(desk, li, bare):
    await li.presses("不用问了")
    assert "提个时间" in await li.chat.captions()
    assert (await inquiries(desk))[0].outcome == "not_needed"
    assert "问客户" in await li.chat.captions()


async def test_asked_and_not_answered_the_job_goes_on_T1(li, bare):
    await li.presses("问客户")
    assert "问客户" not in await li.chat.captions()
    assert "提个时间" in await li.chat.captions()


async def test_what_the_customer_does_not_know_is_left_out_and_said_so_T1(desk, wang, li, group):
    ticket = await reports(desk, wang, phone=None, address=None)
    await group.pressed_by(li, "接单")
    await li.presses("问客户")
    await wang.presses("现在告诉你们")
    await wang.types("13800138000")
    await wang.types("不知道")
    assert await li.hears("客户不清楚的有")
    assert "地址" in next(text for text in await li.chat.texts() if "不清楚" in text)
    assert (await stored(desk, ticket)).phone


async def test_what_cannot_be_right_is_asked_again_with_words_T1(desk, wang, li, bare):
    await li.presses("问客户")
    await wang.presses("现在告诉你们")
    await wang.types("王小明")
    await wang.types("12")
    assert "号码好像不完整" in await wang.chat.last_text()
    await wang.types("13800138000")
    assert (await stored(desk, bare)).phone == "+8613800138000"


async def test_a_forwarded_card_is_not_taken_for_ones_own_number_here_either_T1(desk, wang, li, group):
    ticket = await reports(desk, wang, phone=None)
    await group.pressed_by(li, "接单")
    await li.presses("问客户")
    await wang.presses("现在告诉你们")
    await wang.shares_contact("+8613900139000", user_id=1)
    assert (await stored(desk, ticket)).phone is None


@pytest.mark.parametrize("way_out", ["以后再说", "返回"])
async def test_later_is_as_good_as_now_T1(desk, wang, li, bare, way_out):
    await li.presses("问客户")
    await wang.presses("现在告诉你们")
    await wang.types("王小明")
    await wang.types(way_out)
    assert "方便的时候" in await wang.chat.last_text()
    assert (await stored(desk, bare)).contact_name == "王小明"
    desk.clock.advance(hours=5)
    await wang.presses("现在告诉你们")
    await wang.types("13800138000")
    assert (await stored(desk, bare)).phone


async def test_a_person_instead_is_one_tap_and_the_technician_knows_T1(desk, wang, li, he, bare):
    await li.presses("问客户")
    await wang.presses("现在告诉你们")
    await wang.presses("转人工")
    assert await li.hears("和人直接说")
    assert await he.chat.texts()
    assert (await inquiries(desk))[0].outcome == "person"


async def test_a_customer_out_of_reach_is_said_to_be_so_T1(desk, wang, li, bare):
    async with desk.database.open_work() as work:
        (await person_with(work.session, wang.user_id)).is_reachable = False
    await li.presses("问客户")
    assert "联系不上" in (await li.toasts())[0]
    assert await inquiries(desk) == []


async def test_after_erasure_nobody_is_asked(desk, wang, li, bare):
    async with desk.database.open_work() as work:
        (await person_with(work.session, wang.user_id)).telegram_id = None
    await li.presses("问客户")
    assert "联系不上" in (await li.toasts())[0]


async def test_handed_back_meanwhile_the_answer_reaches_whoever_takes_it_next_T1(desk, wang, li, zhao, group, bare):
    await li.presses("问客户")
    await li.press_data(f"hand-back:{bare.id}:too_far")
    await wang.presses("现在告诉你们")
    await wang.types("王小明")
    await group.pressed_by(zhao, "接单")
    assert "王小明" in await zhao.chat.last_text()
    heard = len(await li.chat.texts())
    await wang.types("13800138000")
    assert len(await li.chat.texts()) == heard
    assert "+86 138 0013 8000" in await zhao.chat.last_text()


async def test_answered_when_it_is_all_over_is_thanked_for(desk, wang, li, bare):
    await li.presses("问客户")
    await lacks(desk, bare, status="closed")
    await wang.presses("现在告诉你们")
    assert "谢谢" in (await wang.toasts())[0]


async def test_only_whoever_has_the_job_asks_and_only_its_customer_answers_T1(desk, wang, li, zhao, bare):
    await zhao.press_data(f"ask-missing:{bare.id}")
    assert await inquiries(desk) == []
    await li.presses("问客户")
    stranger = desk.customer("Mallory")
    await stranger.press_data(f"missing:{bare.id}")
    assert not await stranger.hears("称呼")


async def test_a_date_of_purchase_alone_holds_up_nobody_and_is_one_tap_away_T1(desk, wang, li, group):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Device, ticket.device_id)).purchased_on = None
    await group.pressed_by(li, "接单")
    captions = await li.chat.captions()
    assert captions[0].startswith("确认")
    assert "问客户" in captions


async def test_at_night_the_customer_sleeps_and_is_asked_in_the_morning_M3_T1(desk, wang, li, bare):
    desk.clock.now = desk.clock.now.replace(hour=15)  # eleven in the evening there
    await li.presses("问客户")
    assert "早上" in (await li.toasts())[0]
    [asked] = [row for row in await desk.outbox(wang.user_id) if "还想请您告诉我们" in row.parameters.get("text", "")]
    assert asked.due_at.hour == 0  # eight in the morning
