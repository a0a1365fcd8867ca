"""Stars, and a word if they like [P4]."""

from datetime import timedelta
from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import ratings
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import NothingAsked
from handlers.customer.content import Says
from handlers.customer.report_fault import greet_and_note
from handlers.pressed import Pressed
from messages.answers import read_stars
from messages.buttons.ticket import Rate
from models.person import Person
from models.rating import rating_of
from models.ticket import Ticket, unrated_of

router = Router(name="rate the service")
RATING = "rating"
"""The step at which the next words belong to the stars."""
STILL_ABOUT_IT = timedelta(hours=1)


class TypedStars(Filter):
    """Stars were typed, and a repair waits for them; handlers receive `ticket` and `stars`."""

    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        stars = read_stars(message.text or "")
        ticket = await unrated_of(work.session, person.id) if stars else None
        return {"ticket": ticket, "stars": stars} if ticket else False


@router.callback_query(Pressed(Rate))
async def note_stars(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: Rate) -> None:
    await ratings.rate(work, person, await ticket_for(work, person, button.ticket_id), button.stars)
    await _wait_for_words(state, button.ticket_id)


@router.message(NothingAsked(), TypedStars())
async def note_typed_stars(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, stars: int
) -> None:
    await ratings.rate(work, person, ticket, stars)
    await _wait_for_words(state, ticket.id)


class RatedLately(Filter):
    """Long after the stars, words are about something else."""

    async def __call__(self, _message: Message, work: UnitOfWork, state: FSMContext) -> bool:
        rating = await rating_of(work.session, (await state.get_data())["rated"])
        return rating is not None and work.now <= rating.given_at + STILL_ABOUT_IT


@router.message(StateFilter(RATING), Says(), RatedLately())
async def note_words(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent) -> None:
    notes = await state.get_data()
    await ratings.rate_in_words(work, person, await ticket_for(work, person, notes["rated"]), sent)
    await state.set_state(None)


@router.message(StateFilter(RATING), Says())
async def hear_something_else(
    message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent
) -> None:
    await greet_and_note(message, work, person, state, sent)


async def _wait_for_words(state: FSMContext, ticket_id: int) -> None:
    await state.set_state(RATING)
    await state.update_data(rated=ticket_id)
