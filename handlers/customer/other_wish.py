"""None of the times suits: the customer writes when it would [P3 B3]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from desk import other_wishes, standing
from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from handlers.customer.looked_at import LookedAt, Offered
from handlers.customer.proposed_time import AnswerStep, ProposalWaits, ProposedTime
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.ticket import NoTimeSuits
from models.person import Person
from models.ticket import Ticket

router = Router(name="other wish")
WISHING = "wishing"


@router.message(StateFilter(AnswerStep.another_time), Typed("none_suits", "does_not_suit"), ProposalWaits())
async def ask_instead_of_proposal(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, proposed: ProposedTime
) -> None:
    await ask_for_wish(work, person, state, proposed.ticket)


@router.message(StateFilter(None), Typed("another_time", "does_not_suit"), Offered())
@router.callback_query(Pressed(NoTimeSuits), LookedAt())
async def ask_when_it_would_suit(
    _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    await ask_for_wish(work, person, state, ticket)


@router.message(StateFilter(WISHING), Typed("back", "cancel"))
async def leave_it(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await standing.show_ticket(work, person, await _ticket(work, person, state))
    await state.set_state(None)


@router.message(StateFilter(WISHING), F.text, ~F.text.startswith("/"), ~Typed("a_person"))
async def note_wish(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await other_wishes.note(work, person, await _ticket(work, person, state), message.text or "")
    await state.set_state(None)


async def ask_for_wish(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    if await other_wishes.begin(work, person, ticket):
        await state.set_state(WISHING)
        await state.update_data(wishing=ticket.id)


async def _ticket(work: UnitOfWork, person: Person, state: FSMContext) -> Ticket:
    return await ticket_for(work, person, (await state.get_data())["wishing"])
