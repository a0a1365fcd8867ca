"""The door for bots: the Bot API over HTTP, with the bad days that were ordered."""

import asyncio
from typing import Any

from aiohttp import web

from sandbox.bot_api import BotApi
from sandbox.parameters import Parameters, read_parameters
from sandbox.refusal import Refused
from sandbox.troubles import Trouble

Json = dict[str, Any]

BOT_API = web.AppKey("bot_api", BotApi)

LONGEST_SILENCE_SECONDS = 120
BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"

routes = web.RouteTableDef()


@routes.route("*", "/bot{token}/{method}")
async def call(request: web.Request) -> web.StreamResponse:
    api, method = request.app[BOT_API], request.match_info["method"]
    given = await admit(request)
    trouble = api.troubles.next_for(method, given.text("chat_id"))
    if trouble and trouble.prevents_call:
        api.note(method, given, 0)
        return await suffer(trouble, request)
    answer = await api.carry_out(method, given, trouble.refusal() if trouble else None)
    if trouble and trouble.loses_answer:
        return hang_up(request)
    return web.json_response(answer, status=answer.get("error_code", 200))


@routes.get("/file/bot{token}/{path:.+}")
async def hand_out(request: web.Request) -> web.Response:
    """A file's bytes, by the path that getFile gave."""
    check_token(request)
    stored = request.app[BOT_API].world.files.by_path.get(request.match_info["path"])
    if stored is None:
        raise Refused(404, "Not Found")
    return web.Response(body=stored.content, content_type=stored.mime_type)


async def admit(request: web.Request) -> Parameters:
    check_token(request)
    try:
        return await read_parameters(request)
    except web.HTTPRequestEntityTooLarge:
        raise Refused(413, "Request Entity Too Large") from None


def check_token(request: web.Request) -> None:
    if request.match_info["token"] != request.app[BOT_API].world.bot.token:
        raise Refused(401, "Unauthorized")


async def suffer(trouble: Trouble, request: web.Request) -> web.Response:
    if trouble.kind == "html_502":
        return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
    if trouble.kind == "timeout":
        await asyncio.sleep(LONGEST_SILENCE_SECONDS)
    return hang_up(request)


def hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
