"""“I don't know” has a way through at every question, in both languages [T1]."""

import pytest

from models.quote import Answer, Quote
from rules.report import Question
from rules.ticket import Status
from tests.handlers.customer.telling import NO_POWER, last_ticket, report, stored, symptom
from tests.handlers.customer.test_way_out import stands_at

UNSURE = (
    Question.MACHINE,
    Question.PURCHASE,
    Question.NAME,
    Question.PHONE,
    Question.ADDRESS,
    Question.GUIDANCE,
    Question.TIME,
)


@pytest.mark.parametrize("question", UNSURE)
@pytest.mark.parametrize("words", ["不知道", "I don't know"])
async def test_whoever_does_not_know_is_led_on_T1(desk, question, words):
    wang = desk.customer("Wang")
    await stands_at(wang, question)
    here = await wang.chat.last_text()
    await wang.types(words)
    assert "没有听明白" not in await wang.chat.last_text()
    assert await wang.chat.last_text() != here
    assert words not in (await last_ticket(desk)).symptom


async def test_whoever_knows_nothing_at_all_still_gets_somebody_T1(desk):
    wang, li = desk.customer("Wang"), desk.staff("technician", "north")
    await symptom(wang)
    for _ in range(3):
        await wang.types("不知道")
    assert "机器放在哪里" in await wang.chat.last_text()
    await wang.types("不清楚")
    await wang.presses("华北")
    await wang.presses("同意")
    await wang.types("不知道")
    read_back = await wang.chat.last_text()
    assert read_back.count("未提供") == 2, "telephone and address"
    await wang.presses("提交")
    assert (await last_ticket(desk)).status is Status.OPEN
    await desk.group("north").pressed_by(li, "接单")
    assert "地址：未提供" in await li.chat.last_text()


async def test_where_not_even_the_region_is_known_the_dispatcher_hears_at_once_T1(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    for _ in range(5):
        await wang.types("不知道")
    await wang.presses("同意")
    await wang.types("越快越好")
    await wang.presses("提交")
    ticket = await last_ticket(desk)
    assert (ticket.status, ticket.region_code) == (Status.OPEN, None)
    assert await desk.staff("dispatcher").hears(ticket.number)


async def test_whoever_is_unsure_about_the_price_talks_to_a_person_B1(desk):
    wang = desk.customer("Wang")
    await stands_at(wang, Question.PRICE)
    await wang.types("不知道")
    assert "同事" in await wang.chat.last_text()
    [quote] = await stored(desk, Quote)
    assert quote.answer is Answer.PERSON


async def test_whoever_is_unsure_whether_all_is_right_reads_it_back_T1(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await symptom(wang, "这次是屏幕有条纹，颜色也不对")
    await wang.types("不知道")
    assert "什么时候方便" in await wang.chat.last_text()


async def test_while_the_steps_are_tried_there_is_time_to_find_out_B2(desk):
    wang = desk.customer("Wang")
    await stands_at(wang, Question.GUIDANCE)
    await wang.presses("教我怎么做")
    await wang.types("不知道")
    assert "您慢慢试" in await wang.chat.last_text()
    assert (await last_ticket(desk)).symptom == NO_POWER
