"""What the desk said about a report is forgotten some time after it was closed, and nothing else is."""

from datetime import timedelta

from models.old_words import forget_words
from models.outgoing_message import OutgoingState
from models.ticket import Ticket
from rules.ticket import Status
from scheduler.housekeeping import tidy
from tests.handlers.customer.telling import CRACK, NO_POWER, report, stored, symptom, until_steps
from tests.support.marked_life import arrives


async def solved(desk):
    wang = desk.customer("Wang")
    await until_steps(wang)
    await wang.presses("好，教我怎么做")
    await wang.presses("现在好了")
    await arrives(desk)
    return wang


async def later(desk, **time):
    desk.clock.advance(**time)
    await tidy(desk.database)


async def words_about(desk, ticket_id):
    return [row.parameters for row in await desk.outbox() if row.ticket_id == ticket_id and row.parameters]


async def test_ninety_days_after_a_report_was_closed_nothing_that_was_said_about_it_is_kept(desk_on_each):
    desk = desk_on_each
    wang = await solved(desk)
    await later(desk, days=89)
    assert await words_about(desk, 1)
    await later(desk, days=1, hours=1)
    assert await words_about(desk, 1) == []
    [ticket] = await stored(desk, Ticket)
    assert (ticket.status, ticket.symptom) == (Status.CLOSED, NO_POWER), "the report itself stays"
    said = [row for row in await desk.outbox(wang.user_id) if row.state is OutgoingState.SENT]
    assert all(row.sent_at and row.is_forgotten for row in said), "that something was said stays, and to whom"


async def test_a_fault_that_came_back_is_remembered_until_it_is_closed_for_good(desk):
    wang = await solved(desk)
    desk.clock.advance(days=13)
    await wang.types("我的报修")
    await wang.presses("R-")
    await wang.presses("毛病又出来了")
    await arrives(desk)
    await later(desk, days=80)
    assert any("重新打开" in str(words) for words in await words_about(desk, 1))


async def test_what_is_still_under_way_is_remembered(desk):
    await report(desk.customer("Wang"))
    await arrives(desk)
    await later(desk, days=200)
    assert await words_about(desk, 1)


async def test_what_took_long_is_remembered_as_long_after_its_end_as_what_was_short(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await arrives(desk)
    said = len(await words_about(desk, 1))
    desk.clock.advance(days=80)
    await wang.types("R-1123-0001")
    await wang.presses("取消这次报修")
    await wang.presses("确定取消")
    await arrives(desk)
    await later(desk, days=89)
    assert len(await words_about(desk, 1)) > said, "the first words, too"
    await later(desk, days=2)
    assert await words_about(desk, 1) == []


async def test_what_is_said_about_an_old_report_later_is_forgotten_as_long_after_it_was_said(desk):
    wang = await solved(desk)
    await later(desk, days=100)
    await wang.types("R-1123-0001")
    await arrives(desk)
    await later(desk, days=89)
    assert await words_about(desk, 1)
    await later(desk, days=2)
    assert await words_about(desk, 1) == []


async def test_what_belongs_to_no_report_is_forgotten_as_long_after_it_was_said(desk_on_each):
    wang = desk_on_each.customer("Wang")
    await wang.types("/start")
    await arrives(desk_on_each)
    await later(desk_on_each, days=89)
    assert all(row.parameters for row in await desk_on_each.outbox(wang.user_id))
    await later(desk_on_each, days=2)
    assert not any(row.parameters for row in await desk_on_each.outbox(wang.user_id))


async def test_a_report_that_was_given_up_is_forgotten_too(desk):
    wang = desk.customer("Wang")
    await symptom(wang, CRACK)
    await wang.presses("取消")
    await arrives(desk)
    await later(desk, days=91)
    assert await words_about(desk, 1) == []


async def test_much_is_forgotten_a_little_at_a_time_so_that_nobody_waits(desk_on_each):
    wang = desk_on_each.customer("Wang")
    await wang.types("/start")
    await wang.types("/help")
    await arrives(desk_on_each)
    async with desk_on_each.database.open_work() as work:
        assert await forget_words(work.session, work.now + timedelta(days=1), most=1), "there is more"
    said = sorted(await desk_on_each.outbox(wang.user_id), key=lambda row: row.id)
    assert [row.is_forgotten for row in said] == [True] + [False] * (len(said) - 1), "the oldest first"
