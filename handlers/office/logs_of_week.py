"""A region's logs of a week: the leader adds a word and sends them on, headquarters read by region and person [L2]."""

from datetime import date

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import logs_of_week
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.logs_of_week import (
    AddWordToLogs,
    SendLogsOn,
    ShowLogsOfPerson,
    ShowLogsOfRegions,
    ShowWeekOfLogs,
)
from models.person import Person

router = Router(name="logs of a week")
router.message.filter(InPrivate())


class WeekStep(StatesGroup):
    word = State()


@router.callback_query(Pressed(ShowWeekOfLogs))
async def show(
    _query: CallbackQuery, button: ShowWeekOfLogs, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await logs_of_week.show(work, person, button.region_code, date.fromordinal(button.on))
    await _leave(state)


@router.callback_query(Pressed(ShowLogsOfRegions))
async def show_regions(_query: CallbackQuery, button: ShowLogsOfRegions, work: UnitOfWork, person: Person) -> None:
    await logs_of_week.show_regions(work, person, date.fromordinal(button.on))


@router.callback_query(Pressed(ShowLogsOfPerson))
async def show_person(_query: CallbackQuery, button: ShowLogsOfPerson, work: UnitOfWork, person: Person) -> None:
    day = date.fromordinal(button.on)
    await logs_of_week.show_person(work, person, button.region_code, button.person_id, day)


@router.callback_query(Pressed(AddWordToLogs))
async def ask_for_word(
    _query: CallbackQuery, button: AddWordToLogs, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await logs_of_week.ask_for_word(work, person, button.region_code, date.fromordinal(button.on))
    await state.set_state(WeekStep.word)
    await state.update_data(week=[button.region_code, button.on])


@router.message(StateFilter(WeekStep.word), Typed("back", "cancel"))
async def show_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await logs_of_week.show(work, person, *await _in_hand(state))
    await _leave(state)


@router.message(StateFilter(WeekStep.word), F.text.startswith("/"))
async def leave(_message: Message, state: FSMContext) -> None:
    """Nothing that is written after a command goes to headquarters unawares."""
    await _leave(state)
    raise SkipHandler


@router.message(StateFilter(WeekStep.word), F.text, ~F.text.startswith("/"))
async def write_word(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await logs_of_week.write_word(work, person, *await _in_hand(state), message.text or "")
    await _leave(state)


@router.callback_query(Pressed(SendLogsOn))
async def send(_query: CallbackQuery, button: SendLogsOn, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await logs_of_week.send(work, person, button.region_code, date.fromordinal(button.on))
    await _leave(state)


async def _in_hand(state: FSMContext) -> tuple[str, date]:
    region_code, on = await state.get_value("week") or ("", 1)
    return region_code, date.fromordinal(on)


async def _leave(state: FSMContext) -> None:
    if await state.get_state() == WeekStep.word.state:
        await state.set_state(None)
