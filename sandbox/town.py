"""The sandbox as a test meets it: people and groups to bring in, troubles to order, a clock to move."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

from aiohttp import ClientSession

from sandbox.bot_api import BotApi
from sandbox.clock import Clock
from sandbox.person import Bot
from sandbox.server import serving
from sandbox.visitor import Visitor
from sandbox.world import World

Json = dict[str, Any]

ANY_BOT = Bot("1:sandbox")


class Town:
    def __init__(self, address: str, http: ClientSession) -> None:
        self.address = address
        self.http = http

    async def person(self, first_name: str, **facts: Any) -> Visitor:
        person = await self.ask("POST", "/people", first_name=first_name, **facts)
        return self.visitor(person)

    def visitor(self, person: Json) -> Visitor:
        return Visitor(self.http, person)

    async def cast(self) -> dict[str, Visitor]:
        """Everybody who lives here, by first name."""
        everybody = await self.ask("GET", "/people")
        return {person["first_name"]: self.visitor(person) for person in everybody["people"]}

    async def group(self, title: str, *members: Visitor, **facts: Any) -> int:
        """The first member owns it."""
        wanted = {"title": title, "members": [member.id for member in members], **facts}
        group = await self.ask("POST", "/people/groups", **wanted)
        return int(group["chat_id"])

    async def change_group(self, chat_id: int, deed: str, **facts: Any) -> Json:
        return await self.ask("POST", f"/people/groups/{chat_id}/{deed}", **facts)

    async def trouble(self, kind: str, method: str = "*", **facts: Any) -> None:
        await self.ask("POST", "/troubles", kind=kind, method=method, **facts)

    async def no_more_trouble(self) -> None:
        await self.ask("DELETE", "/troubles")

    async def enforce_limits(self, enforced: bool = True) -> None:
        await self.ask("POST", "/limits", enforced=enforced)

    async def calls(self, method: str = "") -> list[Json]:
        return list((await self.ask("GET", f"/calls?method={method}"))["calls"])

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.ask("GET", "/clock"))["now"])

    async def advance(self, by: timedelta) -> None:
        await self.ask("POST", "/clock", advance_seconds=by.total_seconds())

    async def ask(self, verb: str, path: str, **body: Any) -> Json:
        async with self.http.request(verb, path, json=body if verb == "POST" else None) as response:
            answer: Json = await response.json(content_type=None)
            if response.status != 200:
                raise AssertionError(f"{verb} {path}: {answer}")
            return answer


@asynccontextmanager
async def visiting(address: str) -> AsyncIterator[Town]:
    """A sandbox that runs already, perhaps as a program of its own."""
    async with ClientSession(address) as http:
        yield Town(address, http)


@asynccontextmanager
async def founding(token: str = ANY_BOT.token, clock: Clock | None = None) -> AsyncIterator[Town]:
    """A sandbox of one's own, in this process and on a free port."""
    api = BotApi(World(Bot(token), clock or Clock()))
    async with serving(api) as address, visiting(address) as town:
        yield town
