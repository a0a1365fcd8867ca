"""The language can be changed at any time, also in the middle of a report: what was told stays told."""

import pytest

from messages.buttons.start import ChooseLanguage
from models.person import Person
from models.ticket import Ticket
from rules.report import Question
from rules.ticket import Status
from tests.handlers.customer.telling import NO_POWER, last_ticket, report, stored, symptom
from tests.handlers.customer.test_way_out import STEPS, stands_at

IN_ENGLISH = {
    Question.MACHINE: "Which machine is it?",
    Question.PURCHASE: "When did you buy",
    Question.NAME: "May I ask your name?",
    Question.PHONE: "At which number",
    Question.ADDRESS: "Where does the machine stand?",
    Question.PRICE: "Do you agree?",
    Question.GUIDANCE: "Shall we try them together?",
    Question.TIME: "When would a visit suit you?",
    Question.CHECK: "I read it back to you",
}


async def changes(visitor):
    await visitor.types("/language")
    await visitor.presses("English")


@pytest.mark.parametrize("question", STEPS)
async def test_in_the_middle_of_a_report_the_same_question_is_asked_in_the_other_language(desk, question):
    wang = desk.customer("Wang")
    await stands_at(wang, question)
    before = await last_ticket(desk)
    await changes(wang)
    said = await wang.chat.last_text()
    assert said.startswith("Gladly, let us go on")
    assert IN_ENGLISH[question] in said
    assert await last_ticket(desk) == before
    [person] = [each for each in await stored(desk, Person) if each.telegram_id == wang.user_id]
    assert person.language == "en"


async def test_a_report_begun_in_chinese_is_sent_off_in_english(desk):
    wang = desk.customer("Wang")
    await symptom(wang, "外壳裂了，把手也松了")
    await changes(wang)
    await wang.types("SW-W600")
    await wang.types("March 2026")
    await wang.types("Wang")
    await wang.types("13800138000")
    await wang.types("广东省深圳市南山区科苑路8号")
    await wang.types("tomorrow 3 pm")
    assert "外壳裂了" in await wang.chat.last_text(), "one's own words stay as they were written"
    await wang.presses("Yes, send it")
    ticket = await last_ticket(desk)
    assert ticket.status is Status.OPEN
    assert "Your report has the number" in await wang.chat.last_text()
    assert "谁来接这一单" in await desk.group("south").last_text(), "the group reads its own language"


async def test_while_the_fault_is_told_nothing_of_it_is_lost(desk):
    wang = desk.customer("Wang")
    await wang.types(NO_POWER)
    await changes(wang)
    assert NO_POWER in await wang.chat.last_text()
    await wang.presses("That is all")
    assert "Which machine" in await wang.chat.last_text()


async def test_in_the_middle_of_a_complaint_what_is_written_next_still_belongs_to_it(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("/complaint")
    await wang.press_data(ChooseLanguage("en").pack())
    assert "passed on with your complaint" in await wang.chat.last_text()
    await wang.types("He was rude to my cook")
    assert "He was rude" in await wang.chat.last_text()
    assert len(await stored(desk, Ticket)) == 1
