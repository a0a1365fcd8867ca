"""A digest is asked for, and its figures are opened: by a region's leader, and by headquarters [L2 L5 O1]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import digest_choice, digest_lists, in_place
from desk.unit_of_work import UnitOfWork
from handlers.office.at_case import HoldsOffice
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.digest import ChooseDigest, GetDigestFiles, ShowDigest, ShowFigure
from models.person import Person

router = Router(name="digest")
router.message.filter(InPrivate())


@router.message(Typed("digest"), HoldsOffice())
async def ask_which(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(digests=await digest_choice.ask(work, person))


@router.callback_query(Pressed(ChooseDigest))
async def ask_which_of(
    query: CallbackQuery, button: ChooseDigest, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    message_id = await _in_place(query, work, state, "digests")
    await state.update_data(digests=await digest_choice.ask_of(work, person, button.region_code, message_id))


@router.callback_query(Pressed(ShowDigest))
async def show(_query: CallbackQuery, button: ShowDigest, work: UnitOfWork, person: Person) -> None:
    await digest_choice.show(work, person, button.region_code, button.period)


@router.callback_query(Pressed(ShowFigure))
async def show_list(
    query: CallbackQuery, button: ShowFigure, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    message_id = await _in_place(query, work, state, "figures")
    await state.update_data(figures=await digest_lists.show(work, person, button, message_id))


@router.callback_query(Pressed(GetDigestFiles))
async def send_files(query: CallbackQuery, button: GetDigestFiles, work: UnitOfWork, person: Person) -> None:
    await digest_choice.send_files(work, person, button.region_code, button.period)
    work.acknowledge(person, query.id, "files_come")


async def _in_place(query: CallbackQuery, work: UnitOfWork, state: FSMContext, what: str) -> int | None:
    pressed_number = query.message.message_id if query.message else None
    return await in_place.unless_another(work, await state.get_value(what), pressed_number)
