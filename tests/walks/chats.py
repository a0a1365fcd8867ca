"""What stands in every chat, kept up to date row by row; whatever is due is delivered, or cannot be."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import col, select

from bot.delivery_notes import note
from bot.delivery_outcome import Done, GivenUp
from models.outgoing_message import TAKE_BACK, TAKE_BUTTONS_AWAY, OutgoingMessage, OutgoingState
from tests.support.desk_kit import Desk

OLD = 300
"""So many messages of a chat can still be seen."""


@dataclass(frozen=True)
class Key:
    row_id: int
    chat_id: int
    data: str


@dataclass
class Chats:
    desk: Desk
    newest: int = 0
    keys: dict[int, dict[int, list[Key]]] = field(default_factory=lambda: defaultdict(dict))
    """By chat, then by message, oldest first."""

    async def look(self) -> list[OutgoingMessage]:
        """What was said since the last look."""
        async with self.desk.database.open_reading() as session:
            new = select(OutgoingMessage).where(OutgoingMessage.id > self.newest).order_by(col(OutgoingMessage.id))
            rows = list(await session.exec(new))
        for row in rows:
            self.newest = row.id
            self._take_in(row)
        return rows

    async def deliver(self, blocked: set[int]) -> None:
        """Everything that is due, in order, as Telegram would take it."""
        while ids := await self._due():
            async with self.desk.database.open_work() as work:
                waiting = select(OutgoingMessage).where(col(OutgoingMessage.id).in_(ids))
                for row in list(await work.session.exec(waiting.order_by(col(OutgoingMessage.id)))):
                    is_refused = row.chat_id in blocked
                    outcome = GivenUp("Forbidden", is_unreachable=True) if is_refused else Done()
                    await note(work, row.id, outcome, None if is_refused else _as_telegram_answers(row))

    async def _due(self) -> list[int]:
        async with self.desk.database.open_reading() as session:
            due = select(OutgoingMessage.id).where(
                OutgoingMessage.state == OutgoingState.WAITING, OutgoingMessage.due_at <= self.desk.clock.now
            )
            return list(await session.exec(due.order_by(col(OutgoingMessage.id))))

    def _take_in(self, row: OutgoingMessage) -> None:
        if row.chat_id is None:
            return
        messages = self.keys[row.chat_id]
        if row.method in {TAKE_BACK, TAKE_BUTTONS_AWAY}:
            messages.pop(row.edits_id or row.parameters.get("message_id", 0), None)
            return
        place = row.edits_id or row.id
        if keys := _keys(row, place):
            messages[place] = keys
        elif row.edits_id:
            messages.pop(place, None)
        if len(messages) > OLD:
            messages.pop(next(iter(messages)))


def _as_telegram_answers(row: OutgoingMessage) -> Any:
    if row.method == "answerCallbackQuery" or row.method.startswith("delete"):
        return True
    if row.method == "sendMediaGroup":
        return [{"message_id": row.id * 20 + place} for place, _ in enumerate(row.parameters["media"])]
    file = {"file_id": f"file-{row.id}", "file_unique_id": f"file-{row.id}"}
    return {"message_id": row.edits_id or row.id, "photo": [file], "document": file}


def _keys(row: OutgoingMessage, place: int) -> list[Key]:
    lines = (row.parameters.get("reply_markup") or {}).get("inline_keyboard", [])
    return [
        Key(place, row.chat_id or 0, key["callback_data"]) for line in lines for key in line if "callback_data" in key
    ]
