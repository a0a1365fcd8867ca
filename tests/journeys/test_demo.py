"""`repairline demo`: one command shows all of it, and Ctrl-C ends all of it [the two programs as they are started]."""

import asyncio
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from sandbox.town import visiting

REPAIRLINE = Path(sys.executable).parent / "repairline"


@pytest.fixture
async def demo(tmp_path):
    arguments = ("demo", "--no-browser", "--port", str(_free_port()))
    surroundings = {**os.environ, "TMPDIR": str(tmp_path)}
    program = await asyncio.create_subprocess_exec(REPAIRLINE, *arguments, stdout=PIPE, stderr=PIPE, env=surroundings)
    yield program
    if program.returncode is None:
        program.kill()
    await program.wait()


async def test_the_demo_says_in_five_lines_what_to_try_and_ctrl_c_ends_all_of_it_at_once(demo, tmp_path):
    welcome = await _welcome(demo)
    assert re.findall(r"^  (\d)\.", welcome, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    address = re.search(r"http://\S+", welcome)[0]
    async with visiting(address) as town:
        ann = (await town.cast())["Ann"]
        await ann.starts()
        await ann.hears("What can I do for you?", within=30)

    demo.send_signal(signal.SIGINT)
    _, trouble = await asyncio.wait_for(demo.communicate(), timeout=10)
    assert trouble.decode() == ""
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", int(address.rpartition(":")[2].strip("/")))


async def _welcome(program):
    welcome = ""
    while "  5." not in welcome:
        line = (await asyncio.wait_for(program.stdout.readline(), timeout=60)).decode()
        assert line, (await program.stderr.read()).decode()
        welcome += line
    return welcome


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
