"""The Bot API without the network: a call is carried out or refused, and noted."""

import inspect
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from sandbox.catalogue import METHODS
from sandbox.limits import Limits
from sandbox.parameters import Parameters
from sandbox.refusal import Refused
from sandbox.troubles import Troubles
from sandbox.world import World

Json = dict[str, Any]

REMEMBERED_COUNT = 20_000


@dataclass
class BotApi:
    world: World
    troubles: Troubles = field(default_factory=Troubles)
    limits: Limits = field(default_factory=Limits)
    calls: deque[Json] = field(default_factory=lambda: deque(maxlen=REMEMBERED_COUNT))

    async def carry_out(self, method: str, given: Parameters, refusal: Refused | None = None) -> Json:
        """As an answer of Telegram's; `refusal` is one that was ordered."""
        try:
            if refusal:
                raise refusal
            answer = {"ok": True, "result": await self._result(method.lower(), given)}
        except Refused as why:
            answer = why.as_answer()
        self.note(method, given, answer.get("error_code", 200))
        return answer

    def note(self, method: str, given: Parameters, status: int) -> None:
        at = self.world.clock.now().isoformat()
        self.calls.append({"at": at, "method": method, "params": given.as_logged(), "status": status})

    async def _result(self, method: str, given: Parameters) -> Any:
        if method not in METHODS:
            raise Refused(404, "Not Found: method not found")
        self.limits.check(method, given.text("chat_id"), time.monotonic())
        result = METHODS[method](self.world, given)
        return await result if inspect.isawaitable(result) else result
