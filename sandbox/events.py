"""What happened in the chats, numbered, for those who look on: the page and the visitors."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from sandbox.bell import Bell

Json = dict[str, Any]

REMEMBERED_COUNT = 20_000


class Events:
    def __init__(self) -> None:
        self.last_n = 0
        self.past: deque[Json] = deque(maxlen=REMEMBERED_COUNT)
        self.bell = Bell()

    def tell(self, kind: str, people: Iterable[int] | None, **facts: Any) -> None:
        """People None: it concerns everybody."""
        self.last_n += 1
        audience = None if people is None else sorted(people)
        self.past.append({"n": self.last_n, "kind": kind, "people": audience, **facts})
        self.bell.ring()

    def since(self, n: int, person_id: int | None = None) -> list[Json]:
        """In order; of everybody, or only what this person could see."""
        recent = list(takewhile(lambda event: event["n"] > n, reversed(self.past)))
        return [event for event in reversed(recent) if person_id is None or _concerns(event, person_id)]

    async def listen(self, n: int, person_id: int | None, seconds: float) -> list[Json]:
        """What is new since n, waiting a while if nothing is."""
        if not (news := self.since(n, person_id)):
            await self.bell.wait(seconds)
            news = self.since(n, person_id)
        return news

    def __iter__(self) -> Iterator[Json]:
        return iter(self.past)


def _concerns(event: Json, person_id: int) -> bool:
    return event["people"] is None or person_id in event["people"]
