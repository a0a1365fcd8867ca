"""Help fits where one stands: at a question, in the midst of something else, at the door, and in an office."""

import pytest

from models.ticket import Ticket
from rules.report import Question
from tests.handlers.customer.telling import CRACK, last_ticket, report, stored, symptom
from tests.handlers.customer.test_rating import repaired
from tests.handlers.customer.test_way_out import STEPS, stands_at

FITS = {
    Question.MACHINE: "编号就在机器的铭牌上",
    Question.PURCHASE: "说到年月就够了",
    Question.NAME: "师傅到了怎么称呼您",
    Question.PHONE: "聊天框下面的按钮",
    Question.ADDRESS: "跟寄快递一样",
    Question.PRICE: "什么都不会做，也不会收费",
    Question.GUIDANCE: "不想自己动手也没关系",
    Question.TIME: "点一个时间，或者自己写一个",
    Question.CHECK: "现在还没有提交",
}


@pytest.mark.parametrize("question", STEPS)
async def test_help_at_a_question_speaks_of_that_question_and_asks_it_again(desk, question):
    wang = desk.customer("Wang")
    await stands_at(wang, question)
    here = await wang.chat.last_text()
    await wang.types("/help")
    [said] = await wang.heard()
    assert FITS[question] in said
    assert here.splitlines()[-1] in said
    await wang.types("上一步")
    assert "没有听明白" not in await wang.chat.last_text(), "the question still stands"


async def test_help_while_a_fault_is_told_says_how_to_tell_it(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("the lid is cracked")
    await ann.types("help")
    said = await ann.chat.last_text()
    assert "in as many messages as you like" in said
    assert (await last_ticket(desk)).symptom == "the lid is cracked"


async def test_help_at_the_door_names_what_is_under_way_and_what_can_be_done_about_it(desk):
    wang = desk.customer("Wang")
    await wang.types("/help")
    assert "正在为您处理" not in await wang.chat.last_text()
    await report(wang)
    await wang.types("帮助")
    said = await wang.chat.last_text()
    assert "R-1123-0001</b> · 等待接单" in said
    assert "师傅到哪了" in said


async def test_help_after_a_repair_says_what_to_do_if_the_fault_is_back(desk):
    wang = await repaired(desk)
    await wang.types("/help")
    assert "R-1123-0001 的毛病又出来了" in await wang.chat.last_text()
    desk.clock.advance(days=15)
    await wang.types("/help")
    assert "又出来了" not in await wang.chat.last_text()


@pytest.mark.parametrize(
    ("begins", "fits"),
    [("/complaint", "跟您的投诉、表扬或建议一起转达"), ("补充说明", "都会加到这次报修里")],
)
async def test_help_in_the_midst_of_something_else_says_where_the_words_go(desk, begins, fits):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("R-1123-0001")
    await wang.types(begins)
    await wang.types("/help")
    assert fits in await wang.chat.last_text()
    assert len(await stored(desk, Ticket)) == 1


@pytest.mark.parametrize(
    ("role", "region", "fits", "not_theirs"),
    [
        ("technician", "south", "/jobs", "/absences"),
        ("leader", "south", "/bind", "/jobs"),
        ("dispatcher", None, "没人接的单", "/jobs"),
        ("headquarters", None, "各区域的周报", "/bind"),
    ],
)
async def test_help_for_a_colleague_speaks_of_their_office(desk, role, region, fits, not_theirs):
    li = desk.staff(role, region) if region else desk.staff(role)
    await li.types("/help")
    said = await li.chat.last_text()
    assert fits in said
    assert not_theirs not in said


async def test_help_changes_nothing_of_the_report(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    before = await last_ticket(desk)
    await wang.types("/help")
    assert await last_ticket(desk) == before
    assert before.symptom == CRACK
