"""`python -m sandbox`: a Telegram on this machine, until Ctrl-C."""

import argparse
import asyncio
import contextlib
from pathlib import Path

from sandbox.cast import settle_cast
from sandbox.clock import Clock
from sandbox.doors.bots import BotApi
from sandbox.person import Bot
from sandbox.server import serving
from sandbox.world import World


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--bot-token", default="1:sandbox")
    parser.add_argument("--bot-name", default="Sandbox bot")
    parser.add_argument("--bot-username", default="sandbox_bot")
    parser.add_argument("--cast", type=Path, help="JSON file with people and groups")
    parser.add_argument("--clock-file", type=Path, help="where the clock's offset in seconds is written")
    parser.add_argument("--time-zone", default="Asia/Shanghai", help="whose Monday morning")
    parser.add_argument("--enforce-limits", action="store_true", help="answer 429 as the real one would")
    return parser.parse_args()


async def run(chosen: argparse.Namespace) -> None:
    bot = Bot(chosen.bot_token, chosen.bot_name, chosen.bot_username)
    api = BotApi(World(bot, Clock(chosen.clock_file, chosen.time_zone)))
    api.limits.are_enforced = chosen.enforce_limits
    if chosen.cast:
        settle_cast(api.world, chosen.cast)
    async with serving(api, chosen.host, chosen.port) as address:
        print(address, flush=True)  # noqa: T201 - whoever started it waits for this line
        await asyncio.Event().wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run(options()))
