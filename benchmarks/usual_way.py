"""The bot as most people write it: rows through aiosqlite, a commit a step, the reply sent in the handler."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message, TelegramObject
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlmodel import select

from models.conversation import Conversation
from models.person import Person
from models.ticket import Ticket

STEPS = {None: "symptom", "symptom": "more", "more": "symptom"}
REPLY = "What is wrong with the machine? Please tell us in your own words, in as many messages as you like."


class SessionOfTheUpdate(BaseMiddleware):
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def __call__(
        self, handler: Callable[..., Awaitable[Any]], update: TelegramObject, data: dict[str, Any]
    ) -> Any:
        async with self._sessions() as session:
            return await handler(update, data | {"session": session})


@asynccontextmanager
async def usual_way(url: str, telegram: str) -> AsyncIterator[tuple[Dispatcher, Bot]]:
    """On tables that are there already."""
    engine = create_async_engine(url)
    event.listen(engine.sync_engine, "connect", _as_durable_as_ours)
    bot = Bot("1:usual", session=AiohttpSession(api=TelegramAPIServer.from_base(telegram)))
    dp = Dispatcher(disable_fsm=True)
    dp.update.outer_middleware(SessionOfTheUpdate(async_sessionmaker(engine, expire_on_commit=False)))
    dp.include_router(_router())
    try:
        yield dp, bot
    finally:
        await bot.session.close()
        await engine.dispose()


def _router() -> Router:
    router = Router()

    @router.message()
    async def step(message: Message, session: AsyncSession) -> None:
        assert message.from_user
        person = await _person(session, message.from_user.id)
        conversation = await _conversation(session, message.from_user.id)
        conversation.step = STEPS[conversation.step]
        session.add(Ticket(customer_id=person.id, symptom=message.text or "", created_at=datetime.now(UTC)))
        await session.commit()
        await message.answer(REPLY)

    return router


async def _person(session: AsyncSession, telegram_id: int) -> Person:
    person = (await session.execute(select(Person).where(Person.telegram_id == telegram_id))).scalar_one_or_none()
    if person is None:
        person = Person(telegram_id=telegram_id, created_at=datetime.now(UTC))
        session.add(person)
        await session.flush()
    return person


async def _conversation(session: AsyncSession, telegram_id: int) -> Conversation:
    conversation = await session.get(Conversation, (telegram_id, telegram_id))
    if conversation is None:
        conversation = Conversation(chat_id=telegram_id, user_id=telegram_id, changed_at=datetime.now(UTC))
        session.add(conversation)
    return conversation


def _as_durable_as_ours(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
