"""My tickets: where they stand, something to add, no longer needed, the fault is back."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import additions, standing, tickets
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.content import Says
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons import AddToTicket, CancelTicket, FaultIsBack, MyTickets, ShowTicket, ThatIsAll
from models.person import Person

router = Router(name="my tickets")
ADDING = "adding"
"""The step at which everything the customer sends goes to a registered ticket."""


@router.message(Typed("my_tickets"))
@router.callback_query(Pressed(MyTickets))
async def list_tickets(_event: TelegramObject, work: UnitOfWork, person: Person) -> None:
    await standing.list_tickets(work, person)


@router.callback_query(Pressed(ShowTicket))
async def show_ticket(_query: CallbackQuery, work: UnitOfWork, person: Person, button: ShowTicket) -> None:
    await standing.show_ticket(work, person, await ticket_for(work, person, button.ticket_id))


@router.callback_query(Pressed(AddToTicket))
async def ask_what_to_add(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: AddToTicket
) -> None:
    additions.ask(work, person, await ticket_for(work, person, button.ticket_id))
    await state.set_state(ADDING)
    await state.update_data(adding=button.ticket_id, added=None)


@router.message(StateFilter(ADDING), Typed("that_is_all"))
@router.callback_query(StateFilter(ADDING), Pressed(ThatIsAll))
async def thank(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    notes = await state.get_data()
    ticket = await ticket_for(work, person, notes["adding"])
    await state.set_state(None)
    work.say(person, "customer/added", ticket=ticket)


@router.message(StateFilter(ADDING), Says())
async def add(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent) -> None:
    notes = await state.get_data()
    ticket = await ticket_for(work, person, notes["adding"])
    await state.update_data(added=await additions.add(work, person, ticket, sent, notes["added"]))


@router.callback_query(Pressed(CancelTicket))
async def cancel(_query: CallbackQuery, work: UnitOfWork, person: Person, button: CancelTicket) -> None:
    ticket = await ticket_for(work, person, button.ticket_id)
    if button.is_sure:
        await tickets.cancel(work, person, ticket)
    else:
        await tickets.ask_whether_to_cancel(work, person, ticket)


@router.callback_query(Pressed(FaultIsBack))
async def reopen(_query: CallbackQuery, work: UnitOfWork, person: Person, button: FaultIsBack) -> None:
    await tickets.reopen(work, person, await ticket_for(work, person, button.ticket_id))
