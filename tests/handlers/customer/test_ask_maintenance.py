"""Maintenance at a tap: told, claimed, visited and reported like a repair, in its own words and outside production [T2 V4]."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desk import care
from models.device import Device, devices_of
from models.person import person_with
from rules.ticket import Kind
from tests.handlers.customer.telling import last_ticket, report
from tests.handlers.customer.test_rating import repaired
from tests.support.ticking import checks_the_machine, leaves
from tests.support.visit_steps import files_report

NOTICE = datetime(2026, 12, 10, 1, 0, tzinfo=UTC)


@pytest.fixture
async def wang(desk):
    """Wang has a W600 since 24 June 2026, and we know where: it is noticed on 10 December."""
    wang = desk.customer("Wang")
    await report(wang)
    ticket = await last_ticket(desk)
    await wang.types(ticket.number)
    await wang.presses("取消这次报修")
    await wang.presses("确定取消")
    async with desk.database.open_work() as work:
        device = await work.session.get_one(Device, ticket.device_id)
        device.purchased_on = date(2026, 6, 24)
        await care.plan(work, device)
    return wang


@pytest.fixture
async def noticed(desk, wang):
    desk.clock.now = NOTICE
    await desk.tick()
    return wang


async def asked(wang):
    """From the notice to the ticket."""
    await wang.presses("上门：云锅")
    await wang.presses("没什么特别的")
    await wang.presses("都对")
    await wang.presses("12月1")
    await wang.presses("提交")


async def test_a_tap_on_the_notice_asks_for_a_visit_T2(desk, noticed):
    await noticed.presses("上门：云锅")
    assert "最近用得怎么样" in await noticed.chat.last_text()
    await noticed.presses("没什么特别的")
    await noticed.presses("都对")
    assert "这次保养不收费" in await noticed.chat.last_text()
    times = [caption for caption in await noticed.chat.captions() if "12月" in caption]
    assert times
    await noticed.presses(times[0])
    assert "要做的事：保养" in await noticed.chat.last_text()
    await noticed.presses("提交")
    assert "您的保养预约已经登记好了" in await noticed.chat.last_text()
    ticket = await last_ticket(desk)
    assert (ticket.kind, ticket.status, ticket.fault_code) == (Kind.MAINTENANCE, "open", None)


async def test_only_hours_at_which_the_machine_is_not_at_work_are_offered_T2(desk, noticed):
    """The W600 cooks from 11:00 to 13:30 and from 17:00."""
    await noticed.presses("上门：云锅")
    await noticed.presses("没什么特别的")
    await noticed.presses("都对")
    times = [caption for caption in await noticed.chat.captions() if "12月" in caption]
    assert not any(
        caption.endswith(("上午10:00", "上午11:00", "中午12:00", "下午1:00", "下午4:00")) for caption in times
    )
    await noticed.types("明天中午12点")
    assert "没有师傅能到" in await noticed.chat.last_text()


async def test_the_group_claims_it_and_it_goes_like_any_job_in_its_own_words_T2(desk, noticed, li, group):
    await asked(noticed)
    ticket = await last_ticket(desk)
    assert f"<b>{ticket.number}</b> · 保养" in await group.last_text()
    assert "症状" not in await group.last_text()
    await group.pressed_by(li, "接单")
    card = await li.chat.last_text()
    assert "保养" in card
    assert "机器近来的情况，客户说" in card
    assert "可能原因" not in card
    await li.presses("确认")
    assert "约好了" in await noticed.chat.last_text()
    desk.clock.now = ticket.wished_at - timedelta(minutes=50)
    await leaves(li)
    await li.presses("我到了")
    await checks_the_machine(li)
    await files_report(li, "清洗、除垢、上油")
    assert "您的保养预约" in await noticed.chat.last_text()
    await noticed.presses("都正常，没问题")
    assert "还有问题" in await noticed.chat.captions()
    assert not any("故障" in text or "毛病" in text for text in await noticed.heard())


async def test_what_strikes_the_customer_reaches_the_technician_V4(desk, noticed, li, group):
    await noticed.presses("上门：云锅")
    await noticed.types("最近开机有点慢，开不了机")
    await noticed.presses("就这些")
    await noticed.presses("都对")
    assert "什么时候" in await noticed.chat.last_text(), "no steps are offered: nothing was reported as broken"
    await noticed.presses("12月1")
    await noticed.presses("提交")
    await group.pressed_by(li, "接单")
    assert "最近开机有点慢" in await li.chat.last_text()


async def test_out_of_warranty_the_price_of_maintenance_is_agreed_first_B1(desk, noticed):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, noticed.user_id)
        [device] = await devices_of(work.session, person.id)
        device.purchased_on = date(2020, 6, 24)
    await noticed.presses("上门：云锅")
    await noticed.presses("没什么特别的")
    await noticed.presses("都对")
    words = await noticed.chat.last_text()
    assert "保养服务" in words
    assert "工时" not in words


async def test_a_second_tap_shows_the_visit_that_is_under_way_T2(desk, noticed):
    row, data = await noticed.chat.find("上门：云锅")
    await asked(noticed)
    ticket = await last_ticket(desk)
    await noticed.press_data(data, row.id)
    assert ticket.number in await noticed.chat.last_text()
    assert (await last_ticket(desk)).id == ticket.id


@pytest.mark.parametrize("words", ["保养", "maintenance"])
async def test_it_can_be_asked_for_in_words_T2(desk, wang, words):
    await wang.types(words)
    assert "最近用得怎么样" in await wang.chat.last_text()
    await wang.types("没什么")
    assert "还对吗" in await wang.chat.last_text()
    assert (await last_ticket(desk)).kind is Kind.MAINTENANCE


async def test_after_a_repair_nobody_asks_whether_maintenance_is_the_same_fault_T2(desk):
    wang = await repaired(desk)
    desk.clock.advance(days=3)
    await wang.types("预约保养")
    await wang.presses("没什么特别的")
    assert "跟上次是同样的问题吗" not in await wang.chat.last_text()
    await wang.presses("都对")
    assert "这次保养不收费" in await wang.chat.last_text()


async def test_it_can_be_left_like_any_report(desk, noticed):
    await noticed.presses("上门：云锅")
    await noticed.presses("取消")
    assert "没有提交" in await noticed.chat.last_text()
    await noticed.presses("上门：云锅")
    await desk.advance(minutes=30)
    assert "您的保养预约还没有提交" in await noticed.chat.last_text()


async def test_an_unfinished_report_is_not_forgotten_over_it(desk, noticed):
    await noticed.types("锅的外壳裂了")
    await noticed.presses("上门：云锅")
    assert "要继续吗" in await noticed.chat.last_text()


async def test_another_customers_machine_is_not_theirs(desk, noticed):
    row, data = await noticed.chat.find("上门：云锅")
    mallory = desk.customer("Mallory")
    await mallory.press_data(data, row.id)
    assert "别人" in (await mallory.toasts())[0]
