"""Something more to a registered ticket: kept message by message, answered once [M1]."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from desk import additions
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.content import HandsOver, Says
from handlers.customer.looked_at import LookedAt
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import ThatIsAll
from messages.buttons.ticket import AddToTicket
from models.person import Person
from models.ticket import Ticket

router = Router(name="add something")
ADDING = "adding"


@router.message(Typed("add_something"), LookedAt())
@router.callback_query(Pressed(AddToTicket), LookedAt())
async def ask_what_to_add(
    _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    additions.ask(work, person, ticket)
    await wait_for_additions(state, ticket)


@router.message(StateFilter(ADDING), Typed("that_is_all"))
@router.callback_query(StateFilter(ADDING), Pressed(ThatIsAll))
async def thank(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    additions.thank(work, person, await _ticket(work, person, state))
    await state.set_state(None)


@router.message(StateFilter(ADDING), Says())
@router.message(StateFilter(ADDING), HandsOver())
async def add(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent) -> None:
    ticket = await _ticket(work, person, state)
    note_id = (await state.get_data())["added"]
    await state.update_data(added=await additions.add(work, person, ticket, sent, note_id))


async def wait_for_additions(state: FSMContext, ticket: Ticket) -> None:
    """They were asked for more just now."""
    await state.set_state(ADDING)
    await state.update_data(adding=ticket.id, added=None)


async def add_at_once(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, sent: Sent) -> None:
    """Nobody asked, and there is something to add: what else comes is added too."""
    await state.set_state(ADDING)
    await state.update_data(adding=ticket.id, added=await additions.add(work, person, ticket, sent, None))


async def _ticket(work: UnitOfWork, person: Person, state: FSMContext) -> Ticket:
    return await ticket_for(work, person, (await state.get_data())["adding"])
