"""Which message shows now what is leafed through: a button of another one, further up, shows it anew below [M3]."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from desk import in_place
from desk.unit_of_work import UnitOfWork


async def leafed_through(query: CallbackQuery, work: UnitOfWork, state: FSMContext, of: str = "list") -> int | None:
    """`of`: under which word the conversation remembers that message."""
    pressed_number = query.message.message_id if query.message else None
    return await in_place.unless_another(work, await state.get_value(of), pressed_number)
