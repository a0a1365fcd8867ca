"""Bad days on request: what goes wrong with the next calls."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from sandbox.refusal import Refused, bad_request, forbidden, too_many_requests

Json = dict[str, Any]
Kind = Literal[
    "flood", "server_error", "html_502", "timeout", "drop", "lost_answer",
    "blocked", "kicked", "not_found", "bad_request",
]  # fmt: skip

PREVENTING = frozenset({"html_502", "timeout", "drop"})
REFUSALS = {
    "server_error": Refused(500, "Internal Server Error"),
    "blocked": forbidden("bot was blocked by the user"),
    "kicked": forbidden("bot was kicked from the supergroup chat"),
    "not_found": bad_request("chat not found"),
    "bad_request": bad_request("not enough rights to send text messages to the chat"),
}


@dataclass
class Trouble:
    kind: Kind
    method: str = "*"
    chat_id: int | None = None
    retry_after: int = 1
    times: int = 1

    def strikes(self, method: str, chat_id: str) -> bool:
        is_named = self.method == "*" or self.method.lower() == method.lower()
        return is_named and (self.chat_id is None or str(self.chat_id) == chat_id)

    @property
    def prevents_call(self) -> bool:
        """Nothing happens, and the caller hears so badly or not at all."""
        return self.kind in PREVENTING

    @property
    def loses_answer(self) -> bool:
        return self.kind == "lost_answer"

    def refusal(self) -> Refused | None:
        return too_many_requests(self.retry_after) if self.kind == "flood" else REFUSALS.get(self.kind)


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
