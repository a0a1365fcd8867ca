"""A reply does not wait for Python to search what stays for garbage, nor does a short command."""

import asyncio
import gc
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from bot.garbage import nothing_searched
from sandbox.town import founding
from tests.support.crash_desk import COMPANY_FILE

ROOT = Path(__file__).parents[2]
TOKEN = "1:token"
PATIENCE = 60
DESK_THAT_TELLS = """
import asyncio, gc
from bot.__main__ import serve
from bot.garbage import nothing_searched
from bot.settings import read_settings

async def tell(_database):
    print(gc.get_freeze_count(), gc.isenabled(), flush=True)

with nothing_searched():
    asyncio.run(serve(read_settings(), every_second=[tell]))
"""


def test_a_command_is_not_searched_not_even_when_it_ends_and_whoever_called_it_is_again():
    with pytest.raises(ValueError, match="wrong"), nothing_searched():
        is_searched = gc.isenabled()
        raise ValueError("wrong")
    assert (is_searched, gc.isenabled(), len(gc.get_objects()) < 1000) == (False, True, True)


async def test_what_is_there_when_the_desk_opens_is_never_searched_and_what_comes_later_is(sqlite_url):
    async with founding(TOKEN) as town:
        settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": town.address,
            "DATABASE_URL": sqlite_url,
            "COMPANY_FILE": str(COMPANY_FILE),
            "LISTEN": "127.0.0.1:0",
        }
        command = (sys.executable, "-c", DESK_THAT_TELLS)
        desk = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=os.environ | settings, stdout=PIPE)
        try:
            spared, is_searched = (await asyncio.wait_for(desk.stdout.readline(), PATIENCE)).split()
        finally:
            desk.terminate()
            await desk.communicate()
    assert int(spared) > 100_000
    assert is_searched == b"True"
