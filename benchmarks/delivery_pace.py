"""The outbox against a Telegram that enforces its limits: how much arrives in a second, and how often it protests."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import ClientSession

from benchmarks.desks import open_desk
from benchmarks.table import Row
from bot.database import Database
from bot.delivery import Delivery
from bot.speaker import make_speaker
from models.outbox import Pace
from models.person import Person
from sandbox.town import Json, Town
from tests.support.databases import sqlite_url

TOKEN = "1:benchmark"
FIRST_PERSON, COUNT = 700_000_000, 450
"""A message to each of them: fifteen seconds of Telegram's patience."""
PACE = Row(
    "delivery against a sandbox that enforces Telegram's limits, on its way in a second", 30, unit="/s", is_floor=True
)
FLOODS = Row("… and answers of 429", 0, unit="")


async def measure(url: str) -> None:
    async with strict_telegram() as town, open_desk(url) as database, make_speaker(TOKEN, town.address) as speaker:
        await say_to_all(database)
        delivery = asyncio.create_task(Delivery(database, speaker, Pace(), asyncio.Event()).run())
        calls = await until_all_called(town)
        delivery.cancel()
    instants = sorted(datetime.fromisoformat(call["at"]) for call in calls if call["status"] == 200)
    PACE.reached((COUNT - 1) / (instants[-1] - instants[0]).total_seconds())
    FLOODS.reached(sum(call["status"] == 429 for call in calls))


@asynccontextmanager
async def strict_telegram() -> AsyncIterator[Town]:
    command = ("-m", "sandbox", "--port", "0", "--bot-token", TOKEN, "--enforce-limits")
    process = await asyncio.create_subprocess_exec(sys.executable, *command, stdout=subprocess.PIPE)
    assert process.stdout
    try:
        address = (await process.stdout.readline()).decode().strip()
        async with ClientSession(address) as http:
            town = Town(address, http)
            for number in range(COUNT):
                await (await town.person("Wang", id=FIRST_PERSON + number)).starts()
            yield town
    finally:
        process.terminate()
        await process.wait()


async def say_to_all(database: Database) -> None:
    async with database.open_work() as work:
        for number in range(COUNT):
            person = Person(telegram_id=FIRST_PERSON + number, name="Wang", created_at=work.now)
            work.session.add(person)
            await work.session.flush()
            work.say(person, "customer/ask_symptom")


async def until_all_called(town: Town) -> list[Json]:
    while True:
        calls = await town.calls("sendMessage")
        if sum(call["status"] == 200 for call in calls) == COUNT:
            return calls
        await asyncio.sleep(1)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        asyncio.run(measure(sqlite_url(Path(folder) / "pace.db")))
