"""What has to hold after each single deed: nobody is met with silence or with a burst."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from models.outgoing_message import OutgoingMessage
from tests.walks.cast import Actor

MOST_ASKED_FOR, MOST_UNASKED = 10, 3
"""New messages in one chat for one deed: whoever asks for all their jobs gets a card for each, whoever takes over an office
what is open in it."""


class Broken(AssertionError):
    """Something that always has to hold does not."""


@dataclass(frozen=True)
class Deed:
    at: datetime
    who: str
    what: str = "moves on"
    is_press: bool = False

    def __str__(self) -> str:
        return f"{self.at:%d %H:%M}  {self.who}  {self.what}"


def judge(deed: Deed, said: Sequence[OutgoingMessage], who: Actor | None) -> None:
    if who is None:
        return
    _is_answered(deed, said)
    in_chats = Counter(row.chat_id for row in said if row.chat_id and _is_ours(row))
    for chat_id, count in in_chats.items():
        if count > (MOST_ASKED_FOR if chat_id == who.chat_id else MOST_UNASKED):
            heard = [str(row.parameters.get("text", row.method)) for row in said if row.chat_id == chat_id]
            raise Broken(f"{count} messages at once in {chat_id}: {deed}: {heard} [M3]")


def _is_ours(row: OutgoingMessage) -> bool:
    """No change of what stands there, and not what somebody else wrote."""
    return row.edits_id is None and "relayed" not in row.parameters


def _is_answered(deed: Deed, said: Sequence[OutgoingMessage]) -> None:
    if not said:
        raise Broken(f"silence after {deed} [P2]")
    answers = [row for row in said if row.method == "answerCallbackQuery"]
    if len(answers) != deed.is_press:
        raise Broken(f"{len(answers)} answers to {deed}")
    if deed.is_press and len(said) == 1 and not answers[0].parameters.get("text"):
        raise Broken(f"silence after {deed} [P2]")
