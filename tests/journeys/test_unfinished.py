"""A report left unfinished waits, and is taken up where it stood: hours later, and after the product was restarted."""

import pytest

from rules.ticket import Status
from tests.journeys.steps import ADDRESS, CRACK

ANSWERS = (CRACK, "就这些", "W600", "2026年3月", "王建国", "13900000001", ADDRESS, "明天下午3点半", "提交")


@pytest.mark.parametrize("told", range(1, len(ANSWERS)))
async def test_after_a_restart_the_report_goes_on_where_it_stood(desk, wang, told):
    for words in ANSWERS[:told]:
        await wang.types(words)
    await desk.settles()
    await desk.restarts()
    for words in ANSWERS[told:]:
        await wang.types(words)
    await wang.hears("单号是 R-1123-0001")
    ticket = await desk.ticket()
    assert (ticket.symptom, ticket.contact_name, ticket.address) == (CRACK, "王建国", ADDRESS)


async def test_what_is_said_while_the_product_is_away_is_answered_when_it_is_back(desk, wang):
    await wang.types(CRACK)
    await desk.settles()
    await desk.stops()
    await wang.presses("就这些")
    await wang.types("W600")
    await desk.starts()
    await wang.hears("是什么时候买的")


async def test_after_half_an_hour_it_is_asked_once_whether_to_go_on(desk, wang):
    for words in ANSWERS[:5]:
        await wang.types(words)
    await desk.settles()
    await desk.restarts()
    await desk.advance(minutes=31)
    await wang.hears("您的报修还没有提交，您说的我都留着。要继续吗")
    await desk.advance(hours=5)
    assert sum("您的报修还没有提交" in message.get("text", "") for message in await wang.messages()) == 1
    await wang.presses("继续")
    await wang.hears("好的，我们接着刚才的说")
    for words in ANSWERS[5:]:
        await wang.types(words)
    await wang.hears("单号是 R-1123-0001")


async def test_after_a_day_it_is_let_go_with_a_word(desk, wang):
    await wang.types(CRACK)
    await desk.advance(hours=24, minutes=1)
    await wang.hears("您没提交的报修我先收起来了")
    assert (await desk.ticket()).status is Status.CANCELLED
