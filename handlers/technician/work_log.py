"""The day's work log: shown when asked for, completed in one message or with a tap, put right the same day [L2]."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import access, work_log
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.technician.steps import IsTechnician
from handlers.typed import Typed
from messages.buttons.my_day import NothingToLog, WriteLog
from models.person import Person
from models.work_log import WorkLog
from rules.refused import Refused
from rules.roles import Role

router = Router(name="work_log")
router.message.filter(InPrivate())
IS_COMMAND = F.text.startswith("/")


class LogStep(StatesGroup):
    words = State()


class AnswersLog(Filter):
    """The question stands last in the chat. Gives the handler `log`."""

    async def __call__(self, _message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        log = await work_log.is_asked(work, person)
        return {"log": log} if log else False


@router.message(Typed("work_log"), IsTechnician())
async def ask(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(LogStep.words)
    await work_log.ask(work, person, await work_log.today_of(work, person))


@router.callback_query(Pressed(WriteLog))
async def ask_for_words(
    _query: CallbackQuery, button: WriteLog, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    log = await work_log.own(work, person, button.log_id)
    await state.set_state(LogStep.words)
    await work_log.ask(work, person, log)


@router.callback_query(Pressed(NothingToLog))
async def note_nothing(
    _query: CallbackQuery, button: NothingToLog, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    log = await work_log.own(work, person, button.log_id)
    if log.logged_at:
        raise Refused("answered_already")
    await _write(work, person, state, log, "")


@router.message(StateFilter(LogStep.words), Typed("back", "cancel"))
async def leave_it(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    work.say(person, "technician/log_left")


@router.message(StateFilter(LogStep.words), Typed("nothing_to_add"))
@router.message(StateFilter(None), Typed("nothing_to_add"), AnswersLog())
async def note_nothing_typed(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    log = await work_log.today_of(work, person)
    await _write(work, person, state, log, log.words)


@router.message(StateFilter(LogStep.words), F.text, ~IS_COMMAND)
@router.message(StateFilter(None), F.text, ~IS_COMMAND, AnswersLog())
async def note(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await access.require(work, person, Role.TECHNICIAN)
    await _write(work, person, state, await work_log.today_of(work, person), message.text or "")


@router.message(StateFilter(LogStep.words), ~IS_COMMAND)
async def ask_again(_message: Message, work: UnitOfWork, person: Person) -> None:
    """A picture is no log."""
    await work_log.ask(work, person, await work_log.today_of(work, person))


async def _write(work: UnitOfWork, person: Person, state: FSMContext, log: WorkLog, words: str) -> None:
    await work_log.write(work, person, log, words)
    if await state.get_state() == LogStep.words.state:
        await state.set_state(None)
