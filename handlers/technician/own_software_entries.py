"""A technician's own software entries: shown, withdrawn, and answered about when the leader asks back [L1]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import software_entries, software_verdicts
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.technician.software_update import SoftwareStep, end
from messages.buttons.software import (
    AnswerEntry,
    ShowEntry,
    WithdrawEntry,
)
from models.person import Person

router = Router(name="own software entries")
router.message.filter(InPrivate())
IS_COMMAND = F.text.startswith("/")


@router.callback_query(Pressed(ShowEntry))
async def show_entry(_query: CallbackQuery, button: ShowEntry, work: UnitOfWork, person: Person) -> None:
    software_entries.show(work, person, await software_entries.own_entry(work, person, button.entry_id))


@router.callback_query(Pressed(WithdrawEntry))
async def withdraw(
    _query: CallbackQuery, button: WithdrawEntry, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    entry = await software_entries.own_entry(work, person, button.entry_id)
    await software_entries.withdraw(work, person, entry)
    await state.set_state(None)


@router.callback_query(Pressed(AnswerEntry))
async def ask_for_answer(
    _query: CallbackQuery, button: AnswerEntry, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    entry = await software_entries.own_entry(work, person, button.entry_id)
    await state.set_state(SoftwareStep.answer)
    await state.update_data(software={"entry": entry.id})
    work.say(person, "technician/ask_software_answer", entry=entry)


@router.message(StateFilter(SoftwareStep.answer), F.text)
async def answer(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    entry = await software_entries.own_entry(work, person, (await state.get_data())["software"]["entry"])
    words = (message.text or "")[: software_entries.ROOM_FOR_WORDS]
    await software_verdicts.take_answer(work, person, entry, words)
    await end(work, person, state)


@router.message(StateFilter(SoftwareStep.answer))
async def ask_for_words(_message: Message, work: UnitOfWork, person: Person) -> None:
    """A picture is no answer."""
    work.say(person, "technician/ask_software_answer", entry=None)
