"""How much Telegram lets through: overall, to one person, to one group."""

import math
from collections import defaultdict
from dataclasses import dataclass

from sandbox.refusal import too_many_requests

COUNTED = ("send", "copy", "forward", "edit")
UNCOUNTED = frozenset({"sendchataction"})


@dataclass
class Bucket:
    """Holds so many calls, and fills again steadily."""

    size: float
    per_second: float
    level: float = -1
    seen_at: float = 0

    def wait(self, now: float) -> float:
        """Seconds until there is room."""
        if self.level < 0:
            self.level, self.seen_at = self.size, now
        self.level = min(self.size, self.level + (now - self.seen_at) * self.per_second)
        self.seen_at = now
        return max(0.0, (1 - self.level) / self.per_second)


def _private() -> Bucket:
    return Bucket(size=5, per_second=1)


def _group() -> Bucket:
    return Bucket(size=20, per_second=20 / 60)


class Limits:
    def __init__(self) -> None:
        self.are_enforced = False
        self.overall = Bucket(size=30, per_second=30)
        self.private: defaultdict[str, Bucket] = defaultdict(_private)
        self.groups: defaultdict[str, Bucket] = defaultdict(_group)

    def check(self, method: str, chat_id: str, now: float) -> None:
        if not self.are_enforced or not method.startswith(COUNTED) or method in UNCOUNTED:
            return
        chat = self.groups[chat_id] if chat_id.startswith("-") else self.private[chat_id]
        buckets = (self.overall, chat)
        if wait := max(bucket.wait(now) for bucket in buckets):
            raise too_many_requests(math.ceil(wait))
        for bucket in buckets:
            bucket.level -= 1
