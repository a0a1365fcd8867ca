"""The door for what people do: send, edit, press, read, block, start."""

from typing import Any

from aiohttp import web

from sandbox import deeds
from sandbox.doors.request import CHAT, PERSON, body_of, chat_of, person_of, world_of

Json = dict[str, Any]

routes = web.RouteTableDef()


@routes.post(CHAT + "/send")
async def send(request: web.Request) -> web.Response:
    sent = deeds.send(world_of(request), person_of(request), chat_of(request), await body_of(request))
    return web.json_response({"messages": sent})


@routes.post(CHAT + "/edit")
async def edit(request: web.Request) -> web.Response:
    body = await body_of(request, "message_id")
    message = deeds.edit(world_of(request), person_of(request), chat_of(request), body["message_id"], body)
    return web.json_response({"messages": [message]})


@routes.post(CHAT + "/delete")
async def delete(request: web.Request) -> web.Response:
    body = await body_of(request, "message_id")
    deeds.delete(world_of(request), person_of(request), chat_of(request), body["message_id"])
    return web.json_response({})


@routes.post(CHAT + "/press")
async def press(request: web.Request) -> web.Response:
    body = await body_of(request, "message_id", "data")
    query_id = deeds.press(world_of(request), person_of(request), chat_of(request), body)
    return web.json_response({"query_id": query_id})


@routes.post(CHAT + "/read")
async def read(request: web.Request) -> web.Response:
    deeds.read(world_of(request), person_of(request), chat_of(request))
    return web.json_response({})


@routes.post(PERSON + "/block")
async def block(request: web.Request) -> web.Response:
    deeds.block(world_of(request), person_of(request))
    return web.json_response({})


@routes.post(PERSON + "/unblock")
async def unblock(request: web.Request) -> web.Response:
    deeds.unblock(world_of(request), person_of(request))
    return web.json_response({})


@routes.post(PERSON + "/start")
async def start(request: web.Request) -> web.Response:
    body = await body_of(request)
    message = deeds.start(world_of(request), person_of(request), body.get("payload", ""))
    return web.json_response({"messages": [message]})
