"""A step with a million tickets, customers and pending reminders against the same step in an empty database: CPU."""

import asyncio
import sys
from pathlib import Path

from benchmarks.desks import open_desk
from benchmarks.feeding import feed, spoken
from benchmarks.full_database import full_database
from benchmarks.measuring import microseconds, taking_turns
from benchmarks.table import Row
from bot.application import build_application
from tests.support.databases import sqlite_url

STEP = Row("cost per step with 1 000 000 tickets, customers and pending reminders against an empty database", 1.2, 1.05)
PEOPLE = range(200)


async def measure(full_url: str, empty_url: str) -> None:
    application = build_application()
    async with open_desk(full_url) as full, open_desk(empty_url) as empty:
        for database in (full, empty):
            await feed(application, spoken(len(PEOPLE), PEOPLE, "/start"), database=database)
        in_full, in_empty = await taking_turns(
            [
                lambda database=each: feed(application, spoken(len(PEOPLE), PEOPLE), database=database)
                for each in (full, empty)
            ],
            (len(PEOPLE), len(PEOPLE)),
        )
    STEP.reached(
        in_full.cpu / in_empty.cpu, f"the symptom step: {microseconds(in_full.cpu)}, {microseconds(in_empty.cpu)}"
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    asyncio.run(measure(full_database(folder), sqlite_url(folder / "empty.db")))
