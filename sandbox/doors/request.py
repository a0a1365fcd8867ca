"""What a request at people's doors is about: the world, the person, the chat, the body."""

import json
from typing import Any

from aiohttp import web

from sandbox.chat import Chat
from sandbox.doors.bots import BOT_API
from sandbox.person import Person
from sandbox.refusal import Refused, bad_request
from sandbox.world import World

Json = dict[str, Any]

PERSON = "/people/{person:\\d+}"
CHAT = PERSON + "/chats/{chat:-?\\d+}"
GROUP = "/people/groups/{chat:-?\\d+}"


def world_of(request: web.Request) -> World:
    return request.app[BOT_API].world


def person_of(request: web.Request) -> Person:
    person_id = int(request.match_info["person"])
    if person_id not in world_of(request).people:
        raise Refused(404, "nobody of this id")
    return world_of(request).people[person_id]


def chat_of(request: web.Request) -> Chat:
    """For a person, a chat that they are in; for whoever changes groups, any."""
    chat = world_of(request).chats.get(int(request.match_info["chat"]))
    if chat is None or ("person" in request.match_info and not chat.has(person_of(request).id)):
        raise Refused(404, "no such chat")
    return chat


async def body_of(request: web.Request, *needed: str) -> Json:
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError:
        raise bad_request("the body must be JSON") from None
    if not isinstance(body, dict):
        raise bad_request("the body must be a JSON object")
    for name in needed:
        if name not in body:
            raise bad_request(f"{name} is missing")
    return body
