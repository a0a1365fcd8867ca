"""The updates that wait for the bot, and the rules for fetching them."""

import time
from collections import deque
from typing import Any

from sandbox.bell import Bell
from sandbox.refusal import conflict

Json = dict[str, Any]

ANOTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    def __init__(self) -> None:
        # A sandbox that starts anew must not repeat numbers that a bot with a memory has seen.
        self.last_id = int(time.time())
        self.waiting: deque[Json] = deque()
        self.allowed: list[str] = []
        self.bell = Bell()
        # Raised by whoever ends a poll that waits: the count tells the poll, the words tell the bot.
        self._poll_count = 0
        self._poll_ended_because = ""

    def add(self, kind: str, content: Json) -> None:
        if kind not in self.allowed if self.allowed else kind in ONLY_WHEN_ASKED:
            return
        self.last_id += 1
        self.waiting.append({"update_id": self.last_id, kind: content})
        self.bell.ring()

    def confirm(self, offset: int) -> None:
        """Forget what lies before the offset; a negative one counts from the end."""
        if offset < 0:
            while len(self.waiting) > -offset:
                self.waiting.popleft()
            return
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()

    def first(self, limit: int) -> list[Json]:
        return [self.waiting[i] for i in range(min(limit, len(self.waiting)))]

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        self.interrupt_poll(ANOTHER_POLL)
        mine = self._poll_count
        self.confirm(offset)
        ends_at = time.monotonic() + seconds
        while not self.waiting and (left := ends_at - time.monotonic()) > 0:
            await self.bell.wait(left)
            if mine != self._poll_count:
                raise conflict(self._poll_ended_because)
        return self.first(limit)

    def interrupt_poll(self, because: str) -> None:
        self._poll_count += 1
        self._poll_ended_because = because
        self.bell.ring()
