"""The door for people: what the page and the visitors ask over HTTP."""

import asyncio
import json
from typing import Any

from aiohttp import web

from sandbox import deeds, groups
from sandbox.chat import IN_CHARGE, Chat
from sandbox.doors.bots import BOT_API
from sandbox.own_words import scopes_of
from sandbox.person import Person
from sandbox.world import World

Json = dict[str, Any]

PULSE_SECONDS = 15
LONGEST_WAIT_SECONDS = 60

routes = web.RouteTableDef()


@routes.get("/people")
async def everybody(request: web.Request) -> web.Response:
    world = world_of(request)
    return web.json_response(
        {
            "people": [person.as_cast() for person in world.people.values()],
            "bots": [world.bot.as_user()],
            "chats": [group_of(chat) for chat in world.chats.values() if not chat.is_private],
        }
    )


@routes.post("/people")
async def move_in(request: web.Request) -> web.Response:
    return web.json_response(groups.new_person(world_of(request), await request.json()).as_cast())


@routes.get("/people/files/{file}")
async def look_at_file(request: web.Request) -> web.Response:
    stored = world_of(request).files.find(request.match_info["file"])
    return web.Response(body=stored.content, content_type=stored.mime_type)


@routes.get("/people/{person:\\d+}/chats")
async def chat_list(request: web.Request) -> web.Response:
    world, person = world_of(request), person_of(request)
    chats = sorted(world.chats_of(person.id), key=lambda chat: last_of(chat).get("date", 0), reverse=True)
    return web.json_response({"chats": [listed(world, person, chat) for chat in chats]})


@routes.get("/people/{person:\\d+}/chats/{chat:-?\\d+}/messages")
async def messages(request: web.Request) -> web.Response:
    after = int(request.query.get("after", "0"))
    seen = [post.as_seen() for message_id, post in chat_of(request).posts.items() if message_id > after]
    return web.json_response({"messages": seen, "n": world_of(request).events.last_n})


@routes.get("/people/{person:\\d+}/chats/{chat:-?\\d+}/commands")
async def commands(request: web.Request) -> web.Response:
    world, person, chat = world_of(request), person_of(request), chat_of(request)
    is_in_charge = chat.status_of(person.id) in IN_CHARGE
    scopes = scopes_of(chat.id, person.id, is_private=chat.is_private, is_in_charge=is_in_charge)
    return web.json_response({"commands": world.own_words.commands_for(scopes, person.language_code[:2])})


@routes.post("/people/{person:\\d+}/chats/{chat:-?\\d+}/send")
async def send(request: web.Request) -> web.Response:
    sent = deeds.send(world_of(request), person_of(request), chat_of(request), await request.json())
    return web.json_response({"messages": sent})


@routes.post("/people/{person:\\d+}/chats/{chat:-?\\d+}/edit")
async def edit(request: web.Request) -> web.Response:
    sent = await request.json()
    message = deeds.edit(world_of(request), person_of(request), chat_of(request), sent["message_id"], sent)
    return web.json_response({"messages": [message]})


@routes.post("/people/{person:\\d+}/chats/{chat:-?\\d+}/delete")
async def delete(request: web.Request) -> web.Response:
    sent = await request.json()
    deeds.delete(world_of(request), person_of(request), chat_of(request), sent["message_id"])
    return web.json_response({})


@routes.post("/people/{person:\\d+}/chats/{chat:-?\\d+}/press")
async def press(request: web.Request) -> web.Response:
    sent = await request.json()
    times = 2 if sent.get("twice") else 1
    person, chat = person_of(request), chat_of(request)
    query_id = world_of(request).press(chat, person.id, sent["message_id"], sent["data"], times)
    return web.json_response({"query_id": query_id})


@routes.post("/people/{person:\\d+}/chats/{chat:-?\\d+}/read")
async def read(request: web.Request) -> web.Response:
    deeds.read(world_of(request), person_of(request), chat_of(request))
    return web.json_response({})


@routes.post("/people/{person:\\d+}/block")
async def block(request: web.Request) -> web.Response:
    deeds.block(world_of(request), person_of(request))
    return web.json_response({})


@routes.post("/people/{person:\\d+}/unblock")
async def unblock(request: web.Request) -> web.Response:
    deeds.unblock(world_of(request), person_of(request))
    return web.json_response({})


@routes.post("/people/{person:\\d+}/start")
async def start(request: web.Request) -> web.Response:
    sent = await request.json()
    message = deeds.start(world_of(request), person_of(request), sent.get("payload", ""))
    return web.json_response({"messages": [message]})


@routes.get("/people/events")
@routes.get("/people/{person:\\d+}/events")
async def events(request: web.Request) -> web.StreamResponse:
    """A stream, or, with `wait`, one answer as soon as there is something."""
    named = request.match_info.get("person")
    person_id = int(named) if named else None
    after = int(request.headers.get("Last-Event-ID") or request.query.get("after", "0"))
    if wait := request.query.get("wait"):
        seconds = min(float(wait), LONGEST_WAIT_SECONDS)
        news = await world_of(request).events.listen(after, person_id, seconds)
        return web.json_response({"events": news, "n": news[-1]["n"] if news else after})
    return await stream(request, person_id, after)


async def stream(request: web.Request, person_id: int | None, after: int) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    try:
        while True:
            news = await world_of(request).events.listen(after, person_id, PULSE_SECONDS)
            after = news[-1]["n"] if news else after
            lines = [f"id: {event['n']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n" for event in news]
            await response.write("".join(lines or [": still here\n\n"]).encode())
    except (ConnectionResetError, asyncio.CancelledError):
        return response


def listed(world: World, person: Person, chat: Chat) -> Json:
    return {
        "chat_id": chat.id,
        "title": world.bot.first_name if chat.is_private else chat.title,
        "kind": chat.kind,
        "unread": chat.unread_by(person.id),
        "last": last_of(chat) or None,
        "is_started": not chat.is_private or person.has_started,
        "is_blocked": chat.is_private and person.has_blocked,
        "pinned": chat.pinned,
        "members": sorted(chat.present()),
    }


def group_of(chat: Chat) -> Json:
    return {"chat_id": chat.id, "title": chat.title, "kind": chat.kind, "members": chat.members}


def last_of(chat: Chat) -> Json:
    return next((post.message for post in chat.newest_first()), {})


def world_of(request: web.Request) -> World:
    return request.app[BOT_API].world


def person_of(request: web.Request) -> Person:
    person_id = int(request.match_info["person"])
    if person_id not in world_of(request).people:
        raise web.HTTPNotFound(text="nobody of this id")
    return world_of(request).people[person_id]


def chat_of(request: web.Request) -> Chat:
    """A chat that this person is in, or, in a door for groups, any."""
    chat = world_of(request).chats.get(int(request.match_info["chat"]))
    if chat is None or ("person" in request.match_info and not chat.has(person_of(request).id)):
        raise web.HTTPNotFound(text="no such chat")
    return chat
