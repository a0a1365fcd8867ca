"""Exactly one desk a database delivers at a time."""

import asyncio
import signal
import subprocess
import sys

import pytest

from bot.only_one import only_one
from bot.settings import WrongSettings
from tests.support.shut_out import shut

IN_USE = "^DATABASE_URL is in use by another desk: "
HOLDER = """
import asyncio, sys
from bot.only_one import only_one
async def hold():
    async with only_one(sys.argv[1]):
        print("held", flush=True)
        await asyncio.sleep(60)
asyncio.run(hold())
"""


@pytest.fixture
def another_desk(database_url):
    """In a process of its own, holding the place."""
    process = subprocess.Popen([sys.executable, "-c", HOLDER, database_url], stdout=subprocess.PIPE, text=True)
    with process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


async def test_a_second_desk_is_refused_in_one_line(database_url, another_desk):
    with pytest.raises(WrongSettings, match=IN_USE):
        async with only_one(database_url):
            raise AssertionError("two desks on one database")


async def test_a_desk_that_was_killed_leaves_its_place_free(database_url, another_desk):
    another_desk.send_signal(signal.SIGKILL)
    another_desk.wait()
    async with only_one(database_url):
        pass


async def test_a_desk_that_was_closed_leaves_its_place_free(database_url):
    for _ in range(2):
        async with only_one(database_url):
            pass


async def test_desks_on_two_databases_do_not_meet(sqlite_url, postgres_url):
    async with only_one(sqlite_url), only_one(postgres_url):
        pass


async def test_a_desk_cut_off_from_its_server_takes_its_place_again(postgres_url):
    async with only_one(postgres_url, look_every=0.01) as watch:
        watching = asyncio.create_task(watch())
        async with shut(postgres_url):
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.1)
        assert not watching.done()
        with pytest.raises(WrongSettings, match=IN_USE):
            async with only_one(postgres_url):
                raise AssertionError("the place was not taken again")
        watching.cancel()
        await asyncio.wait({watching})


async def test_a_desk_whose_place_went_to_another_stops(postgres_url):
    async with only_one(postgres_url, look_every=0.01) as watch:
        async with shut(postgres_url):
            pass
        async with only_one(postgres_url):
            with pytest.raises(WrongSettings, match=IN_USE):
                await watch()


@pytest.mark.parametrize(
    "url",
    ["sqlite+aiosqlite:////proc/nowhere/repairline.db", "postgresql+asyncpg://postgres@127.0.0.1:1/repairline"],
)
async def test_a_database_that_cannot_be_opened_is_said_in_one_line(url):
    with pytest.raises(WrongSettings, match=r"^DATABASE_URL names a database that cannot be opened: "):
        async with only_one(url):
            pass
