"""From the first word to the number: everything is asked once, nothing is lost."""

from models.device import Device
from models.person import Person, person_with
from models.quote import Answer, Quote
from models.ticket import Ticket
from rules.ticket import Status
from tests.handlers.customer.telling import (
    ADDRESS,
    CRACK,
    last_ticket,
    report,
    stored,
    symptom,
    until_check,
    until_time,
    who_and_where,
)


async def test_a_report_from_the_first_word_to_its_number_P1_P3_P4_T1(desk_on_each):
    desk = desk_on_each
    wang = desk.customer("Wang")
    await report(wang)
    ticket = await last_ticket(desk)
    assert ticket.status is Status.OPEN
    assert (ticket.symptom, ticket.product_code, ticket.region_code) == (CRACK, "SW-W600", "south")
    assert (ticket.contact_name, ticket.phone, ticket.address) == ("王建国", "+8613800138000", ADDRESS)
    [registered] = await wang.heard()
    assert ticket.number in registered
    assert "10:40" in registered, "by when somebody has looked after it"
    assert registered.endswith("谢谢！")
    assert len(await desk.group("south").texts()) == 1


async def test_the_same_report_in_english(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("There is a crack in the lid and a handle fell off")
    await ann.presses("That is all")
    await ann.types("cloud wok w600")
    await ann.types("March 2026")
    await ann.types("Ann Smith")
    await ann.types("+86 138 0013 8000")
    await ann.types("8 Keyuan Road, Nanshan, Shenzhen")
    await ann.types("tomorrow 3 pm")
    assert "tomorrow, Tuesday 24 November, 15:00" in await ann.chat.last_text()
    await ann.types("yes")
    assert (await last_ticket(desk)).status is Status.OPEN
    assert (await ann.chat.last_text()).endswith("Thank you!")


async def test_everything_is_read_back_with_the_exact_time_P3(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    read_back = await wang.chat.last_text()
    for said in (CRACK, "W600", "王建国", "+86 138 0013 8000", ADDRESS, "明天（11月24日，周二）"):
        assert said in read_back


async def test_a_machine_chosen_by_mistake_is_not_remembered(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("S200")
    await wang.presses("返回")
    await wang.presses("W600")
    [device] = await stored(desk, Device)
    assert device.product_code == "SW-W600"
    await wang.presses("取消")
    assert await stored(desk, Device) == []


async def test_an_address_that_names_no_region_is_asked_about(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    await wang.types("不知道")
    await who_and_where(wang, "人民路12号二楼")
    assert "哪个区域" in await wang.chat.last_text()
    await wang.presses("华东")
    assert (await last_ticket(desk)).region_code == "east"


async def test_a_location_finds_its_region(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    await wang.types("2026年3月")
    await wang.types("王建国")
    await wang.types("138 0013 8000")
    await wang.shares_location(31.1, 121.3)
    assert (await last_ticket(desk)).region_code == "east"
    assert "什么时候方便" in await wang.chat.last_text()


async def test_a_forwarded_card_is_not_taken_for_ones_own_number_T1(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    await wang.types("2026年3月")
    await wang.types("王建国")
    await wang.shares_contact("13900139000", user_id=12345)
    assert "不是您本人" in await wang.chat.last_text()
    assert (await last_ticket(desk)).phone is None


async def test_an_incomplete_number_is_asked_for_again(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    await wang.types("2026年3月")
    await wang.types("王建国")
    await wang.types("12345")
    assert "号码好像不完整" in await wang.chat.last_text()
    await wang.types("138-0013-8000")
    assert (await last_ticket(desk)).phone == "+8613800138000"


async def test_nobody_has_bought_a_machine_tomorrow_T1(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    await wang.types("2027年5月1日")
    assert "还没到" in await wang.chat.last_text()
    await wang.types("2025年5月1日")
    assert "怎么称呼" in await wang.chat.last_text()


async def test_under_warranty_it_is_said_with_its_date_and_costs_nothing_B1(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    said = await wang.chat.last_text()
    assert "您的机器保修到 2028年3月1日，这次维修不收费" in said
    assert "2026年3月1日 购买，保修 24 个月" in said
    assert "易损件（如密封圈、滤网）、人为损坏和进水不在保修之内" in said
    assert await stored(desk, Quote) == []


async def test_a_product_may_have_exclusions_of_its_own_B1(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("F150")
    await wang.types("2026年3月")
    await who_and_where(wang)
    assert "滤油网、炸篮、人为损坏和进水不在保修之内" in await wang.chat.last_text()


async def out_of_warranty(wang):
    await symptom(wang)
    await wang.presses("W600")
    await wang.types("2021年3月")
    await who_and_where(wang)


async def test_out_of_warranty_the_price_is_agreed_before_the_visit_B1(desk):
    wang = desk.customer("Wang")
    await out_of_warranty(wang)
    question = await wang.chat.last_text()
    assert "2023年3月1日 为止（2021年3月1日 购买，保修 24 个月）" in question
    assert "上门费：¥150.00" in question
    await wang.types("同意")
    [quote] = await stored(desk, Quote)
    assert quote.answer is Answer.YES
    assert quote.shown in question
    assert "什么时候方便" in await wang.chat.last_text()


async def test_without_agreement_nothing_is_done_and_a_person_talks_to_the_customer_B1(desk):
    wang = desk.customer("Wang")
    await out_of_warranty(wang)
    await wang.presses("不同意")
    ticket = await last_ticket(desk)
    assert (ticket.status, ticket.is_with_person) == (Status.OPEN, True)
    assert "不会收费" in await wang.chat.last_text()
    assert await desk.group("south").texts() == []
    assert ticket.number in await desk.staff("dispatcher").chat.last_text()


async def test_about_the_price_one_may_talk_to_a_person_and_stay_where_one_is_B1(desk):
    wang = desk.customer("Wang")
    await out_of_warranty(wang)
    await wang.types("转人工")
    assert "同事" in await wang.chat.last_text()
    assert "王建国" in await desk.staff("dispatcher").chat.last_text()
    [quote] = await stored(desk, Quote)
    assert quote.answer is Answer.PERSON
    await wang.types("同意")
    assert "什么时候方便" in await wang.chat.last_text()


async def test_the_second_press_on_send_changes_nothing(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    row, data = await wang.chat.find("提交")
    await wang.press_data(data, row.id)
    await wang.press_data(data, row.id)
    assert await wang.heard() == []
    assert "已经处理过了" in (await wang.toasts())[0]
    assert len(await stored(desk, Ticket)) == 1
    assert len(await desk.group("south").texts()) == 1


async def test_a_member_of_the_staff_who_reports_keeps_name_and_region(desk):
    li = desk.staff("technician", "north")
    await report(li)
    async with desk.database.open_work() as work:
        person: Person = await person_with(work.session, li.user_id)
    assert (person.name, person.region_code) == (li.name, "north")
