"""What stands in one unit of work stands or falls together, on both databases."""

import asyncio
from contextlib import suppress

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, select

from bot.database import Database
from models.away import is_away
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.reminder import Promise, Reminder
from tests.support.example import COMPANY, RENDERER, FixedClock
from tests.support.post_room import open_database
from tests.support.shut_out import shut


@pytest.fixture
async def database(database_url):
    database = await open_database(database_url, FixedClock())
    yield database
    await database.close()


async def stored(database, table):
    async with database.open_work() as work:
        return list(await work.session.exec(select(table)))


async def stranger(work, telegram_id=1):
    person = Person(telegram_id=telegram_id, name="Wang", created_at=work.now)
    work.session.add(person)
    await work.session.flush()
    return person


async def test_what_is_stored_said_and_promised_is_committed_together(database):
    async with database.open_work() as work:
        person = await stranger(work)
        work.send(person, "sendMessage", {"text": "hello"})
        work.promise(Promise.UNFINISHED_REPORT, work.now)
    assert len(await stored(database, OutgoingMessage)) == 1
    assert len(await stored(database, Reminder)) == 1
    assert database.has_mail.is_set()


async def test_when_anything_is_raised_nothing_of_it_is_there(database):
    known = len(await stored(database, Person))
    with suppress(RuntimeError):
        async with database.open_work() as work:
            work.send(await stranger(work), "sendMessage", {"text": "hello"})
            work.promise(Promise.UNFINISHED_REPORT, work.now)
            await work.session.flush()
            raise RuntimeError
    assert await stored(database, OutgoingMessage) == []
    assert await stored(database, Reminder) == []
    assert len(await stored(database, Person)) == known
    assert not database.has_mail.is_set()


async def test_a_unit_of_work_that_is_cut_off_leaves_nothing(database):
    begun = asyncio.Event()

    async def never_ends():
        async with database.open_work() as work:
            work.send(await stranger(work), "sendMessage", {"text": "hello"})
            await work.session.flush()
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(never_ends())
    await begun.wait()
    task.cancel()
    await asyncio.wait({task})
    assert await stored(database, OutgoingMessage) == []


async def test_time_stands_still_within_a_unit_of_work(database):
    async with database.open_work() as work:
        before = work.now
        database.clock.advance(hours=1)
        assert work.now == before


async def test_two_units_of_work_at_once_do_not_mix(database):
    async def note(telegram_id):
        async with database.open_work() as work:
            person = await stranger(work, telegram_id)
            await asyncio.sleep(0)
            person.name = str(telegram_id)

    await asyncio.gather(*(note(number) for number in range(1, 21)))
    async with database.open_work() as work:
        named = await work.session.exec(select(Person.name).where(col(Person.telegram_id) <= 20))
        assert sorted(named, key=int) == [str(number) for number in range(1, 21)]


async def test_a_full_disk_is_the_databases_trouble_and_what_was_there_stays(sqlite_url):
    database = await open_database(sqlite_url, FixedClock())
    async with database.open_work() as work:
        await stranger(work)
        pages = await work.session.scalar(text("PRAGMA page_count"))
        await (await work.session.connection()).execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(DBAPIError) as trouble:
        async with database.open_work() as work:
            person = (await work.session.exec(select(Person).where(Person.telegram_id == 1))).one()
            work.send(person, "sendMessage", {"text": "long" * 100_000})
    assert is_away(trouble.value)
    async with database.open_work() as work:
        await (await work.session.connection()).execute(text("PRAGMA max_page_count = 1000000"))
        person = (await work.session.exec(select(Person).where(Person.telegram_id == 1))).one()
        work.send(person, "sendMessage", {"text": "short"})
    assert [row.parameters["text"] for row in await stored(database, OutgoingMessage)] == ["short"]
    await database.close()


async def test_another_program_may_hold_sqlite_for_a_moment(sqlite_url):
    """The command line writes while the desk is open."""
    database, command_line = (Database(sqlite_url, COMPANY, RENDERER, FixedClock()) for _ in range(2))
    async with command_line.open_work():
        waiting = asyncio.create_task(stored(database, Person))
        done, _ = await asyncio.wait({waiting}, timeout=0.2)
        assert not done
    assert await waiting == []
    await database.close()
    await command_line.close()


async def test_long_reads_go_beside_the_loop_and_see_what_was_committed(database):
    async with database.open_work() as work:
        await stranger(work)
    async with database.open_reading() as session:
        assert (await session.exec(select(Person.name).where(Person.telegram_id == 1))).all() == ["Wang"]


async def test_a_server_that_lets_nobody_in_is_away_and_is_found_again_when_it_is_back(postgres_url):
    database = Database(postgres_url, COMPANY, RENDERER, FixedClock())
    assert await stored(database, Person) == []
    async with shut(postgres_url):
        for _ in range(3):
            with pytest.raises(DBAPIError) as trouble:
                await stored(database, Person)
            assert is_away(trouble.value)
    with suppress(DBAPIError):
        await stored(database, Person)
    assert await stored(database, Person) == []
    await database.close()


async def test_a_server_that_is_not_there_is_away():
    for address in ("127.0.0.1:1/x", "/x?host=/nowhere"):
        database = Database(f"postgresql+asyncpg://postgres@{address}", COMPANY, RENDERER, FixedClock())
        with pytest.raises(DBAPIError) as trouble:
            await stored(database, Person)
        assert is_away(trouble.value)


async def test_a_mistake_of_ours_is_not_taken_for_the_databases_trouble(database):
    for mistake in ("SELECT * FROM nowhere", "SELECT nothing FROM person", "NONSENSE"):
        with pytest.raises(DBAPIError) as trouble:
            async with database.open_work() as work:
                await (await work.session.connection()).execute(text(mistake))
        assert not is_away(trouble.value)
    with pytest.raises(DBAPIError) as trouble:
        async with database.open_work() as work:
            await stranger(work, 7)
            await stranger(work, 7)
    assert not is_away(trouble.value)
    assert not is_away(FileNotFoundError("a template"))


async def test_a_number_too_large_is_our_mistake(postgres_url):
    database = Database(postgres_url, COMPANY, RENDERER, FixedClock())
    with pytest.raises(DBAPIError) as trouble:
        async with database.open_work() as work:
            await stranger(work, 2**70)
    assert not is_away(trouble.value)
    await database.close()


async def test_after_a_commit_that_failed_the_next_unit_of_work_begins_afresh(sqlite_url):
    """SQLite keeps the transaction open when a commit is refused."""
    database = await open_database(sqlite_url, FixedClock())
    with pytest.raises(DBAPIError):
        async with database.open_work() as work:
            await (await work.session.connection()).execute(text("PRAGMA defer_foreign_keys = ON"))
            work.session.add(Reminder(promise=Promise.CALL_BACK, due_at=work.now, ticket_id=4711))
    assert await stored(database, Reminder) == []
    await database.close()
