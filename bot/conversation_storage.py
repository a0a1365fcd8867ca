"""aiogram's conversation state, kept in the same transaction as everything else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy.ext.asyncio import AsyncConnection

from models import conversation
from models.conversation import Place


@dataclass
class Standing:
    step: str | None
    notes: dict[str, Any]
    is_changed: bool = False


class ConversationStorage(BaseStorage):
    """Each row is read once, serves step and notes, and is written once: by `keep`, when the update was handled."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._standings: dict[Place, Standing] = {}

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        standing = await self._standing(key)
        standing.step, standing.is_changed = state.state if isinstance(state, State) else state, True

    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._standing(key)).step

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        standing = await self._standing(key)
        standing.notes, standing.is_changed = dict(data), True

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return dict((await self._standing(key)).notes)

    async def keep(self) -> None:
        for place, standing in self._standings.items():
            if standing.is_changed:
                await conversation.keep(self._connection, place, standing.step, standing.notes, self._now)

    async def close(self) -> None:
        """Nothing is held: the session belongs to the unit of work."""

    async def _standing(self, key: StorageKey) -> Standing:
        place = Place(key.chat_id, key.user_id)
        if place not in self._standings:
            self._standings[place] = Standing(*await conversation.standing_of(self._connection, place))
        return self._standings[place]
