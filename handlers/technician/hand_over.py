"""A job goes to a colleague: the technician picks one, who accepts or says why not [B3 O3]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import access, handovers
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.steps import end
from handlers.typed import Typed
from messages.buttons.handover import AcceptHandover, ChooseColleague, DeclineHandover, HandOver
from models.person import Person
from models.ticket import Ticket

router = Router(name="hand_over")


class HandoverStep(StatesGroup):
    why_not = State()


@router.callback_query(Pressed(HandOver))
async def ask_whom(
    _query: CallbackQuery, button: HandOver, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await ask_colleague(work, person, state, await access.job_for(work, person, button.ticket_id))


async def ask_colleague(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    await end(state)
    await handovers.ask_whom(work, person, ticket)


@router.callback_query(Pressed(ChooseColleague))
async def ask_them(query: CallbackQuery, button: ChooseColleague, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await handovers.ask(work, person, ticket, button.person_id)
    work.acknowledge(person, query.id, "colleague_asked")


@router.callback_query(Pressed(AcceptHandover))
async def hand_over(query: CallbackQuery, button: AcceptHandover, work: UnitOfWork, person: Person) -> None:
    await handovers.accept(work, person, button.handover_id)
    work.acknowledge(person, query.id, "job_taken")


@router.callback_query(Pressed(DeclineHandover))
async def decline_or_ask_why(
    _query: CallbackQuery, button: DeclineHandover, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    if button.obstacle:
        await _decline(work, person, state, button.handover_id, button.obstacle.value)
        return
    await handovers.ask_why_not(work, person, button.handover_id)
    await state.set_state(HandoverStep.why_not)
    await state.update_data(handover=button.handover_id)


@router.message(StateFilter(HandoverStep), Typed("back", "cancel"))
async def think_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    handover_id = await state.get_value("handover") or 0
    await state.set_state(None)
    await handovers.ask_again(work, person, handover_id)


@router.message(StateFilter(HandoverStep.why_not), F.text)
async def decline_in_words(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _decline(work, person, state, await state.get_value("handover") or 0, message.text or "")


async def _decline(work: UnitOfWork, person: Person, state: FSMContext, handover_id: int, reason: str) -> None:
    await state.set_state(None)
    await handovers.decline(work, person, handover_id, reason)
