"""The real product against the real sandbox, over HTTP, in the test's own process and on one clock.

In a test: `desk.called("Ann")` and `desk.staff("technician", "south")` are visitors who type, press and hear (see
sandbox/visitor.py); `desk.advance(hours=2)` moves the clock, keeps what falls due and waits until all is delivered;
`desk.settles()` only waits: everything sent was heard, everything said was delivered.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiogram import Bot
from sqlmodel import col, select

from bot.database import Database
from bot.delivery import Delivery
from bot.demo.cast import cast_of
from bot.errands import Errands
from bot.listener import make_listener
from bot.polling import Polling
from bot.speaker import make_speaker
from models.outbox import Limit, Pace
from models.outgoing_message import OutgoingMessage, OutgoingState
from models.ticket import Ticket
from sandbox.clock import Clock
from sandbox.town import Town, founding
from sandbox.visitor import Visitor
from scheduler.digests import keep_digests
from scheduler.dispatch_cards import keep_dispatch_cards
from scheduler.due_reminders import keep_due
from scheduler.workdays import keep_workdays
from tests.support.desk_kit import application
from tests.support.example import COMPANY, MONDAY, RENDERER
from tests.support.furnished import furnish

TOKEN = "1:journey"
LONGEST_WORK = 30
"""Seconds; whoever is busy longer than that is stuck."""
AS_FAST_AS_IT_GOES = Limit(10_000, timedelta(seconds=1))
PACE = Pace(AS_FAST_AS_IT_GOES, AS_FAST_AS_IT_GOES, AS_FAST_AS_IT_GOES)


@dataclass
class RunningDesk:
    town: Town
    people: dict[int, Visitor]
    url: str
    clock: Clock
    database: Database
    program: AsyncExitStack
    errands: Errands

    def called(self, name: str) -> Visitor:
        return next(each for each in self.people.values() if name in each.person["first_name"])

    def staff(self, role: str, region: str | None = None, place: int = 0) -> Visitor:
        held = [each for each in COMPANY.staff if role in each.roles and each.region == region and each.telegram_id]
        return self.people[held[place].telegram_id]

    def group(self, region: str) -> int:
        return next(each.chat_id for each in COMPANY.regions if each.code == region and each.chat_id)

    async def tickets(self) -> list[Ticket]:
        async with self.database.open_reading() as session:
            return list(await session.exec(select(Ticket).order_by(col(Ticket.id))))

    async def ticket(self) -> Ticket:
        return (await self.tickets())[-1]

    async def move_to(self, at: datetime) -> None:
        await self.advance(seconds=(at - self.clock.now()).total_seconds())

    async def advance(self, **span: float) -> None:
        await self.settles()
        await self.town.advance(timedelta(**span))
        self.database.has_mail.set()
        await self.tick()
        await self.settles()

    async def tick(self) -> None:
        await keep_due(self.database)
        await keep_digests(self.database)
        await keep_workdays(self.database)
        await keep_dispatch_cards(self.database)

    async def settles(self) -> None:
        async with asyncio.timeout(LONGEST_WORK):
            while await self._is_busy():
                await asyncio.sleep(0.01)

    async def restarts(self) -> None:
        """The product ends and begins anew; Telegram and the database stay."""
        await self.stops()
        await self.starts()

    async def stops(self) -> None:
        await self.program.aclose()

    async def starts(self) -> None:
        self.program, self.database, self.errands = await _opened(self.town.address, self.url, self.clock)

    async def _is_busy(self) -> bool:
        unheard = (await self.town.ask("POST", f"/bot{TOKEN}/getWebhookInfo"))["result"]["pending_update_count"]
        is_waiting = (OutgoingMessage.state == OutgoingState.WAITING, OutgoingMessage.due_at <= self.clock.now())
        async with self.database.open_reading() as session:
            return bool(unheard or (await session.exec(select(OutgoingMessage.id).where(*is_waiting).limit(1))).first())


@asynccontextmanager
async def running_desk(url: str, at: datetime = MONDAY) -> AsyncIterator[RunningDesk]:
    clock = Clock()
    clock.offset = at - datetime.now(UTC)
    async with founding(TOKEN, clock) as town:
        people = await _settled(town)
        program, database, errands = await _opened(town.address, url, clock)
        desk = RunningDesk(town, people, url, clock, database, program, errands)
        await desk.tick()
        try:
            yield desk
        finally:
            await desk.stops()


async def _settled(town: Town) -> dict[int, Visitor]:
    cast = cast_of(COMPANY)
    people = [await town.ask("POST", "/people", **each) for each in cast["people"]]
    for group in cast["groups"]:
        await town.ask("POST", "/people/groups", **group)
    return {each["id"]: town.visitor(each) for each in people}


async def _opened(address: str, url: str, clock: Clock) -> tuple[AsyncExitStack, Database, Errands]:
    """What `bot.__main__.serve` runs side by side; the clock's ticks and the errands are the test's."""
    stack = AsyncExitStack()
    database = Database(url, COMPANY, RENDERER, clock.now)
    stack.push_async_callback(database.close)
    await furnish(database)
    bot = make_listener(TOKEN, address)
    stack.push_async_callback(_closed, bot)
    speaker = await stack.enter_async_context(make_speaker(TOKEN, address))
    dp = application()
    dp["database"] = database
    delivery = Delivery(database, speaker, PACE, asyncio.Event())
    errands = Errands(database, speaker, dp["chats"])
    for side in (Polling(bot, dp).run(), delivery.run()):
        stack.push_async_callback(_ended, asyncio.create_task(side))
    return stack, database, errands


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait({task})


async def _closed(bot: Bot) -> None:
    """The library's own way waits a quarter of a second for encryption that is not there."""
    await bot.session._session.close()
