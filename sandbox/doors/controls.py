"""The door for whoever runs the sandbox: troubles, limits, the clock, and what the bot has called."""

from datetime import datetime, timedelta
from typing import Any, get_args

from aiohttp import web

from sandbox.clock import Clock
from sandbox.doors.bots import BOT_API
from sandbox.doors.request import body_of, world_of
from sandbox.refusal import bad_request
from sandbox.troubles import Kind, Trouble

Json = dict[str, Any]

routes = web.RouteTableDef()


@routes.get("/troubles")
async def troubles(request: web.Request) -> web.StreamResponse:
    return web.json_response({"troubles": request.app[BOT_API].troubles.as_list()})


@routes.post("/troubles")
async def order_trouble(request: web.Request) -> web.StreamResponse:
    wanted = await body_of(request, "kind")
    if wanted["kind"] not in get_args(Kind):
        raise bad_request(f"kind must be one of {', '.join(get_args(Kind))}")
    request.app[BOT_API].troubles.order(Trouble(**wanted))
    return await troubles(request)


@routes.delete("/troubles")
async def end_troubles(request: web.Request) -> web.StreamResponse:
    request.app[BOT_API].troubles.ahead.clear()
    return await troubles(request)


@routes.post("/limits")
async def limits(request: web.Request) -> web.Response:
    request.app[BOT_API].limits.are_enforced = bool((await body_of(request, "enforced"))["enforced"])
    return web.json_response({})


@routes.get("/calls")
async def calls(request: web.Request) -> web.Response:
    method = request.query.get("method", "").lower()
    found = [call for call in request.app[BOT_API].calls if not method or call["method"].lower() == method]
    return web.json_response({"calls": found})


@routes.get("/clock")
async def clock(request: web.Request) -> web.Response:
    return web.json_response(world_of(request).clock.as_seen())


@routes.get("/clock/marks")
async def marks(request: web.Request) -> web.Response:
    return web.json_response({"marks": world_of(request).clock.marks()})


@routes.post("/clock")
async def move_clock(request: web.Request) -> web.Response:
    world, wanted = world_of(request), await body_of(request)
    if "advance_seconds" in wanted:
        world.clock.advance(timedelta(seconds=wanted["advance_seconds"]))
    else:
        world.clock.move_to(_instant(world.clock, wanted.get("to", "")))
    world.events.tell("clock", None, **world.clock.as_seen())
    return web.json_response(world.clock.as_seen())


def _instant(clock: Clock, named: str) -> datetime:
    if named == "monday":
        return clock.next_monday()
    try:
        at = datetime.fromisoformat(named)
    except ValueError:
        raise bad_request("`to` must be `monday` or an instant") from None
    return at if at.tzinfo else at.replace(tzinfo=clock.zone)
