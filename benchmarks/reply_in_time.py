"""A hundred people a second on one core: from the update received to its reply on the way to Telegram."""

import asyncio
import os
import statistics
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiogram import Dispatcher
from aiogram.types import Update

from benchmarks.answering import answering
from benchmarks.conversations import durable
from benchmarks.desks import open_desk
from benchmarks.feeding import FIRST_PERSON, feed, spoken
from benchmarks.table import Row
from bot.database import Database
from bot.delivery import Delivery
from bot.garbage import spare_what_stays
from bot.speaker import Speaker
from models.outbox import Limit, Pace
from tests.support.databases import sqlite_url

REPLY = Row("from update received to the reply on its way, p99, at 100 updates a second on one core", 50, 15, "ms")
A_SECOND, SECONDS = 100, 20
# Telegram takes 30 a second; here our own speed is asked for, so neither the outbox nor the rate limiter holds back.
UNLIMITED = Limit(100_000, timedelta(seconds=1))


class Stopwatch:
    """Stands where the speaker stands: notes when the call is made, then makes it."""

    def __init__(self, speaker: Any) -> None:
        self._speaker = speaker
        self.received_at: dict[int, float] = {}
        self.taken: list[float] = []

    async def do_api_request(self, method: str, api_kwargs: dict[str, Any]) -> Any:
        self.taken.append(time.perf_counter() - self.received_at.pop(api_kwargs["chat_id"]))
        return await self._speaker.do_api_request(method, api_kwargs=api_kwargs)


async def measure(url: str, telegram: str) -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    application = durable()
    async with open_desk(url) as database, Speaker("1:benchmark", base_url=f"{telegram}/bot") as speaker:
        await feed(application, spoken(A_SECOND, range(A_SECOND)), database=database)
        spare_what_stays()
        stopwatch = Stopwatch(speaker)
        stopwatch.received_at |= {FIRST_PERSON + person: time.perf_counter() for person in range(A_SECOND)}
        pace = Pace(UNLIMITED, UNLIMITED, UNLIMITED)
        delivery = asyncio.create_task(Delivery(database, stopwatch, pace, asyncio.Event()).run())
        await until_all_on_their_way(stopwatch)
        stopwatch.taken.clear()
        await speak_at_a_steady_pace(application, database, stopwatch)
        await until_all_on_their_way(stopwatch)
        delivery.cancel()
    p50, p99 = (statistics.quantiles(stopwatch.taken, n=100)[percent - 1] * 1000 for percent in (50, 99))
    REPLY.reached(p99, f"half of them within {p50:.3g} ms")


async def speak_at_a_steady_pace(application: Dispatcher, database: Database, stopwatch: Stopwatch) -> None:
    """Nobody waits for the answer to somebody else."""
    updates = spoken(A_SECOND * SECONDS, range(A_SECOND * SECONDS))
    begun = time.perf_counter()

    async def speak(number: int, update: Update) -> None:
        await asyncio.sleep(begun + number / A_SECOND - time.perf_counter())
        stopwatch.received_at[FIRST_PERSON + number] = time.perf_counter()
        await feed(application, [update], database=database)

    await asyncio.gather(*(speak(number, update) for number, update in enumerate(updates)))


async def until_all_on_their_way(stopwatch: Stopwatch) -> None:
    while stopwatch.received_at:  # noqa: ASYNC110 - a watch that rang would itself cost time
        await asyncio.sleep(0.05)


if __name__ == "__main__":
    with TemporaryDirectory() as folder, answering() as (address, _):
        asyncio.run(measure(sqlite_url(Path(folder) / "reply.db"), address))
