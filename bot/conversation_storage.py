"""aiogram's conversation state, kept in the same transaction as everything else."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlmodel.ext.asyncio.session import AsyncSession

from models.conversation import Conversation


class ConversationStorage(BaseStorage):
    """One row, read once, serves step and notes; written by the transaction's own flush."""

    def __init__(self, session: AsyncSession, now: datetime) -> None:
        self._session = session
        self._now = now
        self._rows: dict[tuple[int, int], Conversation | None] = {}

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        row = await self._row_to_change(key)
        row.step = state.state if isinstance(state, State) else state

    async def get_state(self, key: StorageKey) -> str | None:
        row = await self._row(key)
        return row.step if row else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        row = await self._row_to_change(key)
        row.notes = dict(data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        row = await self._row(key)
        return dict(row.notes) if row else {}

    async def close(self) -> None:
        """Nothing is held: the session belongs to the unit of work."""

    async def _row(self, key: StorageKey) -> Conversation | None:
        place = (key.chat_id, key.user_id)
        if place not in self._rows:
            self._rows[place] = await self._session.get(Conversation, place)
        return self._rows[place]

    async def _row_to_change(self, key: StorageKey) -> Conversation:
        row = await self._row(key)
        if row is None:
            row = Conversation(chat_id=key.chat_id, user_id=key.user_id, changed_at=self._now)
            self._session.add(row)
            self._rows[(key.chat_id, key.user_id)] = row
        row.changed_at = self._now
        return row
