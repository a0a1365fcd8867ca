"""A filter: the ticket that was pressed, or that the customer looked at last; handlers receive it as `ticket`."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject

from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from messages.buttons import Button
from models.person import Person


class LookedAt(Filter):
    async def __call__(
        self,
        _event: TelegramObject,
        work: UnitOfWork,
        person: Person,
        state: FSMContext,
        button: Button | None = None,
    ) -> Literal[False] | dict[str, Any]:
        ticket_id = getattr(button, "ticket_id", None) or (await state.get_data()).get("looked_at")
        return {"ticket": await ticket_for(work, person, ticket_id)} if ticket_id else False
