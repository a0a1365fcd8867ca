"""A filter: the ticket that was pressed, or that the customer looked at last; handlers receive it as `ticket`."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject

from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from messages.buttons.button import Button
from models.person import Person
from models.ticket import live_tickets_of, tickets_in_work_of
from rules.ticket import Status


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
    """The one that they looked at last, if a technician has it, or the only one that a technician has."""

    async def __call__(
        self, event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext
    ) -> Literal[False] | dict[str, Any]:
        in_work = await tickets_in_work_of(work.session, person.id)
        looked_at = await LookedAt()(event, work, person, state)
        if looked_at and (looked_at["ticket"] in in_work or not in_work):
            return looked_at
        return {"ticket": in_work[0]} if len(in_work) == 1 else False


class Offered(Filter):
    """The only one under way, while no technician has it but its time is known."""

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person
    ) -> Literal[False] | dict[str, Any]:
        live = await live_tickets_of(work.session, person.id)
        is_offered = len(live) == 1 and live[0].status is Status.OPEN and live[0].wished_at is not None
        return {"ticket": live[0]} if is_offered else False
