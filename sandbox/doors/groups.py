"""The door for changing groups: members in and out, leaders, migration."""

from typing import Any

from aiohttp import web

from sandbox import groups
from sandbox.doors.people import chat_of, group_of, world_of

Json = dict[str, Any]

routes = web.RouteTableDef()


@routes.post("/people/groups")
async def open_group(request: web.Request) -> web.Response:
    return web.json_response(group_of(groups.open_group(world_of(request), await request.json())))


@routes.post("/people/groups/{chat:-?\\d+}/add")
async def add(request: web.Request) -> web.Response:
    sent = await request.json()
    world = world_of(request)
    groups.add(world, chat_of(request), sent.get("id", world.bot.id), sent.get("status", "member"))
    return web.json_response({})


@routes.post("/people/groups/{chat:-?\\d+}/remove")
async def remove(request: web.Request) -> web.Response:
    sent = await request.json()
    groups.remove(world_of(request), chat_of(request), sent["id"], by=sent.get("by"))
    return web.json_response({})


@routes.post("/people/groups/{chat:-?\\d+}/promote")
async def promote(request: web.Request) -> web.Response:
    sent = await request.json()
    world = world_of(request)
    groups.promote(world, chat_of(request), sent.get("id", world.bot.id), sent.get("status", "administrator"))
    return web.json_response({})


@routes.post("/people/groups/{chat:-?\\d+}/migrate")
async def migrate(request: web.Request) -> web.Response:
    sent = await request.json()
    return web.json_response(group_of(groups.migrate(world_of(request), chat_of(request), sent.get("id"))))


@routes.post("/people/groups/{chat:-?\\d+}/kick_bot")
async def kick_bot(request: web.Request) -> web.Response:
    world = world_of(request)
    groups.remove(world, chat_of(request), world.bot.id)
    return web.json_response({})
