"""Whoever leads a region sees what needs them: counts as buttons, each opens its list, in one message [O3 L4]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import region_lists
from desk.unit_of_work import UnitOfWork
from handlers.leafing import leafed_through
from handlers.office.at_case import HoldsOffice
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.answers import means
from messages.buttons.region import ShowListing, ShowRegion
from models.person import Person
from rules.listing import Listing

router = Router(name="region")
router.message.filter(InPrivate())
LISTED = {f"list_{listing}": listing for listing in Listing}
"""The caption by which a list is asked for in words."""


@router.message(Typed("my_region"), HoldsOffice())
async def show_overview(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(list=await region_lists.show_overview(work, person))


@router.message(Typed(*LISTED), HoldsOffice())
async def show_named_list(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    said = message.text or ""
    listing = next(each for name, each in LISTED.items() if means(work.renderer, said, name))
    await state.update_data(list=await region_lists.show(work, person, listing))


@router.callback_query(Pressed(ShowRegion))
async def show_overview_again(
    query: CallbackQuery, button: ShowRegion, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    message_id = await leafed_through(query, work, state)
    await state.update_data(list=await region_lists.show_overview(work, person, button.region_code, message_id))


@router.callback_query(Pressed(ShowListing))
async def show_list(
    query: CallbackQuery, button: ShowListing, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    message_id = await leafed_through(query, work, state)
    listing, page = button.listing, button.page
    shown = await region_lists.show(work, person, listing, button.region_code, page=page, message_id=message_id)
    await state.update_data(list=shown)
