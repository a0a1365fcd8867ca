"""Held up: the reason is one tap, the new time another; or both are one, when the way is known to be too long [B5]."""

from datetime import UTC, datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from desk import access, lateness
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician import another_time
from messages.buttons.job import GiveReason
from messages.buttons.road import ApologiseAhead, HeldUp
from models.person import Person

router = Router(name="held_up")


@router.callback_query(Pressed(HeldUp))
async def ask_when(query: CallbackQuery, button: HeldUp, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await another_time.ask_when(query, GiveReason(button.ticket_id, button.delay), work, person, state)


@router.callback_query(Pressed(ApologiseAhead))
async def apologise(query: CallbackQuery, button: ApologiseAhead, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    at = datetime.fromtimestamp(button.at, UTC)
    asked_at = await lateness.apologise(work, ticket, at)
    work.say(person, "technician/proposal_sent", ticket=ticket, at=at, asked_at=asked_at)
    work.acknowledge(person, query.id, "customer_asked")
