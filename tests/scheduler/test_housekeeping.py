"""What need not be kept is forgotten, and nothing else."""

from random import Random

import pytest
from sqlmodel import select

from models.conversation import Conversation
from models.received_update import ReceivedUpdate
from scheduler.housekeeping import tidy
from tests.support.desk_kit import open_desk


async def test_updates_are_forgotten_after_a_week(desk):
    wang = desk.customer()
    await wang.types("您好")
    desk.clock.advance(days=6)
    await wang.types("您好")
    desk.clock.advance(days=2)
    await tidy(desk.database)
    async with desk.database.open_work() as work:
        kept = list(await work.session.exec(select(ReceivedUpdate)))
    assert [update.update_id for update in kept] == [wang.update_id]


async def grow_and_forget(desk, first):
    """Rows that grow are moved to other pages; then part of them is taken out."""
    chance = Random(first)
    for chat_id in range(first, first + 300):
        async with desk.database.open_work() as work:
            notes = {"said": "SECRET" * chance.randint(1, 6), "more": "x" * chance.randint(0, 300)}
            work.session.add(Conversation(chat_id=chat_id, user_id=1, notes=notes, changed_at=work.now))
            earlier = await work.session.get(Conversation, (chance.randint(first, chat_id), 1))
            if earlier:
                earlier.notes = earlier.notes | {"more": "y" * chance.randint(0, 900)}
    async with desk.database.open_work() as work:
        for row in await work.session.exec(select(Conversation)):
            row.notes = {"more": row.notes["more"]}


@pytest.fixture
async def kept(sqlite_url):
    """A desk whose file is in `tmp_path`."""
    kit = await open_desk(sqlite_url)
    yield kit
    await kit.database.close()


def holds_a_trace(folder):
    return any(b"SECRET" in file.read_bytes() for file in folder.rglob("*") if file.is_file())


async def test_what_is_forgotten_leaves_no_copy_in_the_file_by_the_next_day(kept, tmp_path):
    await grow_and_forget(kept, first=1)
    assert holds_a_trace(tmp_path), "the search finds what is there"
    await tidy(kept.database)
    assert not holds_a_trace(tmp_path)
    await grow_and_forget(kept, first=1001)
    kept.clock.advance(days=1)
    await tidy(kept.database)
    assert not holds_a_trace(tmp_path)


async def test_the_file_is_written_anew_once_a_day(desk):
    await tidy(desk.database)
    first = await days_noted(desk)
    desk.clock.advance(hours=3)
    await tidy(desk.database)
    assert await days_noted(desk) == first
    desk.clock.advance(days=1)
    await tidy(desk.database)
    assert await days_noted(desk) == first + 1


async def days_noted(desk):
    async with desk.database.open_reading() as session:
        return (await (await session.connection()).exec_driver_sql("PRAGMA user_version")).scalar_one()
