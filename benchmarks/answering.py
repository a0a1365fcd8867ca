"""A program that answers every call of a bot. It prints its address, then a line for each question for updates."""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator
from typing import IO

from aiohttp import web

SENT = {"message_id": 1, "date": 1_795_000_000, "chat": {"id": 1, "type": "private", "first_name": "Wang"}, "text": "…"}
BOT = {"id": 1, "is_bot": True, "first_name": "Repairline", "username": "repairline_bot"}
ANSWERS = {"deletewebhook": True, "setmycommands": True, "answercallbackquery": True, "getme": BOT}
A_LONG_POLL = 30


@contextlib.contextmanager
def answering() -> Iterator[tuple[str, IO[str]]]:
    """Its address, and what it prints, while the program runs."""
    with subprocess.Popen([sys.executable, "-m", __name__], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip(), process.stdout
        finally:
            process.terminate()


async def answer(request: web.Request) -> web.Response:
    await request.read()
    method = request.path.rpartition("/")[2].lower()
    if method == "getupdates":
        print("asked for updates", flush=True)
        await asyncio.sleep(A_LONG_POLL)
        return web.json_response({"ok": True, "result": []})
    return web.json_response({"ok": True, "result": ANSWERS.get(method, SENT)})


async def serve() -> None:
    app = web.Application()
    app.router.add_route("*", "/{call:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print("http://{}:{}".format(*runner.addresses[0]), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
