"""Long polling: a batch is confirmed to Telegram only when all of it is committed."""

import asyncio
import logging

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from aiogram.types import Update

from bot.application import ALLOWED_UPDATES
from bot.settings import WrongSettings

log = logging.getLogger(__name__)

LONGEST_WAIT = 30
"""Seconds that Telegram holds the question open, and the ceiling of our patience between tries."""


class Polling:
    """Ended by cancelling it: what was not committed comes again at the next start."""

    def __init__(self, bot: Bot, dp: Dispatcher) -> None:
        self._bot = bot
        self._dp = dp
        self._next: int | None = None

    async def run(self) -> None:
        await self._bot.delete_webhook()
        while True:
            batch = await self._fetch()
            await asyncio.gather(*(feed(self._dp, self._bot, update) for update in batch))
            if batch:
                self._next = batch[-1].update_id + 1

    async def _fetch(self) -> list[Update]:
        wait = 1
        while True:
            try:
                return await self._bot.get_updates(
                    offset=self._next, timeout=LONGEST_WAIT, allowed_updates=ALLOWED_UPDATES, request_timeout=60
                )
            except TelegramUnauthorizedError:
                msg = "BOT_TOKEN is not known to Telegram: set it to the token that BotFather gave you"
                raise WrongSettings(msg) from None
            except TelegramAPIError as trouble:
                log.warning("Telegram does not answer (%s); asking again in %d s", type(trouble).__name__, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)


async def feed(dp: Dispatcher, bot: Bot, update: Update) -> None:
    """Handle one update; while the database is away the same update is tried again."""
    wait = 1
    while True:
        try:
            await dp.feed_update(bot, update)
        except Exception as trouble:
            log.exception("update %d is tried again in %d s: %s", update.update_id, wait, type(trouble).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return
