"""Maintenance is asked for, from a notice or of one's own accord, and told like a fault: but gently [T2 V4]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import known, machines, maintenance, maintenance_answers, standing
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import NothingAsked
from handlers.customer.in_hand import begin
from handlers.customer.rate_service import RATING
from handlers.customer.start import offer_to_go_on
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.care import DeclineMaintenance
from messages.buttons.start import AskMaintenance
from models.person import Person
from rules.ticket import Kind

router = Router(name="ask for maintenance")


@router.callback_query(Pressed(AskMaintenance))
async def ask_how_it_has_been(
    _query: CallbackQuery, button: AskMaintenance, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await _begin(work, person, state, button.device_id)


@router.message(Typed("ask_maintenance"), NothingAsked(besides=RATING))
async def ask_whoever_typed(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    device = await known.only_one_of(work, person)
    await _begin(work, person, state, device.id if device else None)


@router.callback_query(Pressed(DeclineMaintenance))
async def leave_it(_query: CallbackQuery, button: DeclineMaintenance, work: UnitOfWork, person: Person) -> None:
    await maintenance_answers.decline(work, person, button.device_id)


@router.message(Typed("not_this_time"), NothingAsked(besides=RATING))
async def leave_it_typed(_message: Message, work: UnitOfWork, person: Person) -> None:
    await maintenance_answers.decline(work, person, None)


async def _begin(work: UnitOfWork, person: Person, state: FSMContext, device_id: int | None) -> None:
    """What is under way already is shown instead."""
    under_way = await maintenance.under_way(work, person, device_id)
    if under_way:
        await standing.show_ticket(work, person, under_way)
        return
    if await offer_to_go_on(work, person):
        return
    report = await begin(work, person, state, Kind.MAINTENANCE)
    if device_id:
        await machines.choose_known(work, person, report.ticket, device_id)
    await report.ask_for_symptom()
