"""An agreed visit is moved by the customer; where the technician is [P3]."""

from datetime import UTC, datetime
from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import moves, standing
from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from handlers.customer.looked_at import InWork, LookedAt
from handlers.customer.other_wish import ask_for_wish
from handlers.customer.proposed_time import TypedTime
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.ticket import MoveTo, MoveVisit, WhereIsTechnician
from models.person import Person
from models.ticket import Ticket

router = Router(name="move visit")
MOVING = "moving"


class Moving(Filter):
    """Gives the handler the ticket whose visit is being moved."""

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext
    ) -> Literal[False] | dict[str, Any]:
        if await state.get_state() != MOVING:
            return False
        return {"ticket": await ticket_for(work, person, (await state.get_data())["moving"])}


@router.message(Typed("where_is_technician"), InWork())
@router.callback_query(Pressed(WhereIsTechnician), LookedAt())
async def tell_where(_event: TelegramObject, work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await standing.tell_where_technician_is(work, person, ticket)


@router.message(Typed("where_is_technician"))
async def tell_where_each_stands(_message: Message, work: UnitOfWork, person: Person) -> None:
    """Nobody has set out for them, or more than one: they choose."""
    await standing.list_tickets(work, person)


@router.message(Typed("another_time"), InWork())
@router.callback_query(Pressed(MoveVisit), LookedAt())
async def offer_times(
    _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    if await moves.begin(work, person, ticket) and await state.get_state() is None:
        await state.set_state(MOVING)
        await state.update_data(moving=ticket.id)


@router.message(Moving(), Typed("none_suits"))
async def ask_for_own_words(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    await ask_for_wish(work, person, state, ticket)


@router.callback_query(Pressed(MoveTo), LookedAt())
async def move(
    _query: CallbackQuery, button: MoveTo, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    await _move(work, person, state, ticket, datetime.fromtimestamp(button.at, UTC))


@router.message(Moving(), TypedTime())
async def move_to_typed_time(
    _message: Message, at: datetime, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    await _move(work, person, state, ticket, at)


@router.message(Moving(), Typed("back", "cancel"))
async def keep_the_time(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    await standing.show_ticket(work, person, ticket)
    await state.set_state(None)


async def _move(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, at: datetime) -> None:
    if await moves.move(work, person, ticket, at) and await state.get_state() == MOVING:
        await state.set_state(None)
