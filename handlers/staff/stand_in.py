"""Who stands in for a leader or dispatcher who is away: a tap, or a name; and whoever was named may say no [O2]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import stand_in_choice, stand_ins
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.stand_in import AskStandIn, DeclineStandIn, NameStandIn, NobodyStandsIn
from models.absence import Absence
from models.person import Person
from rules.refused import Refused

router = Router(name="stand in")
router.message.filter(InPrivate())


class StandInStep(StatesGroup):
    who = State()


async def ask_who(
    work: UnitOfWork, person: Person, state: FSMContext, absence: Absence, *, is_again: bool = False
) -> None:
    if await stand_in_choice.ask(work, person, absence, is_again=is_again):
        await state.set_state(StandInStep.who)
        await state.update_data(stand_in_for=absence.id)


@router.callback_query(Pressed(AskStandIn))
async def ask_again(
    _query: CallbackQuery, button: AskStandIn, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await ask_who(work, person, state, await stand_ins.open_question(work, person, button.absence_id))


@router.callback_query(Pressed(NameStandIn))
async def name_chosen(
    _query: CallbackQuery, button: NameStandIn, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    chosen = await work.session.get(Person, button.person_id)
    if chosen is None:
        raise Refused("answered_already")
    await stand_ins.name(work, person, button.absence_id, chosen)
    await leave(state)


@router.callback_query(Pressed(NobodyStandsIn))
async def name_nobody(
    _query: CallbackQuery, button: NobodyStandsIn, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await stand_ins.name_nobody(work, person, button.absence_id)
    await leave(state)


@router.callback_query(Pressed(DeclineStandIn))
async def decline(_query: CallbackQuery, button: DeclineStandIn, work: UnitOfWork, person: Person) -> None:
    await stand_ins.decline(work, person, button.absence_id)


@router.message(StateFilter(StandInStep.who), Typed("nobody_stands_in", "cancel", "back"))
async def name_nobody_typed(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await stand_ins.name_nobody(work, person, await state.get_value("stand_in_for") or 0)
    await leave(state)


@router.message(StateFilter(StandInStep.who), F.text, ~F.text.startswith("/"))
async def read_name(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    absence = await stand_ins.open_question(work, person, await state.get_value("stand_in_for") or 0)
    named = await stand_in_choice.candidate_named(work, message.text or "")
    if len(named) == 1:
        await stand_ins.name(work, person, absence.id, named[0])
        await leave(state)
    else:
        await ask_who(work, person, state, absence, is_again=True)


async def leave(state: FSMContext) -> None:
    await state.set_state(None)
    await state.update_data(stand_in_for=None)
