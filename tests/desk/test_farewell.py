"""Whoever leaves in the middle of the work leaves nothing stuck: each job is in other hands, and no customer waits [O2 O3]."""

import pytest

from desk import people, staffing
from messages.buttons.job_report import SomethingLeft
from models.handover import handover_asked
from models.job_report import JobReport
from models.person import person_with
from models.ticket import Ticket
from models.visit import VisitState, agreed_visit
from rules.ticket import Status
from tests.support.tickets import reports, stored


async def leaves(desk, who):
    async with desk.database.open_work() as work:
        boss = (await people.holders(work, people.Role.ADMIN, None))[0]
        await staffing.dismiss(work, boss, await person_with(work.session, who.user_id))


async def in_hands(desk, wang, li, status):
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).status = status
    return ticket


@pytest.mark.parametrize("status", [Status.ACCEPTED, Status.SCHEDULED, Status.EN_ROUTE, Status.ON_SITE])
async def test_every_job_in_hand_is_open_again_and_its_customer_reads_an_apology_O2_B3(desk, wang, li, group, status):
    ticket = await in_hands(desk, wang, li, status)
    await leaves(desk, li)
    after = await stored(desk, ticket)
    assert (after.status, after.technician_id) == (Status.OPEN, None)
    assert "抱歉" in await wang.chat.last_text()
    assert "接单" in await group.captions()


async def test_what_is_reported_is_signed_or_objected_to_as_ever_and_then_somebody_else_goes_O2_O3(desk, wang, li):
    ticket = await in_hands(desk, wang, li, Status.REPORTED)
    async with desk.database.open_work() as work:
        visit = await agreed_visit(work.session, ticket.id)
        visit.state, filed_at = VisitState.DONE, work.now
        report = JobReport(ticket_id=ticket.id, visit_id=visit.id, technician_id=visit.technician_id, filed_at=filed_at)
        work.session.add(report)
    await leaves(desk, li)
    assert (await stored(desk, ticket)).status is Status.REPORTED
    await wang.press_data(SomethingLeft(ticket.id, int(filed_at.timestamp())).pack())
    after = await stored(desk, ticket)
    assert (after.status, after.technician_id) == (Status.OPEN, None)
    assert "抱歉" in await wang.chat.last_text()


async def test_whoever_waits_for_their_answer_is_told_to_ask_somebody_else_O2_O3(desk, wang, li, zhao):
    ticket = await in_hands(desk, wang, li, Status.SCHEDULED)
    await li.presses("转给同事")
    await li.presses(zhao.name)
    await leaves(desk, zhao)
    assert f"{zhao.name} 已经不在" in await li.chat.last_text()
    async with desk.database.open_work() as work:
        assert await handover_asked(work.session, ticket.id) is None
    assert (await stored(desk, ticket)).status is Status.SCHEDULED


async def test_what_the_customer_writes_afterwards_does_not_reach_them_O2(desk, wang, li):
    ticket = await in_hands(desk, wang, li, Status.REPORTED)
    await leaves(desk, li)
    before = len(await desk.outbox(li.user_id))
    await wang.press_data(f"talk:{ticket.id}")
    await wang.types("师傅，灯还是不亮")
    assert len(await desk.outbox(li.user_id)) == before
