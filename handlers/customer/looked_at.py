"""A filter: the ticket that was pressed, or that the customer looked at last; handlers receive it as `ticket`."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject

from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from messages.buttons.button import Button
from models.person import Person
from models.ticket import tickets_in_work_of


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


class InWork(Filter):
    """The same; and who looked at none means the only one that a technician has."""

    async def __call__(
        self, event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext
    ) -> Literal[False] | dict[str, Any]:
        if looked_at := await LookedAt()(event, work, person, state):
            return looked_at
        in_work = await tickets_in_work_of(work.session, person.id)
        return {"ticket": in_work[0]} if len(in_work) == 1 else False
