"""Where somebody is while they write to the other side: which ticket it is about, and since when they are silent."""

from datetime import datetime
from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import TelegramObject

from desk.relay import Said, said_then
from desk.unit_of_work import UnitOfWork
from rules.relay import STILL_TALKING


class Talk(StatesGroup):
    open = State()
    """Whatever is written goes to the other side, until it is closed."""
    whom = State()
    """It is kept until they say for whom it is."""


async def talk_about(work: UnitOfWork, state: FSMContext, ticket_id: int, step: State | None = Talk.open) -> None:
    await state.set_state(step)
    await state.update_data(talk=ticket_id, talked_at=work.now.isoformat(), kept=[])


async def keep_until_told(state: FSMContext, said: Said) -> None:
    kept = await state.get_value("kept") or []
    await state.set_state(Talk.whom)
    await state.update_data(kept=[*kept, said.kept()])


async def take_kept(state: FSMContext) -> list[Said]:
    kept = await state.get_value("kept") or []
    await state.update_data(kept=[])
    return [said_then(each) for each in kept]


async def stop_talking(state: FSMContext) -> None:
    await state.set_state(None)
    await state.update_data(talk=None, talked_at=None, kept=[])


async def talked_lately(work: UnitOfWork, state: FSMContext) -> int | None:
    """The ticket that it is about, unless too long ago."""
    talked_at = await state.get_value("talked_at")
    is_fresh = talked_at is not None and work.now - datetime.fromisoformat(talked_at) <= STILL_TALKING
    return await state.get_value("talk") if is_fresh else None


class TalkedLately(Filter):
    """Gives the handler `talk`, the ticket's id."""

    async def __call__(self, _event: TelegramObject, work: UnitOfWork, state: FSMContext) -> bool | dict[str, Any]:
        ticket_id = await talked_lately(work, state)
        return {"talk": ticket_id} if ticket_id else False
