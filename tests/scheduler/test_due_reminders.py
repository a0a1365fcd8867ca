"""Every promise is kept once; one that crashes waits an hour and holds up nobody."""

import asyncio
import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from models.reminder import Promise, Reminder, pending_of
from models.ticket import Ticket
from scheduler.due_reminders import crashing_alone
from tests.support.tickets import reports


async def test_two_ticks_at_once_keep_a_promise_once(desk_on_each):
    desk = desk_on_each
    group = desk.group("south")
    await reports(desk, desk.customer())
    desk.clock.advance(minutes=10)
    await asyncio.gather(*(desk.tick() for _ in range(5)))
    assert len(await group.texts()) == 2


async def test_a_promise_that_crashes_waits_an_hour_and_holds_up_nobody(desk, caplog):
    group = desk.group("south")
    broken, sound = await reports(desk, desk.customer()), await reports(desk, desk.customer())
    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, broken.id)
        ticket.region_code = None
        work.session.add(Reminder(promise=Promise.NOT_LEFT, due_at=work.now, ticket_id=None))
    desk.clock.advance(minutes=10)
    await desk.tick()
    assert "crashed" in caplog.text
    assert sum(str(sound.number) in text for text in await group.texts()) == 2
    await desk.tick()
    assert caplog.text.count("crashed") == 1
    desk.clock.advance(hours=1)
    await desk.tick()
    assert caplog.text.count("crashed") == 2


async def test_while_the_database_is_away_nothing_is_put_off(desk):
    ticket = await reports(desk, desk.customer())
    away = OperationalError("BEGIN", {}, sqlite3.OperationalError("database is locked"), connection_invalidated=True)
    away.orig.sqlite_errorcode = sqlite3.SQLITE_BUSY
    desk.clock.advance(minutes=10)
    with pytest.raises(OperationalError):
        async with crashing_alone(desk.database, 1):
            raise away
    async with desk.database.open_work() as work:
        [reminder] = await pending_of(work.session, ticket.id)
    assert (reminder.attempts, reminder.due_at) == (0, desk.clock.now)
