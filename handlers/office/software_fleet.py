"""Who is behind with the software: by model and region, then machine by machine [L1]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import software_overview
from desk.unit_of_work import UnitOfWork
from handlers.leafing import leafed_through
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.campaign import ShowBehind, ShowFleet, ShowMachine
from models.person import Person

router = Router(name="software fleet")
router.message.filter(InPrivate())


@router.message(Typed("who_is_behind"), IsStaff())
async def show(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(fleet=await software_overview.show(work, person))


@router.callback_query(Pressed(ShowFleet))
async def show_region(
    query: CallbackQuery, button: ShowFleet, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    message_id = await leafed_through(query, work, state, "fleet")
    shown = await software_overview.show(work, person, button.region_code, message_id)
    await state.update_data(fleet=shown)


@router.callback_query(Pressed(ShowBehind))
async def show_machines(
    query: CallbackQuery, button: ShowBehind, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    shown = await software_overview.show_behind(work, person, button, await leafed_through(query, work, state, "fleet"))
    await state.update_data(fleet=shown)


@router.callback_query(Pressed(ShowMachine))
async def show_machine(_query: CallbackQuery, button: ShowMachine, work: UnitOfWork, person: Person) -> None:
    await software_overview.show_machine(work, person, button.device_id)
