"""A story told while the product is killed again and again."""

import asyncio
import signal
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sandbox.town import Town, founding
from tests.support.crash_desk import CrashDesk
from tests.support.crash_ledger import FAILED, WAITING, Ledger, ask, read_ledger, wrongs_of_delivery
from tests.support.crash_story import settle, story

TOKEN = "1:crash"
LONGEST_LIFE = 0.3
"""Seconds after a deed within which the kill comes: before, while and after it is handled and answered."""
ROUNDS = len(story())
ORDERLY = (0, -signal.SIGTERM)
"""The second: asked to end just after a restart, before it listens to such wishes."""


@dataclass(frozen=True)
class Told:
    ledger: Ledger
    wrongs: list[str]
    kill_count: int
    doubled_count: int


async def tell(url: str, folder: Path, rounds: int, random: Random) -> Told:
    """Kill the product in `rounds` different steps of the story, at a random moment of each."""
    async with founding(TOKEN) as town:
        cast = await settle(town)
        desk = CrashDesk(url, town.address, TOKEN, folder)
        desk.start()
        try:
            kills = set(random.sample(range(ROUNDS), rounds))
            for number, step in enumerate(story()):
                before = await step.last_heard(cast)
                moment = random.uniform(0, LONGEST_LIFE)
                await asyncio.gather(step.plays(cast), *([desk.kill_after(moment)] if number in kills else []))
                await step.is_heard(cast, before)
            await _nothing_waits(url)
        finally:
            exit_code = await desk.stop()
        return await _told(url, town, desk, exit_code)


async def _nothing_waits(url: str) -> None:
    for _ in range(200):
        if (await ask(url, WAITING))[0][0] == 0:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the outbox never became empty")


async def _told(url: str, town: Town, desk: CrashDesk, exit_code: int | None) -> Told:
    calls = await town.calls("sendMessage")
    wrongs = await wrongs_of_delivery(url, calls, desk.killed_at)
    wrongs += [f"failed: {row}" for row in await ask(url, FAILED)]
    wrongs += [f"the orderly stop ended with {exit_code}"] if exit_code not in ORDERLY else []
    sent_count = len(await ask(url, "SELECT id FROM outgoing_message WHERE method = 'sendMessage'"))
    return Told(await read_ledger(url), wrongs, len(desk.killed_at), len(calls) - sent_count)
