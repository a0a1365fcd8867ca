"""Who wants to return the machine is asked why, answered from their side, offered an inspection, and handed to the leader."""

import pytest

from messages.buttons.returns import Inspect, ReturnBecause, WantReturn
from models.feedback import Feedback
from models.ticket import Ticket
from rules.feedback import FeedbackKind
from rules.returns import ReturnReason, ReturnWish
from rules.ticket import Status
from tests.handlers.customer.telling import CRACK, last_ticket, machine, report, stored, until_time, who_and_where
from tests.handlers.customer.test_give_feedback import last_feedback
from tests.handlers.customer.test_rating import repaired

WHY = "方便告诉我是什么原因吗"
OFFER = "可以先安排师傅上门检查吗"


async def test_a_wish_to_return_is_asked_why_with_reasons_to_tap_V3(desk):
    wang = desk.customer("Wang")
    await wang.types("我要退货")
    assert WHY in await wang.chat.last_text()
    assert {"老是坏", "跟说好的不一样", "用不上了", "别的原因", "返回", "取消", "请转人工"} == set(
        await wang.chat.captions()
    )


@pytest.mark.parametrize(
    ("tapped", "answer"),
    [
        ("老是坏", "换谁都受不了"),
        ("跟说好的不一样", "它就该做得到"),
        ("用不上了", "情况有变化"),
        ("别的原因", "我明白"),
    ],
)
async def test_each_reason_is_answered_from_the_customer_s_side_V3(desk, tapped, answer):
    wang = desk.customer("Wang")
    await wang.types("能换货吗")
    await wang.presses(tapped)
    said = await wang.chat.last_text()
    assert answer in said
    assert OFFER in said


async def test_the_reason_may_be_told_in_free_words_and_is_kept_V3(desk):
    wang = desk.customer("Wang")
    await wang.types("我要退款")
    await wang.types("修了三次都没好")
    assert "换谁都受不了" in await wang.chat.last_text()
    ticket = await last_ticket(desk)
    assert ticket.symptom == "我要退款\n修了三次都没好"
    assert ticket.return_reason is ReturnReason.KEEPS_BREAKING


async def test_who_has_said_why_is_not_asked_again_V3(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("It broke again, I want to return it")
    said = await ann.chat.last_text()
    assert "keeps breaking down" in said
    assert "May somebody come and inspect it?" in said


async def test_with_consent_the_report_goes_the_ordinary_way_and_the_leader_hears_for_information_V3(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    await wang.types("老是坏，我要退货")
    await wang.presses("好，先来检查")
    await machine(wang)
    await who_and_where(wang)
    assert "什么时候方便" in await wang.chat.last_text(), "nobody who has had enough is given steps to try"
    await wang.presses("11月24日")
    await wang.presses("提交")
    ticket = await last_ticket(desk)
    assert (ticket.status, ticket.return_wish) == (Status.OPEN, ReturnWish.INSPECTION)
    assert "跟您说一声" in await leader.chat.last_text()
    assert "老是坏；同意先检查" in await leader.chat.last_text()
    assert await stored(desk, Feedback) == []
    card = await desk.group("south").last_text()
    assert "客户想退换" in card
    assert "老是坏" not in card.replace(ticket.symptom, "")
    await desk.group("south").pressed_by(desk.staff("technician", "south"), "接单")
    assert "客户想退换：老是坏；同意先检查" in await desk.staff("technician", "south").chat.last_text()


async def test_without_consent_the_leader_is_to_call_and_the_customer_knows_who_and_by_when_V3(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    await report(wang)
    await wang.types("/start")
    await wang.presses("我要报修")
    await wang.types("退货！又坏了")
    await wang.presses("不用，我要退换")
    said = await wang.chat.last_text()
    assert "组长 陈岚山 Chen Lanshan 最晚明天（11月24日，周二）下午6:00前会给您打电话" in said
    assert "退货！又坏了" in await leader.chat.last_text()
    await leader.presses("我来打电话")
    assert "+86 138 0013 8000" in await leader.chat.last_text()
    owed = await last_feedback(desk)
    assert (owed.kind, owed.ticket_id) == (FeedbackKind.RETURN, (await last_ticket(desk)).id)


async def test_headquarters_hears_at_once_and_the_leader_as_soon_as_the_region_is_known_V3(desk):
    wang = desk.customer("Wang")
    leader, headquarters = desk.staff("leader", "south"), desk.staff("headquarters")
    await wang.types("老是坏，我要退货")
    await wang.presses("不用，我要退换")
    assert "总部的同事" in await wang.chat.last_text()
    assert await headquarters.hears("我要退货")
    await machine(wang)
    await who_and_where(wang)
    assert "给您打电话之前，不会有人上门" in await wang.chat.last_text(), "neither price nor time is asked"
    await wang.presses("提交")
    assert await leader.hears("我要退货")
    said = await wang.chat.last_text()
    assert "不会有人上门，也不会收费" in said
    assert "陈岚山" in said
    ticket = await last_ticket(desk)
    assert (ticket.status, ticket.is_with_person, ticket.group_card_id) == (Status.OPEN, True, None)
    assert len(await stored(desk, Feedback)) == 1


async def test_who_leaves_after_saying_no_is_not_forgotten_V3(desk):
    wang = desk.customer("Wang")
    await wang.types("老是坏，我要退货")
    await wang.presses("不用，我要退换")
    await desk.advance(days=2)
    assert (await last_ticket(desk)).status is Status.REPORTING
    assert await desk.staff("headquarters").hears("没有人跟进")


async def test_at_any_question_a_return_may_be_wanted_instead_V3(desk):
    wang = desk.customer("Wang")
    await until_time(wang)
    await wang.types("这么久，不修了，我要退货")
    assert WHY in await wang.chat.last_text()
    await wang.presses("别的原因")
    await wang.presses("好，先来检查")
    assert "什么时候方便" in await wang.chat.last_text(), "what was told is not asked again"
    assert "不修了，我要退货" in (await last_ticket(desk)).symptom


async def test_typed_answers_do_as_well_as_buttons_V3(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("refund please")
    await ann.types("not needed any more")
    assert "Plans change" in await ann.chat.last_text()
    await ann.types("hm, it cost a lot")
    assert "inspect it?" in await ann.chat.last_text()
    await ann.types("yes")
    assert (await last_ticket(desk)).return_wish is ReturnWish.INSPECTION
    assert "Which machine" in await ann.chat.last_text()


async def test_one_may_go_back_and_change_one_s_mind_V3(desk):
    wang = desk.customer("Wang")
    await wang.types("我要退货")
    await wang.presses("用不上了")
    await wang.types("返回")
    assert WHY in await wang.chat.last_text()
    await wang.presses("老是坏")
    await wang.presses("不用，我要退换")
    await wang.types("返回")
    assert OFFER in await wang.chat.last_text()
    await wang.presses("好，先来检查")
    ticket = await last_ticket(desk)
    assert (ticket.return_reason, ticket.return_wish) == (ReturnReason.KEEPS_BREAKING, ReturnWish.INSPECTION)


async def test_a_return_may_be_wanted_from_the_first_question_V3(desk):
    wang = desk.customer("Wang")
    await wang.types("/start")
    await wang.presses("我要报修")
    await wang.presses("退货或换货")
    assert WHY in await wang.chat.last_text()


async def test_from_a_ticket_the_visit_that_is_planned_is_the_inspection_V3(desk):
    wang, leader, li = desk.customer("Wang"), desk.staff("leader", "south"), desk.staff("technician", "south")
    await report(wang)
    await desk.group("south").pressed_by(li, "接单")
    await wang.types("R-1123-0001")
    await wang.presses("退货或换货")
    await wang.presses("跟说好的不一样")
    await wang.presses("好，先来检查")
    assert "上门照常安排" in await wang.chat.last_text()
    assert "跟您说一声" in await leader.chat.last_text()
    assert "客户想退换：跟说好的不一样；同意先检查" in "".join(await li.chat.texts())
    assert (await last_ticket(desk)).status is Status.ACCEPTED
    await wang.types("/tickets")
    assert "想退换" in await wang.chat.last_text()


async def test_from_a_ticket_without_consent_the_leader_calls_V3(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    await report(wang)
    await wang.types("R-1123-0001")
    await wang.types("我要退货")
    await wang.types("颜色不喜欢")
    await wang.types("不用，我要退换")
    assert "会给您打电话" in await wang.chat.last_text()
    assert "颜色不喜欢" in await leader.chat.last_text()
    await wang.presses("退货或换货")
    assert "我们记着呢" in await wang.chat.last_text()
    assert len(await stored(desk, Feedback)) == 1


async def test_the_only_report_under_way_is_meant_and_no_second_one_is_begun_V3(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("我要退货")
    assert WHY in await wang.chat.last_text()
    assert len(await stored(desk, Ticket)) == 1


async def test_after_the_repair_an_inspection_opens_the_ticket_again_V3(desk):
    wang = await repaired(desk)
    await wang.types("R-1123-0001")
    await wang.presses("退货或换货")
    await wang.presses("老是坏")
    await wang.presses("好，先来检查")
    again = await last_ticket(desk)
    assert (again.status, again.return_wish) == (Status.OPEN, ReturnWish.INSPECTION)
    assert "已经重新打开" in await wang.chat.last_text()


async def test_who_agrees_after_all_gets_a_time_from_the_dispatcher_V3(desk):
    wang = desk.customer("Wang")
    await wang.types("老是坏，我要退货")
    await wang.presses("不用，我要退换")
    await machine(wang)
    await who_and_where(wang)
    await wang.presses("提交")
    leader = desk.staff("leader", "south")
    await leader.presses("已处理好")
    await leader.types("同意先检查")
    await wang.types("R-1123-0001")
    await wang.presses("退货或换货")
    await wang.presses("好，先来检查")
    assert "同意先检查" in await desk.staff("dispatcher").chat.last_text()
    assert "跟您约时间" in await wang.chat.last_text()


async def test_an_answer_that_was_given_is_not_given_again_V3(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.press_data(WantReturn(1).pack())
    await wang.presses("老是坏")
    await wang.presses("好，先来检查")
    told = len(await desk.staff("leader", "south").chat.texts())
    for button in (ReturnBecause(1, ReturnReason.OTHER), Inspect(1, is_wished=True), Inspect(1, is_wished=False)):
        await wang.press_data(button.pack())
        assert "已经处理过了" in (await wang.toasts())[0]
    assert len(await desk.staff("leader", "south").chat.texts()) == told


async def test_what_is_cancelled_is_not_returned_by_its_number_V3(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("R-1123-0001")
    await wang.presses("取消这次报修")
    await wang.presses("确定取消")
    await wang.types("R-1123-0001")
    assert "退货或换货" not in await wang.chat.captions()
    await wang.press_data(WantReturn(1).pack())
    assert "已经处理过了" in (await wang.toasts())[0]


async def test_danger_goes_first_V3_L4(desk):
    wang = desk.customer("Wang")
    await wang.types("机器冒烟了，我要退货")
    advice, question = await wang.heard()
    assert "安全第一" in advice
    assert WHY in question


async def test_anger_as_the_reason_is_met_with_calm_and_counts_as_the_reason_V3_V2(desk):
    wang = desk.customer("Wang")
    await wang.types("我要退货")
    await wang.types("什么垃圾机器，三天两头坏")
    calm, answer = await wang.heard()
    assert "给您添了很大的麻烦" in calm
    assert "换谁都受不了" in answer


async def test_a_part_that_is_to_be_exchanged_is_a_repair_V3(desk):
    wang = desk.customer("Wang")
    await wang.types(f"{CRACK}，请换个新的")
    assert (await last_ticket(desk)).return_wish is None
