"""The dispatcher sees what waits for them, oldest first, and opens each from there [O3]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import waiting
from desk.unit_of_work import UnitOfWork
from handlers.leafing import leafed_through
from handlers.office.at_case import HoldsOffice
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.waiting import ShowWaiting
from models.person import Person

router = Router(name="waiting")
router.message.filter(InPrivate())


@router.message(Typed("waiting"), HoldsOffice())
async def show(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(list=await waiting.show(work, person))


@router.callback_query(Pressed(ShowWaiting))
async def show_page(
    query: CallbackQuery, button: ShowWaiting, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    message_id = await leafed_through(query, work, state)
    await state.update_data(list=await waiting.show(work, person, button.page, message_id))
