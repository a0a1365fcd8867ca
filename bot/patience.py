"""Asking Telegram until it answers; only a wrong token is worth giving up for."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramUnauthorizedError

from bot.settings import WrongSettings

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30
Answer = TypeVar("Answer")


async def patiently(ask: Callable[[], Awaitable[Answer]]) -> Answer:
    pause = 1
    while True:
        try:
            return await ask()
        except TelegramUnauthorizedError:
            msg = "BOT_TOKEN is not known to Telegram: set it to the token that BotFather gave you"
            raise WrongSettings(msg) from None
        except (TelegramAPIError, ClientDecodeError) as trouble:
            log.warning("Telegram does not answer (%s); asking again in %d s", type(trouble).__name__, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
