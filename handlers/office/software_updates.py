"""What waits in the register of software updates: shown by pages; verified, asked about, rejected [L1]."""

from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import software_verdicts
from desk.software_entries import ROOM_FOR_WORDS
from desk.software_offices import entry_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.software import AskBack, RejectEntry, ShowWaiting, VerifyEntry, VerifyPage
from models.person import Person
from models.software_update import SoftwareUpdate
from rules.software_register import WAITING

router = Router(name="software updates")
router.message.filter(InPrivate())


class VerdictStep(StatesGroup):
    question = State()
    reason = State()


@router.message(Typed("software_updates"), IsStaff())
async def show_or_ask_which(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(updates=await software_verdicts.show_or_ask_which(work, person), updates_at=None)


@router.callback_query(Pressed(ShowWaiting))
async def show(_query: CallbackQuery, button: ShowWaiting, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _show(work, person, state, button.region_code, button.page)


@router.callback_query(Pressed(VerifyEntry))
async def verify(
    query: CallbackQuery, button: VerifyEntry, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    entry = await software_verdicts.verify(work, person, button.entry_id, button.shown)
    await _show_again(work, person, state, entry)
    work.acknowledge(person, query.id, "updates_verified", count=1)


@router.callback_query(Pressed(VerifyPage))
async def verify_page(
    query: CallbackQuery, button: VerifyPage, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    region_code, count = await software_verdicts.verify_page(work, person, button)
    await _show(work, person, state, region_code, 0)
    work.acknowledge(person, query.id, "updates_verified", count=count)


@router.callback_query(Pressed(AskBack))
async def ask_what_is_unclear(
    _query: CallbackQuery, button: AskBack, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    entry = await entry_for(work, person, button.entry_id, WAITING)
    await state.set_state(VerdictStep.question)
    await state.update_data(entry=entry.id)
    work.say(person, "office/ask_update_question", entry=entry, product=work.company.product(entry.product_code))


@router.callback_query(Pressed(RejectEntry))
async def ask_why(
    _query: CallbackQuery, button: RejectEntry, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    entry = await entry_for(work, person, button.entry_id, WAITING)
    await state.set_state(VerdictStep.reason)
    await state.update_data(entry=entry.id)
    work.say(person, "office/ask_update_reason", entry=entry, product=work.company.product(entry.product_code))


@router.message(StateFilter(VerdictStep), Typed("cancel", "back"))
async def leave_it(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    await state.update_data(updates=await software_verdicts.show_or_ask_which(work, person))


@router.message(StateFilter(VerdictStep), F.text.startswith("/"))
async def leave(_message: Message, state: FSMContext) -> None:
    await state.set_state(None)
    raise SkipHandler


@router.message(StateFilter(VerdictStep.question), F.text)
async def ask_back(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    entry = await _in_hand(work, person, state)
    await software_verdicts.ask_back(work, person, entry, _words(message))
    await state.set_state(None)


@router.message(StateFilter(VerdictStep.reason), F.text)
async def reject(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    entry = await _in_hand(work, person, state)
    await software_verdicts.reject(work, person, entry, _words(message))
    await state.set_state(None)


@router.message(StateFilter(VerdictStep))
async def ask_for_words(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """A picture is no reason."""
    is_question = await state.get_state() == VerdictStep.question.state
    template = "office/ask_update_question" if is_question else "office/ask_update_reason"
    entry = await _in_hand(work, person, state)
    work.say(person, template, entry=entry, product=work.company.product(entry.product_code))


async def _in_hand(work: UnitOfWork, person: Person, state: FSMContext) -> SoftwareUpdate:
    """Settled meanwhile, it is refused, and nobody is asked for words any more."""
    return await entry_for(work, person, await state.get_value("entry") or 0)


def _words(message: Message) -> str:
    return (message.text or "").strip()[:ROOM_FOR_WORDS]


async def _show_again(work: UnitOfWork, person: Person, state: FSMContext, entry: SoftwareUpdate) -> None:
    """The page on which it stood; nothing, where no list is open."""
    notes = await state.get_data()
    at: dict[str, Any] = notes.get("updates_at") or {"region": entry.region_code, "page": 0}
    if notes.get("updates") and at["region"] == entry.region_code:
        await _show(work, person, state, at["region"], at["page"])


async def _show(work: UnitOfWork, person: Person, state: FSMContext, region_code: str, page: int) -> None:
    message_id = await state.get_value("updates")
    shown = await software_verdicts.show(work, person, region_code, page, message_id)
    await state.update_data(updates=shown, updates_at={"region": region_code, "page": page})
