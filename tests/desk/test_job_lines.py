"""Parts and fees: picked from the price list, the sum sent, and the work waits for the customer's answer [B1 B2]."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlmodel import select

from desk import consent, job_lines
from models.device import Device
from models.job_line import lines_at, parts_changed_on
from models.quote import Quote
from models.ticket import Ticket
from models.visit import Visit
from rules.company.products import Price
from rules.company.words import Text
from tests.handlers.customer.telling import stored as rows
from tests.messages.telegram_html import complaints, visible_length
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import leaves
from tests.support.visit_steps import files_report, reports_done

PARTS, SEND, UNAGREED = "配件和费用", "发给客户确认", "客户对费用的答复"


async def on_site(desk, wang, li, group, **details):
    ticket = await reports(desk, wang, **details)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("我到了")
    return ticket


async def out_of_warranty(desk, wang, li, he, group):
    """On site, with the price of the price list agreed by telephone."""
    ticket = await reports(desk, wang, symptom="机器开不了机，按了没反应", fault_code="no-power")
    async with desk.database.open_work() as work:
        device = await work.session.get_one(Device, ticket.device_id)
        device.purchased_on = date(2020, 1, 1)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await he.press_data(f"exempt:{ticket.id}:by_telephone")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("我到了")
    return ticket


async def test_the_lines_that_were_agreed_stand_there_and_the_parts_of_the_fault_are_suggested_first_B1_B2(
    desk, wang, li, he, group
):
    await out_of_warranty(desk, wang, li, he, group)
    await li.presses(PARTS)
    assert "· 上门费：¥150.00\n· 维修工时费：¥120.00\n· 保险丝：¥15.00\n合计：¥285.00" in await li.chat.last_text()
    assert SEND not in await li.chat.captions()
    await li.presses("从价目表里添加")
    assert (await li.chat.captions())[0].startswith("+ 保险丝")


async def test_another_part_is_one_tap_and_the_customer_is_asked_with_both_sums_B1(desk, wang, li, he, group):
    ticket = await out_of_warranty(desk, wang, li, he, group)
    await li.presses(PARTS)
    said = len(await li.chat.texts())
    await li.presses("从价目表里添加")
    await li.presses("+ 触摸屏")
    await li.presses("好了，看合计")
    assert "合计：¥965.00" in await li.chat.last_text()
    await li.presses(SEND)
    assert len(await li.chat.texts()) == said
    assert "原来是 ¥285.00" in await wang.chat.last_text()
    assert "合计：¥965.00" in await wang.chat.last_text()
    await li.press_data(f"file:{ticket.id}")
    assert UNAGREED in (await li.toasts())[0]
    assert await li.hears("请先不要动手")
    await wang.presses("同意")
    await li.press_data(f"file:{ticket.id}")
    assert UNAGREED not in str(await li.toasts())


async def test_without_the_customer_s_word_no_report_is_filed_and_without_the_part_it_stays_as_it_was_B1(
    desk, wang, li, he, group
):
    ticket = await out_of_warranty(desk, wang, li, he, group)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    await li.presses("+ 触摸屏")
    await li.press_data(f"file:{ticket.id}")
    assert UNAGREED in (await li.toasts())[0]
    await li.presses("好了，看合计")
    await li.presses(SEND)
    await wang.presses("不同意")
    await li.press_data(f"file:{ticket.id}")
    assert UNAGREED in (await li.toasts())[0]
    await li.presses("− 触摸屏")
    await li.presses(SEND)
    assert "还是按说好的 ¥285.00" in await wang.chat.last_text()
    await files_report(li)
    assert (await stored(desk, ticket)).status == "reported"


async def test_under_warranty_parts_are_noted_without_a_charge_and_nobody_is_asked_B1(desk, wang, li, group):
    ticket = await on_site(desk, wang, li, group)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    await li.presses("+ 电热管")
    await li.presses("好了，看合计")
    assert "· 电热管\n只做记录，不收费。" in await li.chat.last_text()
    assert SEND not in await li.chat.captions()
    await files_report(li, "换了电热管")
    assert "· 电热管" in await wang.chat.last_text()
    await li.press_data(f"parts:{ticket.id}")
    assert (await stored(desk, ticket)).status == "reported"
    await wang.presses("好了，没问题")
    assert (await stored(desk, ticket)).status == "resolved"
    assert not await rows(desk, Quote)


async def test_what_the_warranty_does_not_cover_is_charged_after_asking_B1(desk, wang, li, group):
    await on_site(desk, wang, li, group)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    await li.presses("+ 电热管")
    await li.presses("好了，看合计")
    await li.presses("不在保修内，照价收费")
    assert "合计：¥260.00" in await li.chat.last_text()
    await li.presses(SEND)
    assert "¥260.00" in await wang.chat.last_text()


async def test_a_price_that_changed_in_the_company_file_does_not_change_what_was_agreed_B1(desk, wang, li, he, group):
    ticket = await out_of_warranty(desk, wang, li, he, group)
    company = desk.database.company
    dearer = tuple(replace(each, amount=each.amount + 100) for each in company.prices)
    desk.database.company = replace(company, prices=dearer)
    await li.presses(PARTS)
    assert "合计：¥285.00" in await li.chat.last_text()
    await li.press_data(f"done:{ticket.id}")
    assert not (await li.toasts())[0]
    await li.presses("从价目表里添加")
    await li.presses("+ 触摸屏")
    assert "合计：¥1,065.00" in (await li.chat.texts())[-2]


async def test_what_was_used_stays_with_the_visit_and_in_the_passport_of_the_machine_B2(desk, wang, li, group):
    ticket = await on_site(desk, wang, li, group)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    await li.presses("+ 电热管")
    await li.presses("+ 电热管")
    await li.presses("下一页")
    await li.presses("+ 上门费")
    await reports_done(li, wang, "换了电热管")
    async with desk.database.open_work() as work:
        visit = (await work.session.exec(select(Visit))).one()
        used = await lines_at(work.session, visit.id)
        changed = await parts_changed_on(work.session, ticket.device_id)
    assert [(line.code, line.quantity, line.amount) for line in used] == [
        ("part-heater", 2, Decimal(0)),
        ("call-out", 1, Decimal(0)),
    ]
    assert [(line.title.zh, told_in.number) for line, told_in in changed] == [("电热管", ticket.number)]


async def test_a_part_that_the_price_list_lacks_costs_nothing_and_the_leader_reads_it_B1(desk, wang, li, chen, group):
    await on_site(desk, wang, li, group)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    await li.presses("价目表里没有")
    await li.types("12 毫米密封圈 <进口>")
    assert "· 12 毫米密封圈 &lt;进口&gt;\n" in await li.chat.last_text()
    assert "12 毫米密封圈" in await chen.chat.last_text()


async def test_the_same_tap_twice_adds_one_and_a_strangers_tap_nothing_B1(desk, wang, li, zhao, group):
    await on_site(desk, wang, li, group)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    row, data = await li.chat.find("+ 电热管")
    await li.press_data(data, row.id)
    await li.press_data(data, row.id)
    assert "(1)" in str(await li.chat.captions())
    await zhao.press_data(data)
    assert "不在您手上" in (await zhao.toasts())[0]


async def test_a_changed_sum_before_the_visit_keeps_the_technician_at_home_B1(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    await li.presses("+ 电热管")
    await li.presses("好了，看合计")
    await li.presses("不在保修内，照价收费")
    await li.press_data(f"leave:{ticket.id}")
    assert "还没有问过客户" in (await li.toasts())[0]
    await li.presses(SEND)
    await li.press_data(f"leave:{ticket.id}")
    assert "客户还没有同意" in (await li.toasts())[0]
    await wang.presses("同意")
    await leaves(li)
    assert (await stored(desk, ticket)).status == "en_route"


async def test_a_fault_that_is_back_begins_with_empty_lines_B1(desk, wang, li, he, group):
    ticket = await out_of_warranty(desk, wang, li, he, group)
    await li.presses(PARTS)
    await reports_done(li, wang, "换了保险丝")
    await wang.presses("毛病又出来了")
    await group.pressed_by(li, "接单")
    await li.presses("提个时间")
    await li.types("明天下午3点")
    await wang.presses("可以，就这个时间")
    await li.presses(PARTS)
    assert "还没有记任何一项" in await li.chat.last_text()
    desk.clock.advance(days=1, hours=5)
    await leaves(li)
    assert (await stored(desk, ticket)).status == "en_route"


async def test_what_is_taken_out_and_put_in_again_keeps_the_price_that_was_agreed_B1(desk, wang, li, he, group):
    await out_of_warranty(desk, wang, li, he, group)
    company = desk.database.company
    dearer = tuple(replace(each, amount=each.amount + 100) for each in company.prices)
    desk.database.company = replace(company, prices=dearer)
    await li.presses(PARTS)
    await li.presses("− 保险丝")
    await li.presses("从价目表里添加")
    await li.presses("+ 保险丝")
    await li.presses("好了，看合计")
    assert "· 保险丝：¥15.00\n合计：¥285.00" in await li.chat.last_text()
    assert SEND not in await li.chat.captions()


async def test_ticks_lines_and_the_answer_are_the_same_on_either_database_B1_B4(desk_on_each):
    desk = desk_on_each
    wang, li, group = desk.customer("Wang"), desk.staff("technician", "south"), desk.group("south")
    ticket = await on_site(desk, wang, li, group)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    await li.presses("+ 电热管")
    await li.presses("+ 电热管")
    await li.presses("好了，看合计")
    await li.presses("不在保修内，照价收费")
    await li.presses(SEND)
    assert "· 电热管 × 2：¥520.00" in await wang.chat.last_text()
    await wang.presses("同意")
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        assert await consent.is_given(work, row)
        assert not await job_lines.is_unsent(work, row)
        assert not await parts_changed_on(work.session, ticket.device_id)


async def test_a_price_list_of_any_length_makes_buttons_that_telegram_shows_B1(desk, wang, li, group):
    await on_site(desk, wang, li, group)
    long = Text("<b>" + "价" * 800, "<i>&" + "price " * 150)
    many = tuple(Price(f"{n:024}", long, Decimal("99999999.99"), "part") for n in range(90))
    desk.database.company = replace(desk.database.company, prices=many)
    await li.presses(PARTS)
    await li.presses("从价目表里添加")
    for line in range(31):
        await li.press_data(f"lines:1:{line:024}:1:1")
    assert "已经够了" in (await li.toasts())[0]
    await li.presses("好了，看合计")
    await li.presses("不在保修内，照价收费")
    for line in range(2):
        await li.press_data(f"lines:1:{line:024}:99:0")
    await li.presses(SEND)
    assert "已经够了" in (await li.toasts())[0]
    for row in await li.chat.screen():
        words = str(row.parameters["text"])
        assert complaints(words) == []
        assert visible_length(words) <= 4096
        keys = [key for line in (row.parameters.get("reply_markup") or {}).get("inline_keyboard", []) for key in line]
        assert len(keys) <= 100
        assert all(len(key["callback_data"].encode()) <= 64 for key in keys)
