"""The door for onlookers: what happens, as it happens."""

import json
from contextlib import suppress
from typing import Any

from aiohttp import web

from sandbox.doors.request import PERSON, world_of
from sandbox.events import Events

Json = dict[str, Any]

PULSE_SECONDS = 15
LONGEST_WAIT_SECONDS = 60

routes = web.RouteTableDef()


@routes.get("/people/events")
@routes.get(PERSON + "/events")
async def watch(request: web.Request) -> web.StreamResponse:
    """A stream; with `wait`, one answer as soon as there is something."""
    events = world_of(request).events
    person = request.match_info.get("person")
    person_id = int(person) if person else None
    after = int(request.headers.get("Last-Event-ID") or request.query.get("after", "0"))
    if wait := request.query.get("wait"):
        news = await events.listen(after, person_id, min(float(wait), LONGEST_WAIT_SECONDS))
        return web.json_response({"events": news, "n": news[-1]["n"] if news else after})
    return await stream(request, events, person_id, after)


async def stream(request: web.Request, events: Events, person_id: int | None, after: int) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    with suppress(ConnectionResetError):
        await response.prepare(request)
        while True:
            news = await events.listen(after, person_id, PULSE_SECONDS)
            after = news[-1]["n"] if news else after
            await response.write("".join(map(as_line, news) if news else [": still here\n\n"]).encode())
    return response


def as_line(event: Json) -> str:
    return f"id: {event['n']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"
