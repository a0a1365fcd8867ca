"""Each of the staff reads their own closed appraisals, how they were counted, and may answer each once [L5]."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import appraisal_results
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.appraisal import AnswerAppraisal, ExplainAppraisal, ShowOwnAppraisal
from models.person import Person

router = Router(name="my appraisal")
router.message.filter(InPrivate())


class AppraisedStep(StatesGroup):
    answer = State()


@router.message(Typed("my_appraisal"), IsStaff())
async def show_newest(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    await appraisal_results.show_newest(work, person)


@router.callback_query(Pressed(ShowOwnAppraisal))
async def show(
    _query: CallbackQuery, button: ShowOwnAppraisal, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await appraisal_results.show(work, person, button.appraisal_id)
    await _leave(state)


@router.callback_query(Pressed(ExplainAppraisal))
async def explain(_query: CallbackQuery, button: ExplainAppraisal, work: UnitOfWork, person: Person) -> None:
    await appraisal_results.explain(work, person, button.appraisal_id)


@router.callback_query(Pressed(AnswerAppraisal))
async def ask_for_answer(
    _query: CallbackQuery, button: AnswerAppraisal, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await appraisal_results.ask_for_answer(work, person, button.appraisal_id)
    await state.set_state(AppraisedStep.answer)
    await state.update_data(appraisal=button.appraisal_id)


@router.message(StateFilter(AppraisedStep), Typed("cancel", "back"))
async def leave_it(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await appraisal_results.show(work, person, await _in_hand(state))
    await _leave(state)


@router.message(StateFilter(AppraisedStep), F.text.startswith("/"))
async def leave(_message: Message, state: FSMContext) -> None:
    await _leave(state)
    raise SkipHandler


@router.message(StateFilter(AppraisedStep), F.text)
async def answer(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await appraisal_results.answer(work, person, await _in_hand(state), (message.text or "").strip())
    await _leave(state)


@router.message(StateFilter(AppraisedStep))
async def ask_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await appraisal_results.ask_for_answer(work, person, await _in_hand(state))


async def _in_hand(state: FSMContext) -> int:
    return await state.get_value("appraisal") or 0


async def _leave(state: FSMContext) -> None:
    if await state.get_state() == AppraisedStep.answer.state:
        await state.set_state(None)
