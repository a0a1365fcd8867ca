"""One durable step against the same step written the usual way; both on SQLite, WAL and synchronous=FULL."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.answering import answering
from benchmarks.conversations import durable
from benchmarks.desks import open_desk
from benchmarks.feeding import feed, spoken
from benchmarks.measuring import microseconds, taking_turns
from benchmarks.table import Row
from benchmarks.usual_way import usual_way
from tests.support.databases import sqlite_url

STEP = Row(
    "the same against the usual way (ORM over aiosqlite, a commit per step, reply sent in the handler): CPU", 0.6, 0.35
)
WALL = Row("… and time on the wall", 0.6, 0.35)
COUNT = 100


async def measure(folder: Path, telegram: str) -> None:
    ours = durable()
    url = sqlite_url(folder / "usual.db")
    async with (
        open_desk(sqlite_url(folder / "ours.db")) as database,
        open_desk(url),
        usual_way(url, telegram) as (usual, bot),
    ):
        await feed(ours, spoken(100), database=database)
        await feed(usual, spoken(100, bot=bot))
        one, other = await taking_turns(
            (lambda: feed(ours, spoken(COUNT), database=database), lambda: feed(usual, spoken(COUNT, bot=bot))),
            (COUNT, COUNT),
        )
    STEP.reached(one.cpu / other.cpu, f"{microseconds(one.cpu)} against {microseconds(other.cpu)}")
    WALL.reached(one.wall / other.wall, f"{microseconds(one.wall)} against {microseconds(other.wall)}")


if __name__ == "__main__":
    with TemporaryDirectory() as name, answering() as (address, _):
        asyncio.run(measure(Path(name), address))
