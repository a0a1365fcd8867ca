"""A fault that is back within two weeks is the same ticket; another one, or a later one, is a report of its own."""

import pytest

from models.ticket import Ticket
from rules.ticket import Status
from tests.handlers.customer.telling import CRACK, last_ticket, report, stored, symptom
from tests.handlers.customer.test_rating import repaired

AGAIN = "外壳又裂了，跟上次一样"
STRIPES = "屏幕上有绿色条纹"
ASKED = "跟上次是同样的问题吗"


async def test_within_two_weeks_a_report_is_asked_whether_the_fault_is_back(desk):
    wang = await repaired(desk)
    desk.clock.advance(days=13)
    await symptom(wang, AGAIN)
    said = await wang.chat.last_text()
    assert ASKED in said
    assert "R-1123-0001" in said
    assert CRACK in said, "what was told then, so that nobody has to remember a number"


@pytest.mark.parametrize("answer", ["是，同样的问题", "又坏了", "yes"])
async def test_the_fault_is_back_opens_the_same_ticket_with_what_was_told_now(desk, answer):
    wang = await repaired(desk)
    await symptom(wang, AGAIN)
    await wang.types(answer)
    first, draft = await stored(desk, Ticket)
    assert (first.status, first.number, first.technician_id) == (Status.OPEN, "R-1123-0001", None)
    assert first.symptom == f"{CRACK}\n{AGAIN}"
    assert (draft.status, draft.number, draft.symptom) == (Status.CANCELLED, None, "")
    assert "已经重新打开" in await wang.chat.last_text()
    assert AGAIN in "".join(await desk.group("south").texts())


async def test_the_answer_may_be_tapped_and_a_second_tap_changes_nothing(desk):
    wang = await repaired(desk)
    await symptom(wang, AGAIN)
    _, data = await wang.chat.find("是，同样的问题")
    await wang.press_data(data)
    await wang.press_data(data)
    assert (await stored(desk, Ticket))[0].status is Status.OPEN
    assert len(await stored(desk, Ticket)) == 2
    await symptom(wang, STRIPES)
    assert ASKED not in await wang.chat.last_text(), "it is under way already"


async def test_another_fault_is_a_new_ticket_and_the_old_one_stays_closed(desk):
    wang = await repaired(desk)
    await symptom(wang, STRIPES)
    await wang.presses("不，是别的问题")
    await wang.presses("都对")
    await wang.presses("11月24日")
    await wang.presses("提交")
    first, second = await stored(desk, Ticket)
    assert (first.status, first.symptom) == (Status.RESOLVED, CRACK)
    assert (second.status, second.number, second.symptom) == (Status.OPEN, "R-1123-0002", STRIPES)


async def test_after_two_weeks_it_is_not_asked(desk):
    wang = await repaired(desk)
    desk.clock.advance(days=14, minutes=1)
    await symptom(wang, AGAIN)
    assert ASKED not in await wang.chat.last_text()


async def test_of_another_machine_it_is_not_asked(desk):
    wang = await repaired(desk)
    await wang.types("/start m-SW-N300")
    await symptom(wang, "面条总是煮不熟，时间也不对")
    assert ASKED not in await wang.chat.last_text()


async def test_whoever_was_never_repaired_is_not_asked(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await symptom(wang, STRIPES)
    assert ASKED not in await wang.chat.last_text()


async def test_danger_is_not_held_up_by_the_question_L4(desk):
    wang = await repaired(desk)
    await symptom(wang, "机器冒烟了")
    assert ASKED not in await wang.chat.last_text()


async def test_danger_told_as_the_answer_goes_on_at_once_L4(desk):
    wang = await repaired(desk)
    await symptom(wang, AGAIN)
    await wang.types("现在还冒烟了")
    assert ASKED not in await wang.chat.last_text()
    assert (await last_ticket(desk)).is_urgent


async def test_more_words_are_kept_and_the_question_stands_M1(desk):
    wang = await repaired(desk)
    await symptom(wang, AGAIN)
    await wang.types("这次裂得更长了")
    assert ASKED in await wang.chat.last_text()
    await wang.types("返回")
    assert "裂得更长" in (await last_ticket(desk)).symptom
    await wang.presses("就这些")
    await wang.presses("不，是别的问题")
    assert ASKED not in await wang.chat.last_text()


async def test_when_it_was_opened_again_meanwhile_the_old_question_is_answered_kindly(desk):
    wang = await repaired(desk)
    await symptom(wang, AGAIN)
    _, data = await wang.chat.find("是，同样的问题")
    await wang.types("R-1123-0001")
    await wang.presses("毛病又出来了")
    await wang.press_data(data)
    assert (await wang.toasts())[0]
    assert (await stored(desk, Ticket))[0].status is Status.OPEN
