"""The aiogram bot that can only listen: whatever is to be said goes through the outbox."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import DeleteWebhook, GetMe, SetWebhook, TelegramMethod

from bot.raw_update import RawUpdate


class GetRawUpdates(TelegramMethod[list[RawUpdate]]):
    """The library's own would refuse a whole batch for one update that it cannot read."""

    __returning__ = list[RawUpdate]
    __api_method__ = "getUpdates"

    offset: int | None
    timeout: int
    allowed_updates: list[str]


_MAY_CALL = (GetMe, GetRawUpdates, SetWebhook, DeleteWebhook)


class Mute(Exception):
    """A handler tried to speak for itself; it should have said it to its unit of work."""


class _OnlyListen(BaseRequestMiddleware):
    async def __call__(self, make_request: Any, bot: Bot, method: Any) -> Any:
        if not isinstance(method, _MAY_CALL):
            raise Mute(type(method).__name__)
        return await make_request(bot, method)


def make_listener(token: str, api_url: str) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(api_url.rstrip("/")))
    session.middleware(_OnlyListen())
    return Bot(token, session=session)
