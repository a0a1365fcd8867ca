"""The sandbox as a web server: every door on one port."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

from aiohttp import web
from aiohttp.typedefs import Handler

from sandbox.bot_api import BotApi
from sandbox.doors import bots, controls, deeds, events, groups, people
from sandbox.doors.bots import BOT_API
from sandbox.files import UPLOAD_LIMIT
from sandbox.pushing import push_updates
from sandbox.refusal import Refused

PAGE = Path(__file__).parent / "page"


def application(api: BotApi) -> web.Application:
    app = web.Application(client_max_size=UPLOAD_LIMIT + 1024 * 1024, middlewares=[refusals])
    app[BOT_API] = api
    for door in (bots, events, people, deeds, groups, controls):
        app.add_routes(door.routes)
    if PAGE.is_dir():
        app.router.add_get("/", show_page)
        app.router.add_static("/", PAGE)
    return app


@web.middleware
async def refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except Refused as refusal:
        return web.json_response(refusal.as_answer(), status=refusal.code)


async def show_page(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-store"})


@asynccontextmanager
async def serving(api: BotApi, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Yields the address; port 0 takes a free one."""
    runner = web.AppRunner(application(api), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    pushing = asyncio.create_task(push_updates(api))
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        _, chosen = cast("tuple[str, int]", runner.addresses[0])
        yield f"http://{host}:{chosen}"
    finally:
        pushing.cancel()
        await runner.cleanup()
