"""Leader and headquarters appraise a month: its sheets, their words, a grade withheld, the closing [L5 O1]."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import appraisal_results, appraisals
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.appraisal import (
    AppraiseInWords,
    CloseAppraisals,
    GiveGrade,
    ShowAppraisal,
    ShowAppraisals,
    WithholdGrade,
    month_of,
)
from models.person import Person

router = Router(name="appraise")
router.message.filter(InPrivate())
IS_COMMAND = F.text.startswith("/")


class AppraisingStep(StatesGroup):
    words = State()
    reason = State()


@router.message(Typed("appraisals"), IsStaff())
async def show_or_ask_which(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    await appraisals.show_or_ask_which(work, person)


@router.callback_query(Pressed(ShowAppraisals))
async def show(_query: CallbackQuery, button: ShowAppraisals, work: UnitOfWork, person: Person) -> None:
    await appraisals.show(work, person, button.region_code, month_of(button.month))


@router.callback_query(Pressed(ShowAppraisal))
async def show_one(
    _query: CallbackQuery, button: ShowAppraisal, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await appraisals.show_one(work, person, button.appraisal_id)
    await _leave(state)


@router.callback_query(Pressed(AppraiseInWords))
async def ask_for_words(
    _query: CallbackQuery, button: AppraiseInWords, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await appraisals.ask_for_words(work, person, button.appraisal_id)
    await state.set_state(AppraisingStep.words)
    await state.update_data(appraisal=button.appraisal_id)


@router.callback_query(Pressed(WithholdGrade))
async def ask_for_reason(
    _query: CallbackQuery, button: WithholdGrade, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await appraisals.ask_for_reason(work, person, button.appraisal_id)
    await state.set_state(AppraisingStep.reason)
    await state.update_data(appraisal=button.appraisal_id)


@router.callback_query(Pressed(GiveGrade))
async def give_grade(_query: CallbackQuery, button: GiveGrade, work: UnitOfWork, person: Person) -> None:
    await appraisals.withhold(work, person, button.appraisal_id, "")


@router.callback_query(Pressed(CloseAppraisals))
async def close(_query: CallbackQuery, button: CloseAppraisals, work: UnitOfWork, person: Person) -> None:
    deed = appraisal_results.close if button.is_sure else appraisal_results.ask_whether_to_close
    await deed(work, person, button.region_code, month_of(button.month))


@router.message(StateFilter(AppraisingStep), Typed("cancel", "back"))
async def leave_it(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await appraisals.show_one(work, person, await _in_hand(state))
    await _leave(state)


@router.message(StateFilter(AppraisingStep), IS_COMMAND)
async def leave(_message: Message, state: FSMContext) -> None:
    await _leave(state)
    raise SkipHandler


@router.message(StateFilter(AppraisingStep.words), F.text)
async def write(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await appraisals.write(work, person, await _in_hand(state), (message.text or "").strip())
    await _leave(state)


@router.message(StateFilter(AppraisingStep.reason), F.text)
async def withhold(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await appraisals.withhold(work, person, await _in_hand(state), (message.text or "").strip())
    await _leave(state)


@router.message(StateFilter(AppraisingStep))
async def ask_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """A picture says nothing of somebody's work."""
    is_reason = await state.get_state() == AppraisingStep.reason.state
    ask = appraisals.ask_for_reason if is_reason else appraisals.ask_for_words
    await ask(work, person, await _in_hand(state))


async def _in_hand(state: FSMContext) -> int:
    return await state.get_value("appraisal") or 0


async def _leave(state: FSMContext) -> None:
    if await state.get_state() in {each.state for each in AppraisingStep}:
        await state.set_state(None)
