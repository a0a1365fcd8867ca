"""Whoever asks the desk to end need not wait for a Telegram or a database that is silent, at whatever point of the start."""

import asyncio
import contextlib
import signal

import pytest

from bot.__main__ import serve
from bot.settings import Settings
from sandbox.town import founding
from tests.support.crash_desk import COMPANY_FILE

TOKEN = "1:token"
PATIENCE = 20
AT_ONCE = 5
"""Seconds that a busy machine may need for what takes one."""
NOBODY = "http://127.0.0.1:1"


@pytest.fixture
async def town():
    async with founding(TOKEN) as town:
        yield town


@pytest.fixture
async def opens(sqlite_url, town):
    """Begins to open a desk in this process; settings may be changed."""
    desks = []

    def opens(**changed):
        usual = {"telegram_api_url": town.address, "database_url": sqlite_url, "company_file": COMPANY_FILE}
        settings = Settings(_env_file=None, bot_token=TOKEN, listen="127.0.0.1:0", **usual | changed)
        desks.append(asyncio.create_task(serve(settings)))
        return desks[-1]

    yield opens
    for desk in desks:
        desk.cancel()
    await asyncio.gather(*desks, return_exceptions=True)


async def until(is_so):
    async with asyncio.timeout(PATIENCE):
        while not await is_so():
            await asyncio.sleep(0.02)


async def ends_at_once(desk, asked_by):
    signal.raise_signal(asked_by)
    await asyncio.wait_for(desk, AT_ONCE)


@pytest.mark.parametrize("silent", ["getMe", "setMyCommands"])
async def test_it_does_not_wait_for_a_telegram_that_is_silent(town, opens, silent):
    await town.trouble("timeout", silent)
    desk = opens()
    await until(lambda: town.calls(silent))
    await ends_at_once(desk, signal.SIGTERM)


@pytest.mark.parametrize("asked_by", [signal.SIGTERM, signal.SIGINT])
async def test_it_does_not_wait_for_a_telegram_that_is_away(opens, caplog, asked_by):
    desk = opens(telegram_api_url=NOBODY)

    async def has_noticed():
        return "Telegram does not answer (ClientConnectorError); asking again in 1 s" in caplog.text

    await until(has_noticed)
    await ends_at_once(desk, asked_by)


async def test_it_does_not_wait_for_a_database_that_is_silent(opens):
    async with a_silent_server() as (address, spoken_to):
        desk = opens(database_url=f"postgresql+asyncpg://somebody@{address}/desk")
        await asyncio.wait_for(spoken_to.wait(), PATIENCE)
        await ends_at_once(desk, signal.SIGTERM)


@contextlib.asynccontextmanager
async def a_silent_server():
    """Its address, and what is set when somebody has spoken to it."""
    spoken_to = asyncio.Event()

    async def be_silent(reader, writer):
        spoken_to.set()
        await reader.read()
        writer.close()

    async with await asyncio.start_server(be_silent, "127.0.0.1", 0) as server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}", spoken_to
