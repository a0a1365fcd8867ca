"""No visit without the customer's word to the price, or an exception that an office answers for [B1]."""

from datetime import date
from decimal import Decimal

import pytest

from desk import access, exemptions, quotes
from models.device import Device
from models.person import Person, person_with
from models.quote import Answer, Quote
from models.ticket import Ticket
from rules.company.words import Text
from rules.prices import Exemption, QuoteLine, line_of
from rules.refused import Refused
from rules.ticket import Status
from tests.handlers.customer.telling import stored
from tests.handlers.customer.test_whole_report import out_of_warranty
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves

HEATER = [QuoteLine("heater", Text("加热管", "Heater"), Decimal(430))]
LONG_AGO, LATELY = date(2021, 3, 1), date(2026, 3, 1)


async def bought(desk, ticket, purchased_on):
    async with desk.database.open_work() as work:
        (await work.session.get_one(Device, ticket.device_id)).purchased_on = purchased_on


async def scheduled(desk, wang, li, purchased_on=LATELY) -> Ticket:
    ticket = await reports(desk, wang)
    await bought(desk, ticket, purchased_on)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN
    return ticket


async def changes(desk, ticket, lines=HEATER):
    async with desk.database.open_work() as work:
        await quotes.change(work, await work.session.get_one(Ticket, ticket.id), lines)


async def test_what_the_warranty_covers_needs_no_word_B1(desk, wang, li):
    ticket = await scheduled(desk, wang, li)
    await leaves(li)
    [left] = [each for each in await stored(desk, Ticket) if each.id == ticket.id]
    assert left.status is Status.EN_ROUTE


@pytest.mark.parametrize("purchased_on", [LONG_AGO, None])
async def test_nobody_leaves_before_the_price_is_agreed_B1(desk, wang, li, purchased_on):
    ticket = await scheduled(desk, wang, li, purchased_on)
    assert await li.hears("谈妥之前，请先不要出发")
    await li.press_data(f"leave:{ticket.id}")
    assert "客户还没有同意" in (await li.toasts())[0]
    assert (await stored(desk, Ticket))[-1].status is Status.SCHEDULED
    assert not await wang.hears("已经出发")


async def test_a_changed_price_is_asked_with_both_sums_and_nobody_leaves_meanwhile_B1(desk_on_each):
    desk = desk_on_each
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    ticket = await scheduled(desk, wang, li)
    await changes(desk, ticket, HEATER[:1])
    assert "原来是不收费的" in await wang.chat.last_text()
    assert "¥430.00" in await wang.chat.last_text()
    await li.press_data(f"leave:{ticket.id}")
    assert "客户还没有同意" in (await li.toasts())[0]
    await wang.presses("同意")
    assert "客户已同意" in await li.chat.last_text()
    await changes(desk, ticket, [*HEATER, QuoteLine("fan", Text("风扇", "Fan"), Decimal(70))])
    assert "原来是 ¥430.00" in await wang.chat.last_text()
    assert "¥500.00" in await wang.chat.last_text()
    first, second = await stored(desk, Quote)
    assert (first.answer, second.answer) == (Answer.YES, None)
    assert second.shown in await wang.chat.last_text(), "the text that was read is kept"


async def test_the_same_price_is_not_asked_twice_B1(desk, wang, li):
    ticket = await scheduled(desk, wang, li)
    await changes(desk, ticket)
    await wang.types("同意")
    await changes(desk, ticket)
    assert len(await stored(desk, Quote)) == 1
    assert "我记下了" in await wang.chat.last_text()


@pytest.mark.parametrize("answer", ["不同意", "no"])
async def test_without_agreement_the_dispatcher_hears_and_the_technician_B1(desk, wang, li, answer):
    ticket = await scheduled(desk, wang, li)
    await changes(desk, ticket)
    await wang.types(answer)
    assert "不会收费" in await wang.chat.last_text()
    assert "客户没有同意" in await li.chat.last_text()
    assert "没有同意报价" in await desk.staff("dispatcher").chat.last_text()
    await li.press_data(f"leave:{ticket.id}")
    assert "客户还没有同意" in (await li.toasts())[0]


@pytest.mark.parametrize("words", ["转人工", "不知道"])
async def test_about_a_changed_price_one_may_talk_to_a_person_and_still_agree_B1(desk, wang, li, words):
    ticket = await scheduled(desk, wang, li)
    await changes(desk, ticket)
    await wang.types(words)
    assert "同事" in await wang.chat.last_text()
    [named] = await stored(desk, Quote)
    assert named.answer is Answer.PERSON
    await wang.presses("同意")
    [named] = await stored(desk, Quote)
    assert named.answer is Answer.YES


async def test_the_answer_to_a_price_that_changed_again_is_refused_kindly_B1(desk, wang, li):
    ticket = await scheduled(desk, wang, li)
    await changes(desk, ticket)
    row, data = await wang.chat.find("同意")
    await changes(desk, ticket, [line_of(desk.company.prices[0])])
    await wang.press_data(data, row.id)
    assert "已经处理过了" in (await wang.toasts())[0]
    assert [each.answer for each in await stored(desk, Quote)] == [None, None]


async def test_a_stranger_cannot_answer_for_somebody_else(desk, wang, li):
    ticket = await scheduled(desk, wang, li)
    await changes(desk, ticket)
    row, data = await wang.chat.find("同意")
    await desk.customer("Ann").press_data(data, row.id)
    assert [each.answer for each in await stored(desk, Quote)] == [None]


async def test_the_dispatcher_settles_it_by_telephone_and_it_stands_written_who_B1(desk, wang, li, he):
    await scheduled(desk, wang, li, LONG_AGO)
    ticket = (await stored(desk, Ticket))[-1]
    async with desk.database.open_work() as work:
        await exemptions.exempt(work, await person_with(work.session, he.user_id), ticket, Exemption.BY_TELEPHONE)
    [named] = await stored(desk, Quote)
    async with desk.database.open_work() as work:
        officer = await work.session.get_one(Person, named.exempted_by_id)
    assert (named.answer, named.exemption, officer.telegram_id) == (Answer.EXEMPT, Exemption.BY_TELEPHONE, he.user_id)
    assert "按电话里跟您说好的" in await wang.chat.last_text()
    await leaves(li)
    assert await wang.hears("已经出发")


async def test_a_declined_report_goes_to_the_region_once_the_dispatcher_has_settled_it_B1(desk, wang, he):
    await out_of_warranty(wang)
    await wang.presses("不同意")
    assert await desk.group("south").texts() == []
    row, data = await he.chat.find("这次免费")
    await he.press_data(data, row.id)
    assert len(await desk.group("south").texts()) == 1
    assert "不收费" in await wang.chat.last_text()
    await he.press_data(data, row.id)
    assert "已经处理过了" in (await he.toasts())[0]
    assert len(await desk.group("south").texts()) == 1


async def test_a_job_whose_price_was_settled_first_is_offered_from_then_on_B1_L4(desk, wang, he, chen, group):
    await out_of_warranty(wang)
    await wang.presses("不同意")
    await desk.advance(hours=3)
    row, data = await he.chat.find("这次免费")
    await he.press_data(data, row.id)
    await desk.tick()
    assert len(await group.texts()) == 1, "nobody is asked once more in the same breath"
    await desk.advance(minutes=10)
    await desk.tick()
    assert len(await group.texts()) == 2
    assert not await chen.hears("没有人接")


@pytest.mark.parametrize("role", ["technician", "leader"])
async def test_only_the_offices_in_charge_may_make_an_exception_B1(desk, wang, li, role):
    ticket = await scheduled(desk, wang, li, LONG_AGO)
    somebody = desk.staff(role, "north")
    with pytest.raises(Refused, match="not_your_office"):
        async with desk.database.open_work() as work:
            person = await person_with(work.session, somebody.user_id)
            await access.require_charge(work, person, await work.session.get_one(Ticket, ticket.id))


async def test_what_is_over_costs_nothing_more(desk, wang, li):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).status = Status.CANCELLED
    with pytest.raises(Refused, match="answered_already"):
        await changes(desk, ticket)
