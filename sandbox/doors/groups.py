"""The door for changing groups: members in and out, leaders, migration."""

from aiohttp import web

from sandbox import groups
from sandbox.doors.request import GROUP, body_of, chat_of, world_of

routes = web.RouteTableDef()


@routes.post("/people/groups")
async def open_group(request: web.Request) -> web.Response:
    return web.json_response(groups.open_group(world_of(request), await body_of(request, "title")).as_group())


@routes.post(GROUP + "/add")
async def add(request: web.Request) -> web.Response:
    """The bot, unless somebody is named."""
    world, body = world_of(request), await body_of(request)
    groups.add(world, chat_of(request), body.get("id", world.bot.id), body.get("status", "member"))
    return web.json_response({})


@routes.post(GROUP + "/remove")
async def remove(request: web.Request) -> web.Response:
    body = await body_of(request, "id")
    groups.remove(world_of(request), chat_of(request), body["id"], by=body.get("by"))
    return web.json_response({})


@routes.post(GROUP + "/promote")
async def promote(request: web.Request) -> web.Response:
    """The bot, unless somebody is named."""
    world, body = world_of(request), await body_of(request)
    groups.promote(world, chat_of(request), body.get("id", world.bot.id), body.get("status", "administrator"))
    return web.json_response({})


@routes.post(GROUP + "/migrate")
async def migrate(request: web.Request) -> web.Response:
    body = await body_of(request)
    return web.json_response(groups.migrate(world_of(request), chat_of(request), body.get("id")).as_group())


@routes.post(GROUP + "/kick_bot")
async def kick_bot(request: web.Request) -> web.Response:
    world = world_of(request)
    groups.remove(world, chat_of(request), world.bot.id)
    return web.json_response({})
