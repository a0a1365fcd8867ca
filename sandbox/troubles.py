"""Bad days on request: what goes wrong with the next calls."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

Json = dict[str, Any]
Kind = Literal[
    "flood", "server_error", "html_502", "timeout", "drop", "lost_answer",
    "blocked", "kicked", "not_found", "bad_request",
]  # fmt: skip


@dataclass
class Trouble:
    kind: Kind
    method: str = "*"
    chat_id: int | None = None
    retry_after: int = 1
    times: int = 1

    def strikes(self, method: str, chat_id: str) -> bool:
        named = self.method == "*" or self.method.lower() == method.lower()
        return named and (self.chat_id is None or str(self.chat_id) == chat_id)


class Troubles:
    def __init__(self) -> None:
        self.ahead: list[Trouble] = []

    def order(self, trouble: Trouble) -> None:
        self.ahead.append(trouble)

    def next_for(self, method: str, chat_id: str) -> Trouble | None:
        """The first that fits is used up by one."""
        trouble = next((trouble for trouble in self.ahead if trouble.strikes(method, chat_id)), None)
        if trouble:
            trouble.times -= 1
            self.ahead = [left for left in self.ahead if left.times > 0]
        return trouble

    def as_list(self) -> list[Json]:
        return [asdict(trouble) for trouble in self.ahead]
