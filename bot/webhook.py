"""Telegram calls us: 200 means that the update is committed, or can never be read; and a page tells how we are."""

import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher
from aiohttp import web
from pydantic import ValidationError

from bot.intake import is_heard
from bot.raw_update import RawUpdate, read
from bot.settings import WrongSettings

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
        told = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(told, secret.encode()):
            return web.Response(status=403)
        try:
            raw = RawUpdate.model_validate_json(await request.read())
        except ValidationError:
            return web.Response(status=400)
        update = read(raw, bot)
        return web.Response(status=200 if update is None or await is_heard(dp, bot, update) else 500)

    app.router.add_post(PATH, update_arrived)


@asynccontextmanager
async def serving(app: web.Application, listen: str) -> AsyncIterator[None]:
    host, _, port = listen.rpartition(":")
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, int(port)).start()
    except OSError:
        await runner.cleanup()
        msg = f"LISTEN is not free: another program listens on {listen}; choose another port"
        raise WrongSettings(msg) from None
    try:
        yield
    finally:
        await runner.cleanup()
