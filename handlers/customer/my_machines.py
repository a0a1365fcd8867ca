"""My machines: which they are, and what their owner calls them."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import own_machines
from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.start import MyMachines, RenameMachine, ShowMachine
from models.person import Person

router = Router(name="my machines")
NAMING = "naming"
"""The step at which the next words are a machine's name."""


@router.message(Typed("my_machines"))
@router.callback_query(Pressed(MyMachines))
async def list_machines(_event: TelegramObject, work: UnitOfWork, person: Person) -> None:
    await own_machines.list_machines(work, person)


@router.callback_query(Pressed(ShowMachine))
async def show_machine(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: ShowMachine
) -> None:
    await own_machines.show_machine(work, person, button.device_id)
    await state.update_data(machine=button.device_id)


@router.callback_query(Pressed(RenameMachine))
async def ask_name(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: RenameMachine
) -> None:
    await _ask_name(work, person, state, button.device_id)


@router.message(Typed("rename_machine"))
async def ask_name_typed(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    looked_at = (await state.get_data()).get("machine")
    if looked_at:
        await _ask_name(work, person, state, looked_at)
    else:
        await own_machines.list_machines(work, person)


@router.message(StateFilter(NAMING), F.text, ~F.text.startswith("/"))
async def name_machine(
    message: Message, work: UnitOfWork, person: Person, state: FSMContext, report: ReportInHand | None
) -> None:
    device_id = (await state.get_data())["machine"]
    await own_machines.name_machine(work, person, device_id, message.text or "")
    await state.set_state(None)
    if report:
        await report.resume()


async def _ask_name(work: UnitOfWork, person: Person, state: FSMContext, device_id: int) -> None:
    await own_machines.ask_name(work, person, device_id)
    await state.set_state(NAMING)
    await state.update_data(machine=device_id)
