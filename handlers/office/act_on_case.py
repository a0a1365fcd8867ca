"""Leader and dispatcher take a job back or cancel it, with a reason; call the customer; mark it urgent [O3 L4]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import case_deeds, claims, manner
from desk.access import Office
from desk.unit_of_work import UnitOfWork
from desk.why import Why
from handlers.office.at_case import AtCase, OfficeStep
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.case import CallCustomer, CancelBecause, CancelCase, MarkUrgent, TakeBackBecause
from messages.buttons.office import TakeBack
from rules.held_words import Way

router = Router(name="act on a case")
router.message.filter(InPrivate())
OWN_WORDS = F.text & ~F.text.startswith("/")


@router.message(StateFilter(None), Typed("call_customer"), AtCase())
@router.callback_query(Pressed(CallCustomer), AtCase())
async def show_phone(_event: TelegramObject, work: UnitOfWork, office: Office) -> None:
    await case_deeds.show_phone(work, office)


@router.callback_query(Pressed(MarkUrgent), AtCase())
async def mark(_query: CallbackQuery, button: MarkUrgent, work: UnitOfWork, office: Office) -> None:
    await case_deeds.mark_urgent(work, office, is_urgent=button.is_urgent)


@router.message(StateFilter(None), Typed("mark_urgent"), AtCase())
async def mark_urgent(_message: Message, work: UnitOfWork, office: Office) -> None:
    await case_deeds.mark_urgent(work, office, is_urgent=True)


@router.message(StateFilter(None), Typed("mark_not_urgent"), AtCase())
async def mark_not_urgent(_message: Message, work: UnitOfWork, office: Office) -> None:
    await case_deeds.mark_urgent(work, office, is_urgent=False)


@router.message(StateFilter(None), Typed("take_back"), AtCase())
@router.callback_query(Pressed(TakeBack), AtCase())
async def ask_why_taken_back(_event: TelegramObject, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await ask_why_back(work, state, office)


@router.callback_query(Pressed(TakeBackBecause), AtCase())
async def take_back(
    _query: CallbackQuery, button: TakeBackBecause, work: UnitOfWork, state: FSMContext, office: Office
) -> None:
    await take_back_because(work, state, office, Why(button.why))


@router.message(StateFilter(OfficeStep.why_taken_back), OWN_WORDS, AtCase())
async def take_back_in_words(message: Message, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    words = message.text or ""
    if await manner.passes(work, office.person, words, Way.TAKE_BACK, ticket=office.ticket):
        await take_back_because(work, state, office, Why(words=words))


@router.message(StateFilter(None), Typed("cancel_case"), AtCase())
@router.callback_query(Pressed(CancelCase), AtCase())
async def ask_why_cancelled(_event: TelegramObject, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await ask_why_off(work, state, office)


@router.callback_query(Pressed(CancelBecause), AtCase())
async def cancel(
    _query: CallbackQuery, button: CancelBecause, work: UnitOfWork, state: FSMContext, office: Office
) -> None:
    await cancel_because(work, state, office, Why(button.why))


@router.message(StateFilter(OfficeStep.why_cancelled), OWN_WORDS, AtCase())
async def cancel_in_words(message: Message, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    words = message.text or ""
    if await manner.passes(work, office.person, words, Way.CANCEL, ticket=office.ticket):
        await cancel_because(work, state, office, Why(words=words))


async def ask_why_back(work: UnitOfWork, state: FSMContext, office: Office) -> None:
    case_deeds.ask_why_taken_back(work, office)
    await _wait_for(state, OfficeStep.why_taken_back, office)


async def take_back_because(work: UnitOfWork, state: FSMContext, office: Office, why: Why) -> None:
    await claims.take_back(work, office, why)
    await state.set_state(None)


async def ask_why_off(work: UnitOfWork, state: FSMContext, office: Office) -> None:
    case_deeds.ask_why_cancelled(work, office)
    await _wait_for(state, OfficeStep.why_cancelled, office)


async def cancel_because(work: UnitOfWork, state: FSMContext, office: Office, why: Why) -> None:
    await case_deeds.cancel(work, office, why)
    await state.set_state(None)


async def _wait_for(state: FSMContext, step: State, office: Office) -> None:
    await state.set_state(step)
    await state.update_data(case=office.ticket.id)
