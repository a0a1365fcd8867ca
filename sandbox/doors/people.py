"""The door for people: who is there, which chats they have, what stands in them."""

from typing import Any

from aiohttp import web

from sandbox.chat import IN_CHARGE, Chat
from sandbox.doors.request import CHAT, PERSON, body_of, chat_of, person_of, world_of
from sandbox.groups import new_person
from sandbox.own_words import scopes_of
from sandbox.person import Person
from sandbox.world import World

Json = dict[str, Any]

PROFILE = {"first_name", "last_name", "username", "phone"}

routes = web.RouteTableDef()


@routes.get("/people")
async def everybody(request: web.Request) -> web.Response:
    world = world_of(request)
    return web.json_response(
        {
            "people": [person.as_cast() for person in world.people.values()],
            "bots": [world.bot.as_user()],
            "chats": [chat.as_group() for chat in world.chats.values() if not chat.is_private],
            "n": world.events.last_n,
        }
    )


@routes.post("/people")
async def move_in(request: web.Request) -> web.Response:
    return web.json_response(new_person(world_of(request), await body_of(request, "first_name")).as_cast())


@routes.post(PERSON + "/profile")
async def change_profile(request: web.Request) -> web.Response:
    """What others see of the account."""
    person, wanted = person_of(request), await body_of(request)
    for name in PROFILE & wanted.keys():
        setattr(person, name, str(wanted[name]))
    return web.json_response(person.as_cast())


@routes.get(PERSON + "/chats")
async def chat_list(request: web.Request) -> web.Response:
    world, person = world_of(request), person_of(request)
    chats = sorted(world.chats_of(person.id), key=lambda chat: _last(chat).get("date", 0), reverse=True)
    return web.json_response({"chats": [_listed(world, person, chat) for chat in chats]})


@routes.get(CHAT + "/messages")
async def messages(request: web.Request) -> web.Response:
    after = int(request.query.get("after", "0"))
    seen = [post.as_seen() for message_id, post in chat_of(request).posts.items() if message_id > after]
    return web.json_response({"messages": seen, "n": world_of(request).events.last_n})


@routes.get(CHAT + "/commands")
async def commands(request: web.Request) -> web.Response:
    world, person, chat = world_of(request), person_of(request), chat_of(request)
    is_in_charge = chat.status_of(person.id) in IN_CHARGE
    scopes = scopes_of(chat.id, person.id, is_private=chat.is_private, is_in_charge=is_in_charge)
    return web.json_response({"commands": world.own_words.commands_for(scopes, person.language_code[:2])})


@routes.get("/people/files/{file}")
async def look_at_file(request: web.Request) -> web.Response:
    """Shown by the page, so what people sent must not run in it."""
    stored = world_of(request).files.find(request.match_info["file"])
    harmless = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
    return web.Response(body=stored.content, content_type=stored.mime_type, headers=harmless)


def _listed(world: World, person: Person, chat: Chat) -> Json:
    return {
        "chat_id": chat.id,
        "title": world.bot.first_name if chat.is_private else chat.title,
        "kind": chat.kind,
        "unread": chat.unread_by(person.id),
        "read_up_to": chat.read_up_to.get(world.bot.id, 0),
        "last": _last(chat) or None,
        "is_started": not chat.is_private or person.has_started,
        "is_blocked": chat.is_private and person.has_blocked,
        "pinned": chat.pinned,
        "members": sorted(chat.present()),
    }


def _last(chat: Chat) -> Json:
    return next((post.message for post in chat.newest_first()), {})
