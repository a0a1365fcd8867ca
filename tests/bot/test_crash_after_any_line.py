"""Whatever line of an update fails, all of it is there or nothing; and when it comes again, it is as if nothing had been."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from bot.database import Database
from models.away import is_away
from tests.handlers.customer import telling
from tests.handlers.technician.test_report_job import comes
from tests.support.databases import sqlite_copy
from tests.support.desk_kit import Desk, open_desk
from tests.support.tickets import reports, stored
from tests.support.visit_steps import fills_in_report

LONGEST_UPDATE = 200
"""Statements; more than any update needs."""


@contextmanager
def failing(database: Database, after: int):
    """The connection breaks at the statement of that number, or at the commit. Yields how many were let through."""
    engine, passed = database._engine.sync_engine, []

    def count(*_):
        if len(passed) == after:
            raise OperationalError("any", None, ConnectionResetError())
        passed.append(1)

    # A server ends a transaction whose commit fails; SQLite may keep it open, and the desk has to end it.
    moments = ["before_cursor_execute", *(["commit"] if database._is_sqlite else [])]
    for moment in moments:
        event.listen(engine, moment, count)
    yield passed
    for moment in moments:
        event.remove(engine, moment, count)


async def everything(desk: Desk) -> dict[str, list]:
    """Every row of every table."""
    async with desk.database.open_work() as work:
        connection = await work.session.connection()
        tables = await connection.run_sync(lambda sync: sync.dialect.get_table_names(sync))
        return {name: sorted(map(str, await connection.execute(text(f'SELECT * FROM "{name}"')))) for name in tables}


class Unlucky(Desk):
    """Each update fails at its first statement, then at its second …, until one try goes through."""

    async def feed(self, update, update_id=None):
        number = next(self.update_ids) if update_id is None else update_id
        before = await everything(self)
        for after in range(LONGEST_UPDATE):
            with failing(self.database, after):
                try:
                    return await super().feed(update, number)
                except OperationalError as trouble:
                    assert is_away(trouble)
            assert await everything(self) == before
        raise AssertionError("no try went through")


async def speaks_with_the_desk(desk: Desk) -> None:
    wang = desk.customer("Wang", "en")
    await wang.types("/start")
    await wang.sends_photo("see here")
    await wang.press_data("tampered")
    await wang.types("a person")


async def is_helped(desk: Desk) -> dict[str, list]:
    """From the first word to the agreed time."""
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await telling.report(wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    return await everything(desk)


def unlucky(desk: Desk) -> Desk:
    return Unlucky(desk.database, desk.clock, desk.bot)


async def test_a_crash_after_any_line_leaves_all_or_nothing(desk_on_each):
    await speaks_with_the_desk(unlucky(desk_on_each))


@pytest.mark.timeout(300)
async def test_a_story_that_broke_at_every_line_ends_as_one_that_never_broke(desk, tmp_path, sqlite_template):
    (tmp_path / "other").mkdir()
    other = await open_desk(sqlite_copy(sqlite_template, tmp_path / "other"))
    assert await is_helped(unlucky(desk)) == await is_helped(other)
    await other.database.close()


@pytest.mark.timeout(300)
async def test_a_report_filed_and_signed_breaks_at_every_line_and_stands_once_V2(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await comes(desk, li, group)
    await fills_in_report(li)
    broken = unlucky(desk)
    broken.update_ids, broken.message_ids = desk.update_ids, desk.message_ids
    await replace(li, desk=broken).presses("提交报告")
    await replace(wang, desk=broken).presses("好了，没问题")
    assert (await stored(desk, ticket)).status == "resolved"
    rows = await everything(desk)
    assert (len(rows["job_report"]), len(rows["evidence_picture"]), len(rows["errand"])) == (1, 2, 1)
    assert sum("resolve" in row for row in rows["ticket_event"]) == 1
