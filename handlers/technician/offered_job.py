"""What is offered: the list of it; a job's details in private, I can't and why, or taken at another time [B3 O3]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import access, claims, offers
from desk.unit_of_work import UnitOfWork
from handlers.leafing import leafed_through
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.technician.another_time import ask_when_for
from handlers.technician.its_chat import require_its_chat
from handlers.technician.steps import IsTechnician, end
from handlers.typed import Typed
from messages.buttons.job import Delay
from messages.buttons.offer import DeclineOffer, SayWhyNot, ShowDetails, ShowOffers, TakeAtAnotherTime
from models.person import Person

router = Router(name="offered_job")


class OfferStep(StatesGroup):
    why_not = State()


@router.message(Typed("offered_jobs"), InPrivate(), IsTechnician())
async def show_all(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await end(state)
    await state.update_data(list=await offers.show_all(work, person))


@router.callback_query(Pressed(ShowOffers))
async def show_page(
    query: CallbackQuery, button: ShowOffers, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    message_id = await leafed_through(query, work, state)
    await state.update_data(list=await offers.show_all(work, person, button.page, message_id))


@router.callback_query(Pressed(ShowDetails))
async def tell_details(query: CallbackQuery, button: ShowDetails, work: UnitOfWork, person: Person) -> None:
    ticket = await access.offer_for(work, person, button.ticket_id)
    await require_its_chat(work, query, ticket)
    await offers.tell_details(work, person, ticket)
    work.acknowledge(person, query.id, "see_private_chat")


@router.callback_query(Pressed(DeclineOffer))
async def note_that_they_cannot(query: CallbackQuery, button: DeclineOffer, work: UnitOfWork, person: Person) -> None:
    ticket = await access.offer_for(work, person, button.ticket_id)
    await require_its_chat(work, query, ticket)
    await offers.decline(work, person, ticket)
    work.acknowledge(person, query.id, "cannot_noted", ticket=ticket)


@router.callback_query(Pressed(SayWhyNot))
async def note_why_not(
    _query: CallbackQuery, button: SayWhyNot, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.offer_for(work, person, button.ticket_id)
    if button.obstacle:
        await offers.say_why_not(work, person, ticket, button.obstacle.value)
        return
    await state.set_state(OfferStep.why_not)
    await state.update_data(offer=ticket.id)
    work.say(person, "technician/ask_why_not_in_words", ticket=ticket)


@router.message(StateFilter(OfferStep), Typed("back", "cancel"))
async def leave_it_at_that(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    work.say(person, "technician/why_not_noted", ticket=None)


@router.message(StateFilter(OfferStep.why_not), F.text)
async def note_their_words(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await access.offer_for(work, person, await state.get_value("offer") or 0)
    await state.set_state(None)
    await offers.say_why_not(work, person, ticket, message.text or "")


@router.callback_query(Pressed(TakeAtAnotherTime))
async def take_and_ask_when(
    _query: CallbackQuery, button: TakeAtAnotherTime, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.offer_for(work, person, button.ticket_id)
    is_in_the_way = await offers.what_is_in_the_way(work, person, ticket)
    await claims.take(work, person, ticket)
    if is_in_the_way:
        await ask_when_for(work, person, state, ticket, Delay.BOOKED)
