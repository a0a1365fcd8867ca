"""A ticket that leader or dispatcher sees to: pressed, named by its number, or looked at last; and the steps of it."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message, TelegramObject

from desk import access, people
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import ticket_with_number
from rules.roles import Role
from rules.ticket_number import read_number

Found = Literal[False] | dict[str, Any]
OFFICE = frozenset({Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS})


class OfficeStep(StatesGroup):
    reason = State()
    time = State()
    whom = State()
    why_taken_back = State()
    why_cancelled = State()


class AtCase(Filter):
    """Gives the handler `office`: whose ticket it is not, is refused."""

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, button: Any = None
    ) -> Found:
        ticket_id = getattr(button, "ticket_id", None) or await state.get_value("case")
        return {"office": await access.office_for(work, person, ticket_id)} if ticket_id else False


class NamesCase(Filter):
    """The number of somebody else's ticket, written by leader or dispatcher."""

    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> Found:
        number = read_number(message.text or "")
        if number is None or not await people.roles_of(work, person) & OFFICE:
            return False
        ticket = await ticket_with_number(work.session, number)
        is_theirs = ticket is None or person.id in {ticket.customer_id, ticket.technician_id}
        return False if is_theirs else {"office": await access.office_for(work, person, ticket.id if ticket else 0)}


class HoldsOffice(Filter):
    """Leader, dispatcher or headquarters: nobody else is shown a region's lists."""

    async def __call__(self, _event: TelegramObject, work: UnitOfWork, person: Person) -> bool:
        return bool(await people.roles_of(work, person) & OFFICE)
