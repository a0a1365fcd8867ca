"""The door for bots: a call comes in, is checked, carried out or refused, and noted."""

import asyncio
import inspect
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from sandbox.catalogue import METHODS
from sandbox.limits import Limits
from sandbox.parameters import Parameters, read_parameters
from sandbox.refusal import Refused, bad_request, forbidden, too_many_requests
from sandbox.troubles import Trouble, Troubles
from sandbox.world import World

Json = dict[str, Any]

LONGEST_SILENCE_SECONDS = 120
BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"


@dataclass
class BotApi:
    world: World
    troubles: Troubles = field(default_factory=Troubles)
    limits: Limits = field(default_factory=Limits)
    calls: deque[Json] = field(default_factory=lambda: deque(maxlen=20_000))

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            self._check_caller(request.match_info["token"], method)
            given = await read_parameters(request)
        except web.HTTPRequestEntityTooLarge:
            return _json(Refused(413, "Request Entity Too Large").as_answer())
        except Refused as refusal:
            return _json(refusal.as_answer())
        trouble = self.troubles.next_for(method, given.text("chat_id"))
        if trouble and trouble.kind in BEFORE:
            return await self._suffer(trouble, request, method, given)
        answer = await self.carry_out(method, given, trouble)
        self._note(method, given, answer.get("error_code", 200))
        return _hang_up(request) if trouble and trouble.kind == "lost_answer" else _json(answer)

    def _check_caller(self, token: str, method: str) -> None:
        if token != self.world.bot.token:
            raise Refused(401, "Unauthorized")
        if method.lower() not in METHODS:
            raise Refused(404, "Not Found: method not found")

    async def carry_out(self, method: str, given: Parameters, trouble: Trouble | None = None) -> Json:
        try:
            if trouble and trouble.kind in REFUSALS:
                raise _refusal(trouble)
            self.limits.check(method.lower(), given.text("chat_id"), time.monotonic())
            result = METHODS[method.lower()](self.world, given)
            return {"ok": True, "result": await result if inspect.isawaitable(result) else result}
        except Refused as refusal:
            return refusal.as_answer()

    async def _suffer(
        self, trouble: Trouble, request: web.Request, method: str, given: Parameters
    ) -> web.StreamResponse:
        """Nothing happens, and the caller hears so badly or not at all."""
        self._note(method, given, 502 if trouble.kind == "html_502" else 0)
        if trouble.kind == "html_502":
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        if trouble.kind == "timeout":
            await asyncio.sleep(LONGEST_SILENCE_SECONDS)
        return _hang_up(request)

    def _note(self, method: str, given: Parameters, status: int) -> None:
        at = self.world.clock.now().isoformat()
        self.calls.append({"at": at, "method": method, "params": given.as_logged(), "status": status})


BEFORE = frozenset({"html_502", "timeout", "drop"})
REFUSALS = {
    "server_error": Refused(500, "Internal Server Error"),
    "blocked": forbidden("bot was blocked by the user"),
    "kicked": forbidden("bot was kicked from the supergroup chat"),
    "not_found": bad_request("chat not found"),
    "bad_request": bad_request("not enough rights to send text messages to the chat"),
    "flood": too_many_requests(1),
}


def _refusal(trouble: Trouble) -> Refused:
    return too_many_requests(trouble.retry_after) if trouble.kind == "flood" else REFUSALS[trouble.kind]


def _json(answer: Json) -> web.Response:
    return web.json_response(answer, status=answer.get("error_code", 200))


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def hand_out(request: web.Request) -> web.Response:
    """A file's bytes, by the path that getFile gave."""
    world = request.app[BOT_API].world
    stored = world.files.by_path.get(request.match_info["path"])
    if request.match_info["token"] != world.bot.token or stored is None:
        return _json(Refused(404, "Not Found").as_answer())
    return web.Response(body=stored.content, content_type=stored.mime_type)


async def answer(request: web.Request) -> web.StreamResponse:
    return await request.app[BOT_API].answer(request)


BOT_API = web.AppKey("bot_api", BotApi)
