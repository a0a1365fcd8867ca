"""Stars, and a word if they like [P4]."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import tickets
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.content import Says
from handlers.pressed import Pressed
from messages.buttons import Rate
from models.person import Person

router = Router(name="rate the service")
RATING = "rating"
"""The step at which the next words belong to the stars."""


@router.callback_query(Pressed(Rate))
async def note_stars(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: Rate) -> None:
    await tickets.rate(work, person, await ticket_for(work, person, button.ticket_id), button.stars)
    await state.set_state(RATING)
    await state.update_data(rated=button.ticket_id)


@router.message(StateFilter(RATING), Says())
async def note_words(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent) -> None:
    notes = await state.get_data()
    await tickets.rate_in_words(work, person, await ticket_for(work, person, notes["rated"]), sent.text)
    await state.set_state(None)
