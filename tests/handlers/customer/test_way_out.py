"""Back, cancel, a person, please: at every step, pressed or typed, in both languages."""

import pytest

from models.ticket import Ticket
from rules.report import Question
from rules.ticket import Status
from tests.handlers.customer.telling import ADDRESS, NO_POWER, PHONE, last_ticket, stored, symptom

STEPS = {
    Question.MACHINE: lambda wang: wang.types("SW-W600"),
    Question.PURCHASE: lambda wang: wang.types("2021年3月"),
    Question.NAME: lambda wang: wang.types("王建国"),
    Question.PHONE: lambda wang: wang.types(PHONE),
    Question.ADDRESS: lambda wang: wang.types(ADDRESS),
    Question.PRICE: lambda wang: wang.types("同意"),
    Question.GUIDANCE: lambda wang: wang.types("派人来"),
    Question.TIME: lambda wang: wang.types("明天下午3点"),
    Question.CHECK: None,
}


async def stands_at(wang, question):
    """A customer without warranty, with a simple fault: every question is asked."""
    await symptom(wang, NO_POWER)
    for step, answer in STEPS.items():
        if step is question:
            return
        await answer(wang)


@pytest.mark.parametrize("question", STEPS)
@pytest.mark.parametrize("word", ["上一步", "back"])
async def test_back_leads_to_the_question_before(desk, question, word):
    wang = desk.customer("Wang")
    await stands_at(wang, question)
    here = await wang.chat.last_text()
    await wang.types(word)
    before = await wang.chat.last_text()
    assert before != here
    assert "没有听明白" not in before
    await wang.types("转人工")
    assert (await last_ticket(desk)).is_with_person


@pytest.mark.parametrize("question", STEPS)
@pytest.mark.parametrize("word", ["取消", "cancel"])
async def test_cancel_asks_nothing_twice(desk, question, word):
    wang = desk.customer("Wang")
    await stands_at(wang, question)
    await wang.types(word)
    assert len(await wang.heard()) == 1
    assert "没有提交" in await wang.chat.last_text()
    assert (await last_ticket(desk)).status is Status.CANCELLED


@pytest.mark.parametrize("question", STEPS)
async def test_every_step_offers_back_cancel_and_a_person(desk, question):
    wang = desk.customer("Wang")
    await stands_at(wang, question)
    assert {"返回", "取消", "请转人工"} <= set(await wang.chat.captions())


async def test_a_person_hears_what_was_given_so_far_and_the_conversation_stays(desk):
    wang = desk.customer("Wang")
    await stands_at(wang, Question.TIME)
    await wang.presses("请转人工")
    assert "同事" in await wang.chat.last_text()
    told = await desk.staff("dispatcher").chat.last_text()
    for given in (NO_POWER, "王建国", "+86 138 0013 8000", ADDRESS, "W600"):
        assert given in told
    await wang.types("明天下午3点")
    assert "我给您念一遍" in await wang.chat.last_text()


async def test_a_person_is_told_once(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("请转人工")
    await wang.types("人工")
    assert "已经知道" in await wang.chat.last_text()
    assert len(await desk.staff("dispatcher").chat.texts()) == 1


async def test_whoever_still_waits_later_is_told_of_again(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("请转人工")
    desk.clock.advance(hours=2)
    await wang.types("人工")
    assert len(await desk.staff("dispatcher").chat.texts()) == 2


async def test_a_stranger_may_ask_for_a_person_too(desk):
    wang = desk.customer("Wang")
    await wang.types("转人工")
    assert "同事" in await wang.chat.last_text()
    assert "Wang" in await desk.staff("dispatcher").chat.last_text()


async def test_a_back_button_of_an_older_card_changes_nothing(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    row, data = await wang.chat.find("返回")
    await wang.presses("W600")
    await wang.press_data(data, row.id)
    assert "已经处理过了" in (await wang.toasts())[0]
    await wang.types("2026年3月")
    assert "怎么称呼" in await wang.chat.last_text()


async def test_the_cancel_button_of_a_report_that_was_sent_changes_nothing(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    row, data = await wang.chat.find("取消")
    await wang.types("取消")
    await wang.types("机器不转了，又来一次")
    await wang.press_data(data, row.id)
    assert "已经处理过了" in (await wang.toasts())[0]
    assert [ticket.status for ticket in await stored(desk, Ticket)] == [Status.CANCELLED, Status.REPORTING]
