"""At the read-back each line that is wrong is tapped, or named in words; nothing else is asked again [T1]."""

import pytest

from models.device import Device
from models.post import posts_in_force
from models.quote import Quote
from rules.roles import Role
from rules.ticket import Status
from tests.handlers.customer.telling import (
    ADDRESS,
    last_ticket,
    machine,
    report,
    stored,
    symptom,
    until_check,
    until_time,
    who_and_where,
)
from tests.handlers.customer.test_whole_report import out_of_warranty

READ_BACK = "我给您念一遍"
LINES = {
    "✎ 姓名": ("怎么称呼", "李小红", "姓名：李小红"),
    "✎ 电话": ("打哪个电话", "139 0013 9000", "+86 139 0013 9000"),
    "✎ 地址": ("机器放在哪里", "深圳市福田区深南路1号", "深圳市福田区深南路1号"),
    "✎ 时间": ("什么时候方便", "后天下午3点", "11月25日"),
    "✎ 购买日期": ("什么时候买的", "2026年5月", "2026年5月1日"),
}
TYPED = {
    "姓名写错了": "✎ 姓名",
    "电话不对": "✎ 电话",
    "我要改地址": "✎ 地址",
    "时间不对": "✎ 时间",
    "购买日期": "✎ 购买日期",
}
ENGLISH = {
    "✎ Name": ("your name", "Ann Lee", "Name: Ann Lee"),
    "the phone is wrong": ("At which number", "+49 151 23456789", "+49 1512 3456789"),
    "change the address": ("Where does the machine", "1 Shennan Road, Futian, Shenzhen", "1 Shennan Road"),
    "✎ Time": ("When would a visit", "Wednesday 3 pm", "Wednesday 25 November"),
}


@pytest.mark.parametrize("line", LINES)
async def test_a_line_that_is_tapped_is_asked_alone_and_read_back_again_T1(desk, line):
    wang = desk.customer("Wang")
    await until_check(wang)
    question, answer, read_back = LINES[line]
    await wang.presses(line)
    assert question in await wang.chat.last_text()
    await wang.types(answer)
    assert READ_BACK in await wang.chat.last_text()
    assert read_back in await wang.chat.last_text()
    await wang.presses("提交")
    assert (await last_ticket(desk)).status is Status.OPEN


@pytest.mark.parametrize("words", TYPED)
async def test_a_line_that_is_named_in_words_is_asked_alone_too_T1(desk, words):
    wang = desk.customer("Wang")
    await until_check(wang)
    question, answer, read_back = LINES[TYPED[words]]
    await wang.types(words)
    assert question in await wang.chat.last_text()
    await wang.types(answer)
    assert read_back in await wang.chat.last_text()


@pytest.mark.parametrize("line", ENGLISH)
async def test_the_same_in_english_T1(desk, line):
    ann = desk.customer("Ann", "en")
    await ann.types("There is a crack in the lid and a handle fell off")
    for answer in ("done", "cloud wok w600", "March 2026", "Ann", "+86 138 0013 8000", "8 Keyuan Road, Shenzhen"):
        await ann.types(answer)
    await ann.types("tomorrow 3 pm")
    question, answer, read_back = ENGLISH[line]
    await ann.types(line)
    assert question in await ann.chat.last_text()
    await ann.types(answer)
    assert "I read it back to you" in await ann.chat.last_text()
    assert read_back in await ann.chat.last_text()


async def test_what_is_the_matter_can_be_told_better_T1(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.presses("✎ 故障")
    assert "我已经记下" in await wang.chat.last_text()
    await wang.types("而且显示屏也花了")
    await wang.presses("就这些")
    assert READ_BACK in await wang.chat.last_text()
    assert "而且显示屏也花了" in await wang.chat.last_text()


async def test_another_machine_brings_its_own_date_and_price_and_nothing_else_T1_B1(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.presses("✎ 机器")
    await wang.presses("S200")
    assert "什么时候买的" in await wang.chat.last_text()
    await wang.types("2021年3月")
    assert "您看可以吗" in await wang.chat.last_text() or "同意" in str(await wang.chat.captions())
    await wang.presses("同意")
    read_back = await wang.chat.last_text()
    assert READ_BACK in read_back
    assert "S200" in read_back
    assert "您已同意" in read_back
    [device] = await stored(desk, Device)
    assert device.product_code == "SW-S200"


async def test_the_same_price_is_not_asked_again_B1(desk):
    wang = desk.customer("Wang")
    await out_of_warranty(wang)
    await wang.presses("同意")
    await wang.presses("11月24日")
    await wang.presses("✎ 购买日期")
    await wang.types("2020年5月")
    assert READ_BACK in await wang.chat.last_text()
    assert len(await stored(desk, Quote)) == 1


async def test_another_price_is_asked_before_the_read_back_B1(desk):
    wang = desk.customer("Wang")
    await out_of_warranty(wang)
    await wang.presses("同意")
    await wang.types("尽快")
    await wang.presses("✎ 机器")
    await wang.presses("D1000")
    await wang.types("2020年5月")
    await wang.presses("同意")
    assert READ_BACK in await wang.chat.last_text()
    assert [quote.is_agreed for quote in await stored(desk, Quote)] == [True, True]


async def test_an_address_elsewhere_keeps_the_time_if_somebody_there_can_come_T1_P3(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.presses("✎ 地址")
    await wang.types("上海市浦东新区张江路3号")
    assert READ_BACK in await wang.chat.last_text()
    assert (await last_ticket(desk)).region_code == "east"


async def test_an_address_where_nobody_can_come_then_asks_for_the_time_anew_T1_P3(desk):
    async with desk.database.open_work() as work:
        for post in await posts_in_force(work.session):
            if post.role is Role.TECHNICIAN and post.region_code == "east":
                post.until_at = work.now
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.presses("✎ 地址")
    await wang.types("上海市浦东新区张江路3号")
    assert "那个时间没有师傅能到" in await wang.chat.last_text()
    await wang.types("尽快")
    assert READ_BACK in await wang.chat.last_text()


async def test_a_region_in_doubt_is_asked_and_then_read_back_T1(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.presses("✎ 地址")
    await wang.types("人民路12号二楼")
    assert "哪个区域" in await wang.chat.last_text()
    await wang.presses("华东")
    assert READ_BACK in await wang.chat.last_text()


@pytest.mark.parametrize("line", ["✎ 故障", "✎ 机器", *LINES])
@pytest.mark.parametrize("back", ["返回", "back"])
async def test_whoever_taps_by_mistake_goes_back_to_the_read_back_at_once_P2(desk, line, back):
    wang = desk.customer("Wang")
    await until_check(wang)
    before = await wang.chat.last_text()
    await wang.presses(line)
    await wang.types(back)
    assert await wang.chat.last_text() == before


async def test_back_from_what_depends_on_it_leads_to_the_line_again_P2(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.presses("✎ 机器")
    await wang.presses("S200")
    await wang.types("返回")
    assert "哪一台机器" in await wang.chat.last_text()
    await wang.presses("W600")
    await wang.types("2026年3月")
    assert READ_BACK in await wang.chat.last_text()


async def test_a_correction_left_unfinished_is_taken_up_and_still_leads_straight_back(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.presses("✎ 姓名")
    await desk.advance(minutes=31)
    await wang.presses("继续")
    assert "怎么称呼" in await wang.chat.last_text()
    await wang.types("李小红")
    assert READ_BACK in await wang.chat.last_text()


@pytest.mark.parametrize("words", ["不对", "no"])
async def test_whoever_only_says_no_is_asked_which_line_P2(desk, words):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.types(words)
    assert "请问是哪一项" in await wang.chat.last_text()
    assert READ_BACK in await wang.chat.last_text()


async def test_earlier_than_the_read_back_a_line_can_be_called_wrong_too_T1(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("电话不对")
    assert "打哪个电话" in await wang.chat.last_text()
    await wang.types("139 0013 9000")
    assert "什么时候方便" in await wang.chat.last_text()
    assert (await last_ticket(desk)).phone == "+8613900139000"


async def test_what_sounds_like_a_correction_in_the_symptom_is_the_symptom(desk):
    wang = desk.customer("Wang")
    await wang.types("时间不对")
    assert (await last_ticket(desk)).symptom == "时间不对"


async def test_a_known_customer_with_one_machine_confirms_machine_and_person_in_one_T1(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await symptom(wang, "这次是屏幕有条纹，颜色也不对")
    shown = await wang.chat.last_text()
    for known in ("这些还对吗", "云锅 W600", "王建国", "+86 138 0013 8000", ADDRESS):
        assert known in shown
    await wang.presses("都对")
    assert "什么时候方便" in await wang.chat.last_text()
    assert (await last_ticket(desk)).product_code == "SW-W600"
    assert len(await stored(desk, Device)) == 1


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [("✎ 地址", "机器放在哪里", "上海市浦东新区张江路3号"), ("电话不对", "打哪个电话", "139 0013 9000")],
)
async def test_a_known_customer_corrects_one_line_and_the_rest_stays_T1(desk, line, question, answer):
    wang = desk.customer("Wang")
    await report(wang)
    await symptom(wang, "这次是屏幕有条纹，颜色也不对")
    await wang.types(line)
    assert question in await wang.chat.last_text()
    await wang.types(answer)
    assert "什么时候方便" in await wang.chat.last_text()
    ticket = await last_ticket(desk)
    assert (ticket.contact_name, ticket.product_code) == ("王建国", "SW-W600")


async def test_a_known_customer_may_mean_another_machine_T1(desk):
    wang = desk.customer("Wang")
    await report(wang)
    desk.clock.advance(days=1)
    await symptom(wang, "这次是屏幕有条纹，颜色也不对")
    await wang.presses("✎ 机器")
    await wang.presses("S200")
    await wang.types("2026年4月")
    assert "什么时候方便" in await wang.chat.last_text()
    assert (await last_ticket(desk)).product_code == "SW-S200"
    assert len(await stored(desk, Device)) == 2


async def test_a_line_of_an_older_card_is_answered_kindly(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    row, data = await wang.chat.find("✎ 姓名")
    await wang.presses("提交")
    await wang.press_data(data, row.id)
    assert "已经处理过了" in (await wang.toasts())[0]


EDITED = {"姓名": ("王建国", "王建军", "王建军"), "地址": (ADDRESS, "深圳市福田区深南路1号", "深圳市福田区深南路1号")}


@pytest.mark.parametrize("line", EDITED)
async def test_an_edited_answer_is_read_again_and_the_conversation_stays_where_it_is_P2(desk, line):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    first, then, read_back = EDITED[line]
    number = await wang.sends_message(text="王建国")
    await wang.shares_contact("13800138000")
    number = number if line == "姓名" else None
    address = await wang.sends_message(text=ADDRESS)
    await wang.edits(number or address, then)
    assert "已经改好了" in await wang.chat.last_text()
    assert "什么时候方便" in await wang.chat.last_text()
    await wang.presses("11月24日")
    assert read_back in await wang.chat.last_text()
    assert first not in await wang.chat.last_text()


async def test_at_the_read_back_an_edited_answer_is_read_back_anew_P2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("W600")
    bought = await wang.sends_message(text="2026年3月")
    await who_and_where(wang)
    await wang.presses("11月24日")
    await wang.edits(bought, "2021年3月")
    await wang.presses("同意")
    assert READ_BACK in await wang.chat.last_text()
    assert "2021年3月1日" in await wang.chat.last_text()


async def test_an_edit_that_cannot_be_read_is_asked_about_P2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("W600")
    bought = await wang.sends_message(text="2026年3月")
    await who_and_where(wang)
    await wang.edits(bought, "很久以前")
    assert (await wang.chat.last_text()).startswith("对不起，刚刚我没有听明白")
    assert "什么时候买" in await wang.chat.last_text()
    await wang.types("2026年2月")
    assert "什么时候方便" in await wang.chat.last_text()
