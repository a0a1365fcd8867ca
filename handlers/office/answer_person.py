"""Somebody of the office answers a customer who asked for a person, until they are handed back [V2 O3]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import call_card, calls, office_talks
from desk.unit_of_work import UnitOfWork
from handlers.office.take_call import CallStep
from handlers.pressed import Pressed
from handlers.relay.steps import Talk, stop_talking, talk_about
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.office_talk import EndTalk, TakeTalk, WriteDown
from models.office_talk import talks_of
from models.person import Person

router = Router(name="answer a person")
router.message.filter(InPrivate())


@router.callback_query(Pressed(TakeTalk))
async def take(_query: CallbackQuery, button: TakeTalk, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await office_talks.take(work, person, button.ticket_id)
    await talk_about(work, state, ticket.id)


@router.callback_query(Pressed(EndTalk))
async def hand_back(
    _query: CallbackQuery, button: EndTalk, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await _hand_back(work, person, state, button.ticket_id)


@router.message(Typed("end_talk"))
async def hand_back_the_last(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    talks = await talks_of(work.session, person.id)
    about = await state.get_value("talk")
    ids = [talk.ticket_id for talk in talks]
    await _hand_back(work, person, state, about if about in ids else (ids[-1] if ids else 0))


@router.callback_query(Pressed(WriteDown))
async def write_down(
    _query: CallbackQuery, button: WriteDown, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    taking = await calls.write_down(work, person, button.ticket_id)
    await call_card.put(taking)
    await state.set_state(CallStep.open)
    await state.update_data(call=taking.ticket.id)


async def _hand_back(work: UnitOfWork, person: Person, state: FSMContext, ticket_id: int) -> None:
    await office_talks.hand_back(work, person, ticket_id)
    if await state.get_state() == Talk.open.state and await state.get_value("talk") == ticket_id:
        await stop_talking(state)
