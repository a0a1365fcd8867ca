"""A caller whose fault is back within two weeks: the ticket of the last time is opened again, as in a chat [O3 P2]."""

import pytest

from models.ticket import Ticket
from models.ticket_event import events_of
from rules.roles import Role
from rules.ticket import Action, Status
from tests.handlers.customer.telling import report, stored
from tests.support.callers import TOLD, calls
from tests.support.tickets import TUESDAY_TEN
from tests.support.tickets import stored as now_of


@pytest.fixture
async def mended(desk, he, group):
    """A caller's, seen to on Monday."""
    ticket = await calls(desk, he)
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        row.status, row.resolved_at, row.group_card_id = Status.RESOLVED, TUESDAY_TEN, None
    return ticket


async def calls_again(he, words="把手又掉了"):
    await he.types("/new")
    await he.types("13900139000")
    await he.presses("王建国")
    await he.types(words)


async def test_the_same_number_goes_on_with_what_was_told_now_O3(desk, he, li, group, mended):
    await desk.advance(days=2)
    await calls_again(he)
    asked = "".join(await he.chat.texts())
    assert "还是上次那个毛病吗" in asked
    assert "锅的外壳裂了" in asked, "by what was told then"
    _, pressed = await he.chat.find("是，同样的问题")
    await he.presses("是，同样的问题")
    assert mended.number in await he.chat.last_text()
    assert "可以告诉对方：最晚" in await he.chat.last_text()
    ticket = await now_of(desk, mended)
    assert (ticket.status, ticket.technician_id) == (Status.OPEN, None)
    assert "把手又掉了" in ticket.symptom
    async with desk.database.open_work() as work:
        event = next(each for each in await events_of(work.session, mended.id) if each.action is Action.REOPEN)
    assert event.role is Role.DISPATCHER
    assert mended.number in await group.last_text()
    assert all(each.status is not Status.REPORTING for each in await stored(desk, Ticket))
    await he.press_data(pressed)
    assert (await now_of(desk, mended)).status is Status.OPEN, "the same tap a second time changes nothing"


async def test_another_fault_is_a_ticket_of_its_own_and_nobody_asks_again_O3(desk, he, mended):
    await desk.advance(days=2)
    await calls_again(he)
    await he.types("不是")
    assert "还是上次那个毛病吗" not in await he.chat.last_text()
    await he.presses("开单")
    tickets = [each for each in await stored(desk, Ticket) if each.number]
    assert [each.status for each in tickets] == [Status.RESOLVED, Status.OPEN]


async def test_later_or_when_it_burns_it_is_not_asked_O3_L4(desk, he, mended):
    await calls_again(he, "机器冒烟了")
    assert "还是上次那个毛病吗" not in await he.chat.last_text()
    await he.presses("不开单")
    await desk.advance(days=20)
    await calls_again(he)
    assert "还是上次那个毛病吗" not in await he.chat.last_text()


async def test_a_command_that_we_do_not_know_is_answered_with_what_to_do_P2(desk, wang, li, he):
    await wang.types("/foo 123")
    assert "/foo 在这里我不知道该怎么办。\n机器有问题，直接把情况写给我就好" in await wang.chat.last_text()
    for staff in (li, he):
        await staff.types("/foo")
        assert (await staff.chat.last_text()).endswith(
            "/foo 在这里我不知道该怎么办。\n发 /help 可以看您在这里能做什么。"
        )
    await he.types("/new")
    await he.types(TOLD)
    await he.types("/foo")
    assert "/foo 在这里我不知道该怎么办" in await he.chat.last_text()
    await he.types("/new")
    assert "锅的外壳裂了" in await he.chat.last_text(), "the call waits where it stood"
    await report(wang)
    await wang.types("/foo")
    assert "/foo" in await wang.chat.last_text()
