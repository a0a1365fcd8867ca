"""The outbox, its delivery and a Telegram to deliver to, for tests that look at nothing else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from bot.database import Database
from bot.delivery import Delivery
from bot.speaker import Speaker, make_speaker
from desk.people import Account, recognise
from models.outbox import Pace
from models.outgoing_message import OutgoingMessage, supersede_edits_of
from models.person import Person
from models.region import Region, all_regions
from sandbox.reading import words_of
from sandbox.town import Town, founding
from sandbox.visitor import Visitor
from tests.support.example import COMPANY, RENDERER, FixedClock
from tests.support.furnished import furnish

TOKEN = "1:token"


async def open_database(url: str, clock: FixedClock) -> Database:
    """With the example company in force."""
    database = Database(url, COMPANY, RENDERER, clock)
    await furnish(database)
    return database


@dataclass
class PostRoom:
    """`says` writes into the outbox, `delivers` sends what may go now; time passes only by `clock.advance`."""

    database: Database
    clock: FixedClock
    town: Town
    speaker: Speaker
    pace: Pace

    def __post_init__(self) -> None:
        self.delivery = Delivery(self.database, self.speaker, self.pace, asyncio.Event())

    async def customer(self, name: str) -> Visitor:
        """Has pressed start, and is known to the desk."""
        visitor = await self.town.person(name)
        await visitor.starts()
        async with self.database.open_work() as work:
            await recognise(work, Account(visitor.id, name, "en"), is_private=True)
        return visitor

    async def office(self, role: str) -> Visitor:
        member = next(each for each in COMPANY.staff if role in each.roles)
        visitor = await self.town.person(role, id=member.telegram_id)
        await visitor.starts()
        return visitor

    async def region(self, *members: Visitor) -> int:
        """The group of the first region, and its chat id."""
        chat_id = await self.town.group("North", *members)
        async with self.database.open_work() as work:
            region = (await all_regions(work.session))[0]
            region.chat_id = chat_id
        return chat_id

    async def says(self, to: Visitor | int, *texts: str, due_in: timedelta = timedelta()) -> list[int]:
        """Row ids; a number means the group of that chat id."""
        async with self.database.open_work() as work:
            reader = await _reader(work.session, to)
            rows = [work.send(reader, "sendMessage", {"text": text}) for text in texts]
            for row in rows:
                row.due_at += due_in
            await work.session.flush()
            return [row.id for row in rows]

    async def changes(self, row_id: int, to: Visitor | int, text: str) -> int:
        async with self.database.open_work() as work:
            await supersede_edits_of(work.session, row_id)
            row = work.send(await _reader(work.session, to), "editMessageText", {"text": text})
            row.edits_id = row_id
            await work.session.flush()
            return row.id

    async def takes_buttons_away(self, visitor: Visitor, **which: int) -> None:
        """`message_id=`: Telegram's number; `edits_id=`: the row."""
        async with self.database.open_work() as work:
            work.take_buttons_away(await _reader(work.session, visitor), **which)

    async def answers(self, visitor: Visitor, query_id: str) -> None:
        async with self.database.open_work() as work:
            work.acknowledge(await _reader(work.session, visitor), query_id)

    async def delivers(self) -> int:
        """Until nothing may go any more at this instant; how many calls that took."""
        count = 0
        while await self.delivery.deliver_next():
            count += 1
        return count

    async def rows(self, *ids: int) -> list[OutgoingMessage]:
        async with self.database.open_work() as work:
            rows = select(OutgoingMessage).order_by(col(OutgoingMessage.id))
            return [row for row in await work.session.exec(rows) if not ids or row.id in ids]

    async def row(self, row_id: int) -> OutgoingMessage:
        return (await self.rows(row_id))[0]

    async def is_reachable(self, visitor: Visitor) -> bool:
        async with self.database.open_work() as work:
            return (await _reader(work.session, visitor)).is_reachable

    async def heard(self, visitor: Visitor) -> list[str]:
        """What the bot said and what still stands, oldest first."""
        return [words_of(one) for one in await visitor.messages() if one["from"]["is_bot"]]


async def _reader(session: Any, to: Visitor | int) -> Person | Region:
    if isinstance(to, int):
        return (await session.exec(select(Region).where(Region.chat_id == to))).one()
    return (await session.exec(select(Person).where(Person.telegram_id == to.id))).one()


@asynccontextmanager
async def post_room(url: str, pace: Pace) -> AsyncIterator[PostRoom]:
    clock = FixedClock()
    async with founding(TOKEN) as town, make_speaker(TOKEN, town.address) as speaker:
        database = await open_database(url, clock)
        yield PostRoom(database, clock, town, speaker, pace)
        await database.close()
