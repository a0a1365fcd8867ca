"""python-telegram-bot as the outbox needs it: any method, its parameters as stored, behind the rate limiter."""

from typing import Any

from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.settings import UNKNOWN_BOT, WrongSettings

CONNECTIONS = 8
"""More cost more than they bring: Telegram takes 30 calls a second in all."""


class NotNow(Exception):
    """Telegram does not answer; a little later it may."""


class Speaker(ExtBot[int]):
    """The library would warn that a method of its own exists, and expects its own classes in albums."""

    async def initialize(self) -> None:
        try:
            await super().initialize()
        except InvalidToken:
            raise WrongSettings(UNKNOWN_BOT) from None
        except TelegramError as trouble:
            raise NotNow(type(trouble).__name__) from trouble

    @classmethod
    def _warn(cls, *_args: object, **_kwargs: object) -> None:
        pass

    def _insert_defaults(self, data: dict[str, object]) -> None:
        pass


def make_speaker(token: str, api_url: str) -> Speaker:
    return Speaker(
        token,
        base_url=f"{api_url.rstrip('/')}/bot",
        base_file_url=f"{api_url.rstrip('/')}/file/bot",
        request=HTTPXRequest(connection_pool_size=CONNECTIONS, pool_timeout=30, read_timeout=20),
        rate_limiter=AIORateLimiter(max_retries=0),
    )


async def call(speaker: Speaker, method: str, parameters: dict[str, Any]) -> Any:
    """Telegram's result as plain JSON; `TelegramError` for anything else."""
    return await speaker.do_api_request(method, api_kwargs=parameters)


async def fetch(speaker: Speaker, file_id: str) -> bytes:
    """What a person sent; empty when Telegram will not hand it out: it is gone, or too large."""
    try:
        file = await speaker.get_file(file_id)
        return bytes(await file.download_as_bytearray())
    except (BadRequest, Forbidden):
        return b""
    except TelegramError as trouble:
        raise NotNow(type(trouble).__name__) from trouble
