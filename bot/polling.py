"""Long polling: a batch is confirmed to Telegram only when all of it is committed."""

import asyncio

from aiogram import Bot, Dispatcher
from aiogram.types import Update

from bot.application import ALLOWED_UPDATES
from bot.intake import is_heard
from bot.patience import LONGEST_PAUSE, patiently

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
            await asyncio.gather(*(hear(self._dp, self._bot, update) for update in batch))
            if batch:
                self._next = batch[-1].update_id + 1

    async def _fetch(self) -> list[Update]:
        return await self._bot.get_updates(
            offset=self._next, timeout=HELD_OPEN, allowed_updates=ALLOWED_UPDATES, request_timeout=2 * HELD_OPEN
        )


async def hear(dp: Dispatcher, bot: Bot, update: Update) -> None:
    """Handle one update; while the database is away the same update is tried again."""
    pause = 1
    while not await is_heard(dp, bot, update):
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
