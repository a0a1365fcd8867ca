"""Every button of a technician's card, in every state: done as the table allows, or refused with words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from messages.buttons.job import (
    AnotherTime,
    Arrived,
    ConfirmTime,
    Delay,
    FileReport,
    GiveReason,
    HandBack,
    Obstacle,
    ProposeTime,
    SetOff,
    ShowJob,
    ShowMedia,
    TakeJob,
)
from models.person import person_with
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.ticket import LIFE, Status
from tests.support.tickets import TUESDAY_TEN, reports, stored

AT = int(TUESDAY_TEN.timestamp())
BUTTONS = [
    TakeJob(1),
    ConfirmTime(1, AT),
    AnotherTime(1),
    GiveReason(1, Delay.TRAFFIC),
    ProposeTime(1, AT),
    HandBack(1),
    HandBack(1, Obstacle.TOO_FAR),
    SetOff(1),
    Arrived(1),
    FileReport(1),
    ShowMedia(1),
    ShowJob(1),
]


async def put_into(desk, ticket, status, li):
    """The ticket as if it had come to this state in Li's hands, with a visit agreed."""
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        technician = await person_with(work.session, li.user_id)
        row.status = status
        row.technician_id = None if status in {Status.REPORTING, Status.GUIDED, Status.OPEN} else technician.id
        ends_at = TUESDAY_TEN + timedelta(minutes=90)
        visit = Visit(
            ticket_id=row.id,
            technician_id=technician.id,
            state=VisitState.AGREED,
            starts_at=TUESDAY_TEN,
            ends_at=ends_at,
            proposed_at=work.now,
        )
        work.session.add(visit)


@pytest.mark.parametrize("status", Status)
async def test_every_press_is_done_or_refused_with_words(desk, status):
    li, group = desk.staff("technician", "south"), desk.group("south")
    for number, button in enumerate(BUTTONS):
        ticket = await reports(desk, desk.customer(f"Wang {number}"))
        await put_into(desk, ticket, status, li)
        before = await stored(desk, ticket)
        pressed = replace(button, ticket_id=ticket.id)
        await li.press_data(pressed.pack(), 1, group.chat_id if isinstance(button, TakeJob) else None)
        after = await stored(desk, ticket)
        assert any(await li.toasts()) or await li.heard(), f"silence after {button}"
        allowed = {(before.status, step.after) for step in LIFE if before.status in step.before}
        assert after.status == before.status or (before.status, after.status) in allowed, button
        assert "出了点问题" not in "".join([*await li.toasts(), *await li.heard()]), button


@pytest.mark.parametrize(
    "buttons", [["改个时间"], ["改个时间", "路上堵车"], ["退回工单"]], ids=["delay", "time", "obstacle"]
)
@pytest.mark.parametrize("content", ["sticker", "voice", "document"])
async def test_whatever_is_sent_in_the_middle_of_a_step_is_answered_P2(desk, buttons, content):
    li, group = desk.staff("technician", "south"), desk.group("south")
    ticket = await reports(desk, desk.customer())
    await group.pressed_by(li, "接单")
    for caption in buttons:
        await li.presses(caption)
    await li.sends(content)
    assert await li.heard()
    assert (await stored(desk, ticket)).status == "accepted"
    await li.types("返回")
    assert await li.hears("王小明")


async def test_the_words_of_a_report_may_be_a_pictures_caption(desk):
    li, group = desk.staff("technician", "south"), desk.group("south")
    ticket = await reports(desk, desk.customer())
    await group.pressed_by(li, "接单")
    await put_into(desk, ticket, Status.ON_SITE, li)
    await li.press_data(FileReport(ticket.id).pack())
    await li.presses("处理过程")
    await li.sends("voice")
    assert "做了哪些处理" in await li.chat.last_text()
    await li.sends_photo("换了喷嘴")
    assert "处理过程：换了喷嘴" in await li.chat.last_text()
    assert "新收到 1 张照片" in await li.chat.last_text()
