"""Telegram calls us: answered 200 only when the update is committed; and a page that tells whether we are well."""

import hmac
import logging
from collections.abc import Awaitable, Callable

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from aiohttp import web
from pydantic import ValidationError

log = logging.getLogger(__name__)

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105


def web_application(is_well: Callable[[], Awaitable[bool]]) -> web.Application:
    async def health(_request: web.Request) -> web.Response:
        return web.Response(text="well") if await is_well() else web.Response(text="no database", status=503)

    app = web.Application()
    app.router.add_get("/health", health)
    return app


def accept_calls(app: web.Application, bot: Bot, dp: Dispatcher, secret: str) -> None:
    async def update_arrived(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            return web.Response(status=403)
        try:
            update = Update.model_validate_json(await request.read(), context={"bot": bot})
        except ValidationError:
            return web.Response(status=400)
        try:
            await dp.feed_update(bot, update)
        except Exception:
            log.exception("update %d will be sent again by Telegram", update.update_id)
            return web.Response(status=500)
        return web.Response()

    app.router.add_post(PATH, update_arrived)
