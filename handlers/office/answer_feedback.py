"""A leader takes on what was said about the service: calls, answers, decides, settles [L3 L6 V3]."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import answers
from desk.access import feedback_for, feedback_to_answer
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.feedback import HandleFeedback, SettleFeedback, ShowFeedback
from models.feedback import Feedback
from models.person import Person
from rules.feedback import Handling

router = Router(name="answer feedback")
router.message.filter(InPrivate())
IS_COMMAND = F.text.startswith("/")


class OfficeStep(StatesGroup):
    answer = State()
    outcome = State()
    why_not = State()


ASK = {
    Handling.ANSWER: OfficeStep.answer,
    Handling.SETTLE: OfficeStep.outcome,
    Handling.DECLINE: OfficeStep.why_not,
}


class IsDealtWith(Filter):
    """While the leader was writing it was settled, or somebody else has taken it on."""

    async def __call__(self, _message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> bool:
        return not await answers.is_open_to(work, person, await _in_hand(work, person, state))


@router.callback_query(Pressed(HandleFeedback))
async def handle(
    _query: CallbackQuery, button: HandleFeedback, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    feedback = await feedback_to_answer(work, person, button.feedback_id)
    if button.handling in ASK:
        await ask_for(work, person, state, feedback, button.handling)
    elif button.handling is Handling.CALL:
        await answers.take_on(work, person, feedback)
    else:
        await answers.decide(work, person, feedback, button.handling)


async def ask_for(work: UnitOfWork, person: Person, state: FSMContext, feedback: Feedback, handling: Handling) -> None:
    await answers.ask(work, person, feedback, handling)
    await state.set_state(ASK[handling])
    await state.update_data(feedback=feedback.id)


@router.callback_query(Pressed(SettleFeedback))
async def settle_without_a_word(
    _query: CallbackQuery, button: SettleFeedback, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await answers.settle(work, person, await feedback_to_answer(work, person, button.feedback_id), "")
    await _leave(state)


@router.callback_query(Pressed(ShowFeedback))
async def show(
    _query: CallbackQuery, button: ShowFeedback, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await answers.show(work, person, await feedback_for(work, person, button.feedback_id))
    await _leave(state)


@router.message(StateFilter(OfficeStep), Typed("back", "cancel"))
async def show_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await answers.show(work, person, await _in_hand(work, person, state))
    await _leave(state)


@router.message(StateFilter(OfficeStep), IS_COMMAND)
async def leave(_message: Message, state: FSMContext) -> None:
    """Nothing that is written after a command goes to a customer unawares."""
    await _leave(state)
    raise SkipHandler


@router.message(StateFilter(OfficeStep), ~IS_COMMAND, IsDealtWith())
async def say_that_it_is_dealt_with(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _leave(state)
    work.say(person, "refusals/answered_already")


@router.message(StateFilter(OfficeStep.answer), F.text, ~IS_COMMAND)
async def answer(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _write(message, work, person, state, Handling.ANSWER)


@router.message(StateFilter(OfficeStep.why_not), F.text, ~IS_COMMAND)
async def decline(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _write(message, work, person, state, Handling.DECLINE)


@router.message(StateFilter(OfficeStep.outcome), F.text, ~IS_COMMAND)
async def settle(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await answers.settle(work, person, await _in_hand(work, person, state), message.text or "")
    await _leave(state)


@router.message(StateFilter(OfficeStep), ~IS_COMMAND)
async def ask_for_words(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    step = await state.get_state()
    handling = next(each for each, asked in ASK.items() if asked.state == step)
    await answers.ask(work, person, await _in_hand(work, person, state), handling)


async def _in_hand(work: UnitOfWork, person: Person, state: FSMContext) -> Feedback:
    return await feedback_to_answer(work, person, await state.get_value("feedback") or 0)


async def _write(message: Message, work: UnitOfWork, person: Person, state: FSMContext, handling: Handling) -> None:
    if await answers.write(work, person, await _in_hand(work, person, state), message.text or "", handling):
        await _leave(state)


async def _leave(state: FSMContext) -> None:
    await state.set_state(None)
