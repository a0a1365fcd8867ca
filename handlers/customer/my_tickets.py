"""My tickets: where they stand, no longer needed, the fault is back."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import standing, tickets
from desk.unit_of_work import UnitOfWork
from handlers.customer.looked_at import LookedAt
from handlers.pressed import Pressed
from handlers.typed import Numbered, Typed
from messages.buttons.start import MyTickets
from messages.buttons.ticket import CancelTicket, FaultIsBack, ShowTicket
from models.person import Person
from models.ticket import Ticket

router = Router(name="my tickets")


@router.message(Typed("my_tickets"))
@router.callback_query(Pressed(MyTickets))
async def list_tickets(_event: TelegramObject, work: UnitOfWork, person: Person) -> None:
    await standing.list_tickets(work, person)


@router.message(Numbered())
@router.message(Typed("keep_ticket"), LookedAt())
@router.callback_query(Pressed(ShowTicket), LookedAt())
async def show_ticket(
    _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    await standing.show_ticket(work, person, ticket)
    await state.update_data(looked_at=ticket.id)


@router.callback_query(Pressed(CancelTicket), LookedAt())
async def ask_or_cancel(
    _query: CallbackQuery, work: UnitOfWork, person: Person, ticket: Ticket, button: CancelTicket
) -> None:
    await (tickets.cancel if button.is_sure else tickets.ask_whether_to_cancel)(work, person, ticket)


@router.message(Typed("cancel_ticket", "cancel_maintenance"), LookedAt())
async def ask_whether_to_cancel(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await tickets.ask_whether_to_cancel(work, person, ticket)


@router.message(Typed("yes_cancel"), LookedAt())
async def cancel(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await tickets.cancel(work, person, ticket)


@router.message(Typed("fault_is_back", "something_is_wrong"), LookedAt())
@router.callback_query(Pressed(FaultIsBack), LookedAt())
async def open_again(_event: TelegramObject, work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await tickets.reopen(work, person, ticket)
