"""Long polling: a batch is confirmed to Telegram only when all of it is committed."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.types import Update

from bot.application import ALLOWED_UPDATES
from bot.intake import is_heard
from bot.listener import GetRawUpdates
from bot.patience import LONGEST_PAUSE, patiently
from bot.raw_update import RawUpdate, read

HELD_OPEN = 30
"""Seconds that Telegram holds the question open when there is nothing new."""


class Polling:
    """Ended by cancelling it: what was not committed comes again at the next start."""

    def __init__(self, bot: Bot, dp: Dispatcher) -> None:
        self._bot = bot
        self._dp = dp
        self._next: int | None = None

    async def run(self) -> None:
        await patiently(self._bot.delete_webhook)
        while True:
            batch = await patiently(self._fetch)
            updates = [update for raw in batch if (update := read(raw, self._bot))]
            await asyncio.gather(*(self._hear(of_one_chat) for of_one_chat in _of_each_chat(updates)))
            if batch:
                self._next = batch[-1].update_id + 1

    async def _fetch(self) -> list[RawUpdate]:
        question = GetRawUpdates(offset=self._next, timeout=HELD_OPEN, allowed_updates=ALLOWED_UPDATES)
        return await self._bot(question, request_timeout=2 * HELD_OPEN)

    async def _hear(self, updates: list[Update]) -> None:
        """One after the other; while the database is away the same update is tried again, and those after it wait."""
        for update in updates:
            pause = 1
            while not await is_heard(self._dp, self._bot, update):
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)


def _of_each_chat(batch: list[Update]) -> Iterable[list[Update]]:
    chats: defaultdict[int | None, list[Update]] = defaultdict(list)
    for update in batch:
        chats[UserContextMiddleware.resolve_event_context(update).chat_id].append(update)
    return chats.values()
