"""Leader and dispatcher look a ticket up by its number, or arrange its time [O3 B3]."""

from datetime import UTC, datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import arrangements, manner, sides
from desk.access import Office
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.office.at_case import AtCase, NamesCase, OfficeStep
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.office import ArrangeAt, ArrangeTime, GiveOfficeReason, ShowCase
from rules.held_words import Way
from rules.when import read_time

router = Router(name="arrange a time")
router.message.filter(InPrivate())


@router.message(NamesCase())
@router.message(StateFilter(OfficeStep), Typed("back", "cancel"), AtCase())
@router.callback_query(Pressed(ShowCase), AtCase())
async def show_case(_event: TelegramObject, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await state.set_state(None)
    await state.update_data(case=office.ticket.id)
    await arrangements.show(work, office)


@router.message(StateFilter(None), Typed("arrange_time"), AtCase())
@router.callback_query(Pressed(ArrangeTime), AtCase())
async def ask_why_or_when(_event: TelegramObject, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    arrangements.require_arrangeable(office.ticket)
    if arrangements.wants_reason(office.ticket):
        await ask_why(work, state, office)
    else:
        await ask_when_because(work, state, office, "")


async def ask_why(work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await state.set_state(OfficeStep.reason)
    await state.update_data(case=office.ticket.id)
    arrangements.ask_reason(work, office)


@router.callback_query(Pressed(GiveOfficeReason), AtCase())
async def ask_when(
    _query: CallbackQuery, button: GiveOfficeReason, work: UnitOfWork, state: FSMContext, office: Office
) -> None:
    customer = await sides.customer_of(work, office.ticket)
    await ask_when_because(work, state, office, captions_for(work, customer)(f"delay_{button.delay}"))


@router.message(StateFilter(OfficeStep.reason), F.text, ~F.text.startswith("/"), AtCase())
async def ask_when_instead(message: Message, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    reason = message.text or ""
    if await manner.passes(work, office.person, reason, Way.OFFICE_DELAY, ticket=office.ticket):
        await ask_when_because(work, state, office, reason)


@router.callback_query(Pressed(ArrangeAt), AtCase())
async def arrange(
    _query: CallbackQuery, button: ArrangeAt, work: UnitOfWork, state: FSMContext, office: Office
) -> None:
    await _arrange(work, state, office, datetime.fromtimestamp(button.at, UTC))


@router.message(StateFilter(OfficeStep.time), F.text, ~F.text.startswith("/"), AtCase())
async def arrange_typed_time(message: Message, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    at = read_time(message.text or "", work.now, work.zone_of(office.ticket.region_code))
    if at is None:
        await arrangements.ask_time(work, office, is_again=True)
    else:
        await _arrange(work, state, office, at)


async def ask_when_because(work: UnitOfWork, state: FSMContext, office: Office, reason: str) -> None:
    arrangements.require_arrangeable(office.ticket)
    await state.set_state(OfficeStep.time)
    await state.update_data(case=office.ticket.id, office_reason=reason)
    await arrangements.ask_time(work, office)


async def _arrange(work: UnitOfWork, state: FSMContext, office: Office, at: datetime) -> None:
    is_its_case = await state.get_value("case") == office.ticket.id
    reason = await state.get_value("office_reason") or "" if is_its_case else ""
    await arrangements.arrange(work, office, at, reason)
    await state.set_state(None)
