"""Parts and fees are picked from the price list, and the sum goes to the customer [B1 B2]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import access, job_lines, manner, parts_card
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.steps import JobStep, begin, end, job_at_hand
from messages.buttons.parts import ChargeParts, NotListed, SendPrice, SetQuantity, ShowParts, TurnParts
from messages.keyboards import parts as keyboards
from models.person import Person
from models.ticket import Ticket
from rules.held_words import Way

router = Router(name="parts")


@router.callback_query(Pressed(ShowParts))
async def open_parts(
    _query: CallbackQuery, button: ShowParts, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await end(state)
    await show_parts(work, person, state, ticket)


async def show_parts(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    card_id = await parts_card.show(work, person, ticket, await _card_of(state, ticket))
    await state.update_data(parts_job=ticket.id, parts_card=card_id)


@router.callback_query(Pressed(TurnParts))
async def turn_page(
    _query: CallbackQuery, button: TurnParts, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await _show_page(work, person, state, ticket, button.page)


@router.callback_query(Pressed(SetQuantity))
async def note_line(
    _query: CallbackQuery, button: SetQuantity, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await job_lines.set_quantity(work, person, ticket, button.price_code, button.quantity)
    page = await parts_card.page_with(work, person, ticket, button.price_code) if button.is_picked else 0
    await _show_page(work, person, state, ticket, page)


@router.callback_query(Pressed(ChargeParts))
async def charge_parts(
    _query: CallbackQuery, button: ChargeParts, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await job_lines.charge(work, person, ticket, is_charged=button.is_charged)
    await _show_page(work, person, state, ticket, 0)


@router.callback_query(Pressed(SendPrice))
async def send_price(
    query: CallbackQuery, button: SendPrice, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    named = await job_lines.send(work, person, ticket)
    await _show_page(work, person, state, ticket, 0)
    work.acknowledge(person, query.id, "price_known" if named.is_agreed else "customer_asked")


@router.callback_query(Pressed(NotListed))
async def ask_for_part(
    _query: CallbackQuery, button: NotListed, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await ask_for_name(work, person, state, await access.job_for(work, person, button.ticket_id))


async def ask_for_name(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    await job_lines.begun(work, person, ticket)
    await begin(state, JobStep.part, ticket)
    keyboard = keyboards.to_parts(captions_for(work, person), ticket.id)
    work.say(person, "technician/ask_part", keyboard=keyboard, ticket=ticket)


@router.message(StateFilter(JobStep.part), F.text)
async def note_part(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await job_at_hand(work, person, state)
    words = message.text or ""
    if await manner.passes(work, person, words, Way.PART, ticket=ticket):
        await note_part_called(work, person, state, ticket, words)


async def note_part_called(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, words: str) -> None:
    await job_lines.note_unlisted(work, person, ticket, words)
    await end(state)
    await show_parts(work, person, state, ticket)


async def _show_page(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, page: int) -> None:
    """In the message that is shown; a new one when another job was shown meanwhile."""
    card_id = await _card_of(state, ticket)
    if card_id is None:
        await show_parts(work, person, state, ticket)
    else:
        await parts_card.turn_to(work, person, ticket, card_id, page)


async def _card_of(state: FSMContext, ticket: Ticket) -> int | None:
    return await state.get_value("parts_card") if await state.get_value("parts_job") == ticket.id else None
