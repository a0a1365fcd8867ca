"""`repairline run` as an operator meets it: one line for each mistake, and an orderly end.

The first test types the command; the others spare the seconds in which it is imported.
"""

import asyncio
import socket
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from bot.commands import WRONG_USE
from sandbox.town import founding
from tests.support.crash_desk import COMPANY_FILE
from tests.support.own_process import begin, trouble_of

REPAIRLINE = Path(sys.executable).with_name("repairline")
TOKEN = "1:token"
GREETING = "我是小云"
PATIENCE = 60
AT_ONCE = 10
"""Seconds that a busy machine may need for what takes one; Telegram would be waited for for a minute."""


@pytest.fixture
async def town():
    async with founding(TOKEN) as town:
        yield town


def settings_for(town, **changed):
    """A setting may be changed, or left out with None."""
    settings = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": town.address,
        "COMPANY_FILE": str(COMPANY_FILE),
        "LISTEN": "127.0.0.1:0",
    } | changed
    return {name: value for name, value in settings.items() if value is not None}


@pytest.fixture
def run(town, tmp_path):
    """Starts it in an empty folder."""
    processes = []

    def run(**changed):
        process = begin(settings_for(town, **changed), tmp_path)
        processes.append(process)
        return process

    yield run
    for process in processes:
        process.kill()
        process.join()


async def is_asked(town, method):
    async with asyncio.timeout(PATIENCE):
        while not await town.calls(method):
            await asyncio.sleep(0.05)


async def ends(process, within):
    await asyncio.to_thread(process.join, within)
    return process.exitcode


@pytest.fixture
def one_line(tmp_path):
    async def one_line(process):
        assert await ends(process, PATIENCE) == WRONG_USE
        [line] = trouble_of(process, tmp_path).splitlines()
        return line

    return one_line


async def test_it_answers_and_ends_when_asked_to(town, tmp_path):
    desk = await asyncio.create_subprocess_exec(
        REPAIRLINE, "run", cwd=tmp_path, env=settings_for(town), stdout=PIPE, stderr=PIPE
    )
    wang = await town.person("Wang", language_code="zh-hans")
    await wang.starts()
    await wang.hears(GREETING, within=PATIENCE)
    desk.terminate()
    _, stderr = await asyncio.wait_for(desk.communicate(), PATIENCE)
    assert desk.returncode == 0
    assert all(" INFO " in line for line in stderr.decode().splitlines()), stderr.decode()


async def test_it_ends_when_asked_to_though_it_waits_for_telegram(town, run, tmp_path):
    await town.trouble("timeout", "setWebhook")
    desk = run(WEBHOOK_URL="http://127.0.0.1:1", WEBHOOK_SECRET="a-secret-of-the-webhook")
    await is_asked(town, "setWebhook")
    desk.terminate()
    assert (await ends(desk, AT_ONCE), trouble_of(desk, tmp_path)) == (0, "")


async def test_a_second_desk_on_the_same_database_is_refused_and_the_first_goes_on(town, run, one_line):
    run()
    wang = await town.person("Wang", language_code="zh-hans")
    await wang.starts()
    await wang.hears(GREETING, within=PATIENCE)
    line = await one_line(run())
    assert line.startswith("repairline: DATABASE_URL is in use by another desk: ")
    after = await wang.last_message()
    await wang.starts()
    await wang.hears(GREETING, within=PATIENCE, after=after)


async def test_telegram_may_call_instead_of_being_asked(town, run):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        listen = f"127.0.0.1:{free.getsockname()[1]}"
    run(WEBHOOK_URL=f"http://{listen}", WEBHOOK_SECRET="a-secret-of-the-webhook", LISTEN=listen)
    wang = await town.person("Wang", language_code="zh-hans")
    await wang.starts()
    await wang.hears(GREETING, within=PATIENCE)
    assert not await town.calls("getUpdates")


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"BOT_TOKEN": "2:stranger"}, "repairline: BOT_TOKEN is not known to Telegram: "),
        ({"COMPANY_FILE": None}, "repairline: COMPANY_FILE is missing and no company was loaded yet: "),
    ],
    ids=["token", "company"],
)
async def test_a_wrong_setting_is_answered_with_one_line(run, one_line, changed, line):
    assert (await one_line(run(**changed))).startswith(line)


async def test_an_address_that_is_taken_is_answered_with_one_line(run, one_line):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        assert (await one_line(run(LISTEN=listen))).startswith("repairline: LISTEN is not free: ")
