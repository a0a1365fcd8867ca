"""`python -m sandbox`: a Telegram on this machine, until Ctrl-C."""

import argparse
import asyncio
import contextlib
import signal
from pathlib import Path

from sandbox.bot_api import BotApi
from sandbox.cast import settle_cast
from sandbox.clock import Clock
from sandbox.person import Bot
from sandbox.server import serving
from sandbox.state import keep_saved, restore
from sandbox.world import World


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--bot-token", default="1:sandbox")
    parser.add_argument("--bot-name", default="Sandbox bot")
    parser.add_argument("--bot-username", default="sandbox_bot")
    parser.add_argument("--cast", type=Path, help="JSON file with the people and groups to start with")
    parser.add_argument("--state", type=Path, help="folder to go on from and to save to; nothing is kept without it")
    parser.add_argument("--clock-file", type=Path, help="where the clock's offset in seconds is written")
    parser.add_argument("--time-zone", default="Asia/Shanghai", help="whose Monday morning")
    parser.add_argument("--enforce-limits", action="store_true", help="answer 429 as the real one would")
    return parser.parse_args()


async def run(chosen: argparse.Namespace) -> None:
    stop_on_sigterm()
    bot = Bot(chosen.bot_token, chosen.bot_name, chosen.bot_username)
    api = BotApi(World(bot, Clock(chosen.clock_file, chosen.time_zone)))
    api.limits.are_enforced = chosen.enforce_limits
    has_past = bool(chosen.state) and restore(api.world, chosen.state)
    if chosen.cast and not has_past:
        settle_cast(api.world, chosen.cast)
    async with serving(api, chosen.host, chosen.port) as address:
        print(address, flush=True)  # noqa: T201 - whoever started it waits for this line
        await (keep_saved(api.world, chosen.state) if chosen.state else asyncio.Event().wait())


def stop_on_sigterm() -> None:
    task = asyncio.current_task()
    assert task
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(run(options()))
