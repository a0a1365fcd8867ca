"""One durable step on SQLite, synchronous=FULL, against bare aiogram: CPU."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.conversations import bare, durable
from benchmarks.desks import open_desk
from benchmarks.feeding import feed, spoken
from benchmarks.measuring import microseconds, taking_turns
from benchmarks.table import Row
from bot.application import build_application
from tests.support.databases import sqlite_url

STEP = Row("one durable conversation step, SQLite FULL, CPU against bare aiogram dispatch (no storage)", 45, 25)
SYMPTOM = Row("for comparison: the customer's symptom step, through the whole product")
COUNT = 100


async def measure() -> None:
    nothing, one, whole = bare(), durable(), build_application()
    with TemporaryDirectory() as folder:
        async with (
            open_desk(sqlite_url(Path(folder) / "step.db")) as database,
            open_desk(sqlite_url(Path(folder) / "whole.db")) as other,
        ):
            await feed(one, spoken(100), database=database)
            await feed(whole, spoken(COUNT, range(COUNT), "/start"), database=other)
            base, step, symptom = await taking_turns(
                (
                    lambda: feed(nothing, spoken(COUNT * 10)),
                    lambda: feed(one, spoken(COUNT), database=database),
                    lambda: feed(whole, spoken(COUNT, range(COUNT)), database=other),
                ),
                (COUNT * 10, COUNT, COUNT),
            )
    STEP.reached(step.cpu / base.cpu, f"{microseconds(step.cpu)} against {microseconds(base.cpu)}")
    SYMPTOM.reached(symptom.cpu / base.cpu, microseconds(symptom.cpu))


if __name__ == "__main__":
    asyncio.run(measure())
