"""The dispatcher has somebody at the telephone: one dialogue, told in any order, a number to read aloud [O3 T1]."""

from messages.buttons.call import AskCaller
from models.person import Person, person_called
from models.quote import Answer, quote_of
from models.ticket_event import events_of
from rules.prices import Exemption
from rules.report import Question
from rules.roles import Role
from rules.ticket import Action, Kind, Status
from tests.handlers.customer.telling import last_ticket, report, stored
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN

CRACK = "锅的外壳裂了"
ALL_AT_ONCE = f"13900139000，王建国，深圳市南山区科苑路8号\nW600，2026年3月买的，{CRACK}，明天下午3点半"


async def takes(he, *told):
    await he.types("/new")
    for words in told:
        await he.types(words)


async def card(he):
    return [text for text in await he.chat.texts() if "来电</b>" in text][-1]


async def test_one_message_may_hold_all_and_the_ticket_has_a_number_to_read_aloud_O3_T1(desk, he, group):
    await takes(he)
    assert "先问对方的电话" in await he.chat.last_text()
    before = len(await he.chat.screen())
    await he.types(ALL_AT_ONCE)
    assert len(await he.chat.screen()) == before, "the one message is edited in place"
    shown = await he.chat.last_text()
    for told in ("+86 139 0013 9000", "王建国", "科苑路8号", "华南", "W600", "2026年3月1日", CRACK, "下午3:30"):
        assert told in shown, told
    await he.presses("开单")
    ticket = await last_ticket(desk)
    assert (ticket.status, ticket.region_code, ticket.kind) == (Status.OPEN, "south", Kind.REPAIR)
    assert ticket.number in await he.chat.last_text()
    assert ticket.number in await group.last_text()
    async with desk.database.open_work() as work:
        event = (await events_of(work.session, ticket.id))[-1]
        caller = await work.session.get_one(Person, ticket.customer_id)
    assert (event.action, event.role) == (Action.REGISTER, Role.DISPATCHER)
    assert (caller.telegram_id, caller.name, caller.phone) == (None, "王建国", "+8613900139000")


async def test_line_by_line_in_any_order_skipped_and_put_right_before_it_is_opened_T1(desk, he):
    await takes(he, CRACK, "12345", "139 0013 9000", "王先生", "深圳市科苑路8号", "W600")
    assert await he.hears("这个号码好像不完整")
    await he.presses("对方不清楚")
    assert "费用" in await card(he), "without a date of purchase the price is read out [B1]"
    await he.presses("电话里谈好了")
    await he.presses("尽快")
    await he.presses("姓名")
    await he.types("李大明")
    await he.presses("地址")
    await he.types("上海市徐汇区漕溪路1号")
    assert "李大明" in await card(he)
    assert "华东" in await card(he)
    await he.presses("改为保养")
    await he.presses("标为紧急")
    assert "<b>来电</b> · 保养 · 紧急" in await card(he)


async def test_words_to_a_question_that_wants_a_tap_are_asked_back_and_nothing_fails_T1(desk, he):
    await takes(he, ALL_AT_ONCE)
    ticket = await last_ticket(desk)
    for line in (Question.PRICE, Question.GUIDANCE, Question.KNOWN):
        await he.press_data(AskCaller(ticket.id, line).pack())
        await he.types("配件还没到")
        assert "配件还没到" in (await he.chat.last_text()), line


async def test_a_known_number_brings_the_customer_to_be_confirmed_and_not_asked_again_T1(desk, wang, he):
    await report(wang)
    await takes(he, "13800138000")
    shown = await he.chat.last_text()
    assert "王建国" in shown
    assert "科苑路8号" in shown
    await he.presses("是王建国")
    assert "已有工单" in await he.chat.last_text()
    await he.types("屏幕不亮了，也没有声音了")
    ticket = await last_ticket(desk)
    assert (ticket.contact_name, ticket.product_code, ticket.region_code) == ("王建国", "SW-W600", "south")
    people = [person for person in await stored(desk, Person) if person.phone == "+8613800138000"]
    assert len(people) == 1
    assert ticket.customer_id == people[0].id
    await wang.types("你好")
    assert not await wang.hears("还没有填完"), "what the office writes down is not theirs to finish"


async def test_the_price_is_read_out_and_the_word_to_it_recorded_B1(desk, he, group):
    await takes(he, ALL_AT_ONCE.replace("2026年3月", "2023年3月"))
    assert "念给对方听" in await he.chat.last_text()
    assert "开单" not in await he.chat.captions(), "no visit without a word about the price"
    await he.presses("电话里谈好了")
    await he.presses("开单")
    ticket = await last_ticket(desk)
    async with desk.database.open_work() as work:
        quote = await quote_of(work.session, ticket.id)
    assert (quote.answer, quote.exemption) == (Answer.EXEMPT, Exemption.BY_TELEPHONE)
    assert quote.exempted_by_id is not None
    assert quote.shown
    assert ticket.number in await group.last_text()


async def test_a_price_that_was_declined_sends_nobody_and_waits_for_the_dispatcher_B1(desk, he, group):
    before = len(await group.screen())
    await takes(he, ALL_AT_ONCE.replace("2026年3月", "2023年3月"))
    await he.presses("对方不同意")
    await he.presses("开单")
    assert len(await group.screen()) == before
    assert (await last_ticket(desk)).is_with_person
    await he.presses("电话里谈好了")
    assert len(await group.screen()) == before + 1


async def test_danger_shows_the_advice_to_be_read_out_and_marks_it_urgent_L4(desk, he, chen):
    await takes(he, "13900139000，机器冒烟了，深圳市科苑路8号")
    assert await he.hears("请马上念给对方听")
    assert await he.hears("安全第一")
    assert (await last_ticket(desk)).is_urgent
    await he.types("W600，2026年3月买的，王建国")
    await he.presses("开单")
    assert await chen.hears("冒烟")


async def test_a_simple_fault_is_read_out_and_solved_at_the_telephone_B2(desk, he):
    await takes(he, ALL_AT_ONCE.replace(CRACK, "机器开不了机，按了没反应"))
    assert "1." in await he.chat.last_text()
    await he.presses("现在好了")
    ticket = await last_ticket(desk)
    assert (ticket.status, bool(ticket.number)) == (Status.CLOSED, True)
    assert ticket.number in await he.chat.last_text()


async def test_or_they_try_it_or_somebody_is_sent_B2(desk, he):
    await takes(he, ALL_AT_ONCE.replace(CRACK, "机器开不了机，按了没反应"))
    await he.presses("稍后回电")
    assert (await last_ticket(desk)).status is Status.GUIDED
    await takes(he, ALL_AT_ONCE.replace(CRACK, "机器开不了机，按了没反应"))
    await he.presses("是别人")
    await he.presses("请派人来")
    assert "开单" in await he.chat.captions()


async def test_interrupted_it_is_taken_up_dropped_nothing_is_kept_and_left_it_expires_O3(desk, he):
    await takes(he, "13900139000，王建国")
    await he.types("/help")
    await he.types("来电")
    assert "您刚才在记的来电" in await he.chat.last_text()
    assert "王建国" in await he.chat.last_text()
    await he.presses("不开单")
    dropped = await last_ticket(desk)
    assert (dropped.status, dropped.phone, dropped.contact_name) == (Status.CANCELLED, None, None)
    await takes(he, "13900139000，王建国")
    await desk.advance(days=1, hours=3)
    left = await last_ticket(desk)
    assert (left.status, left.phone) == (Status.CANCELLED, None)
    assert await he.hears("一直没有开单")


async def test_only_the_dispatcher_or_whoever_stands_in_takes_calls_down_O3(desk, he, chen):
    await chen.types("/new")
    assert "来电" not in await chen.chat.last_text()
    su = desk.staff("headquarters")
    await su.types("/new")
    assert not await su.hears("先问对方的电话")
    await is_away(desk, he, TUESDAY_TEN.replace(day=1), TUESDAY_TEN.replace(hour=23))
    await su.types("/new")
    assert await su.hears("先问对方的电话")


async def test_a_caller_with_a_colleague_s_name_is_nobody_of_the_staff_O2(desk, he):
    await takes(he, ALL_AT_ONCE)
    await he.presses("开单")
    async with desk.database.open_work() as work:
        assert await person_called(work.session, "王建国") is None
