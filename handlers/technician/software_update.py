"""A technician enters a software update: in one message, or piece by piece; puts it right [L1]."""

from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import access, software_entries, software_forms
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.technician.steps import IsTechnician
from handlers.typed import Typed
from messages.buttons.software import (
    DropSoftware,
    EnterSoftware,
    PutEntryRight,
    SoftwareCount,
    SoftwareProduct,
    TellPiece,
    TellSoftware,
)
from models.person import Person
from rules.refused import Refused
from rules.roles import Role
from rules.software_entry import Told
from rules.software_version import stored

router = Router(name="software update")
router.message.filter(InPrivate())
IS_COMMAND = F.text.startswith("/")


class SoftwareStep(StatesGroup):
    telling = State()
    answer = State()


@router.message(Typed("software_update"), IsTechnician())
@router.callback_query(Pressed(TellSoftware))
async def ask(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await access.require(work, person, Role.TECHNICIAN)
    await _begin(work, person, state, Told(), None)


@router.message(F.text.regexp(r"(?i)^/update(?:@\w+)?\s+\S"), IsTechnician())
async def ask_what_is_left(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """All in one: the command, and what it is about."""
    await state.set_state(SoftwareStep.telling)
    await state.update_data(software={"told": {}, "entry": None, "asked": None, "form": None})
    await _hear(work, person, state, (message.text or "").partition(" ")[2])


@router.callback_query(Pressed(PutEntryRight))
async def ask_what_to_put_right(
    _query: CallbackQuery, button: PutEntryRight, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    entry = await software_entries.own_entry(work, person, button.entry_id)
    await _begin(work, person, state, await software_entries.told_of(work, entry), entry.id)


@router.message(StateFilter(SoftwareStep), Typed("cancel", "back"))
@router.callback_query(Pressed(DropSoftware))
async def leave_it(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    if await state.get_state() is None:
        raise Refused("answered_already")
    await end(work, person, state)
    work.say(person, "technician/software_left")


@router.message(StateFilter(SoftwareStep), IS_COMMAND)
async def leave(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await end(work, person, state)
    raise SkipHandler


@router.callback_query(Pressed(EnterSoftware))
@router.message(StateFilter(SoftwareStep.telling), Typed("enter_software"))
async def enter(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    notes = await _notes(state)
    told = _read(notes)
    if told.lacks:
        await _ask_on(work, person, state, told)
        return
    await access.require(work, person, Role.TECHNICIAN)
    if notes["entry"]:
        entry = await software_entries.own_entry(work, person, notes["entry"])
        await software_entries.put_right(work, person, entry, told)
    else:
        await software_entries.enter(work, person, told)
    await end(work, person, state)


@router.callback_query(Pressed(TellPiece))
async def ask_for_piece(
    _query: CallbackQuery, button: TellPiece, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await _ask_on(work, person, state, _read(await _notes(state)), asked=button.piece)


@router.callback_query(Pressed(SoftwareProduct))
async def choose_product(
    _query: CallbackQuery, button: SoftwareProduct, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    if work.company.product(button.product_code) is None:
        raise Refused("no_such_machine")
    await _ask_on(work, person, state, _read(await _notes(state)).and_then(Told(product_code=button.product_code)))


@router.callback_query(Pressed(SoftwareCount))
async def choose_count(
    _query: CallbackQuery, button: SoftwareCount, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await _ask_on(work, person, state, _read(await _notes(state)).and_then(Told(quantity=button.quantity)))


@router.message(StateFilter(SoftwareStep.telling), F.text)
async def note(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _hear(work, person, state, message.text or "")


@router.message(StateFilter(SoftwareStep.telling))
async def ask_for_words(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """A picture is no version."""
    await _ask_on(work, person, state, _read(await _notes(state)), trouble="not_understood")


async def _hear(work: UnitOfWork, person: Person, state: FSMContext, words: str) -> None:
    notes = await _notes(state)
    known = _read(notes)
    heard = software_forms.hear(work, person, known, notes["asked"], words)
    asked = notes["asked"] if heard.told == Told() else None
    await _ask_on(work, person, state, known.and_then(heard.told), asked=asked, trouble=heard.trouble)


async def _begin(work: UnitOfWork, person: Person, state: FSMContext, told: Told, entry_id: int | None) -> None:
    await state.set_state(SoftwareStep.telling)
    await state.update_data(software={"told": {}, "entry": entry_id, "asked": None, "form": None})
    await _ask_on(work, person, state, told)


async def _ask_on(
    work: UnitOfWork,
    person: Person,
    state: FSMContext,
    told: Told,
    *,
    asked: str | None = None,
    trouble: str | None = None,
) -> None:
    notes = await _notes(state)
    asked = asked or told.lacks
    form = software_forms.Form(told, asked, trouble, is_new=not notes["entry"])
    form_id = await software_forms.put(work, person, form, notes["form"])
    await state.update_data(software={**notes, "told": _written(told), "asked": asked, "form": form_id})


async def _notes(state: FSMContext) -> dict[str, Any]:
    """Of what is being told; a button of an earlier form is kindly refused."""
    notes: dict[str, Any] = (await state.get_data()).get("software") or {}
    if await state.get_state() != SoftwareStep.telling.state or "told" not in notes:
        raise Refused("answered_already")
    return notes


def _written(told: Told) -> dict[str, Any]:
    version, on = told.version, told.on
    return {**vars(told), "version": str(version) if version else None, "on": on.isoformat() if on else None}


def _read(notes: dict[str, Any]) -> Told:
    told = notes["told"]
    if not told:
        return Told()
    version, on = told["version"], told["on"]
    return Told(
        **{**told, "version": stored(version) if version else None, "on": date.fromisoformat(on) if on else None}
    )


async def end(work: UnitOfWork, person: Person, state: FSMContext) -> None:
    form = ((await state.get_data()).get("software") or {}).get("form")
    if form:
        work.take_buttons_away(person, edits_id=form)
    await state.set_state(None)
    await state.update_data(software=None)
