"""Asking Telegram until it answers; only a wrong token is worth giving up for."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramUnauthorizedError

from bot.settings import UNKNOWN_BOT, WrongSettings
from bot.speaker import NotNow

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30
Answer = TypeVar("Answer")


async def patiently(ask: Callable[[], Awaitable[Answer]]) -> Answer:
    pause = 1
    while True:
        try:
            return await ask()
        except TelegramUnauthorizedError:
            raise WrongSettings(UNKNOWN_BOT) from None
        except (TelegramAPIError, ClientDecodeError, NotNow) as trouble:
            cause = type(trouble.__cause__ or trouble).__name__
            log.warning("Telegram does not answer (%s); asking again in %d s", cause, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
