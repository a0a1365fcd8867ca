"""One durable step on PostgreSQL, eight chats at a time, against bare aiogram: CPU of this process."""

import asyncio

from benchmarks.conversations import bare, durable
from benchmarks.desks import open_desk
from benchmarks.feeding import feed, feed_side_by_side, spoken
from benchmarks.measuring import microseconds, taking_turns
from benchmarks.servers import postgres
from benchmarks.table import Row

STEP = Row("the same, PostgreSQL, 8 chats at a time", 55, 30)
COUNT, CHATS = 400, 8


async def measure(url: str) -> None:
    nothing, one = bare(), durable()
    async with open_desk(url) as database:
        await feed(one, spoken(100), database=database)
        base, step = await taking_turns(
            (
                lambda: feed(nothing, spoken(COUNT * 5)),
                lambda: feed_side_by_side(one, spoken(COUNT, range(CHATS)), CHATS, database=database),
            ),
            (COUNT * 5, COUNT),
        )
    STEP.reached(step.cpu / base.cpu, f"{microseconds(step.cpu)}, the server's own work not counted")


if __name__ == "__main__":
    with postgres() as address:
        asyncio.run(measure(address))
