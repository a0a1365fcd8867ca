"""The time cannot be kept: why, and when instead; the customer is asked with an apology [B3 B5]."""

from datetime import UTC, datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import access, case, manner, proposals, sides
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.steps import JobStep, begin, end, job_at_hand
from messages.buttons.job import AnotherTime, Delay, GiveReason, ProposeTime
from messages.keyboards import technician as keyboards
from models.person import Person
from models.ticket import Ticket
from rules.held_words import Way
from rules.refused import Refused
from rules.when import read_time

router = Router(name="another_time")


@router.callback_query(Pressed(AnotherTime))
async def begin_with_reason(
    _query: CallbackQuery, button: AnotherTime, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await ask_why(work, person, state, await access.job_for(work, person, button.ticket_id))


async def ask_why(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    proposals.require_movable(ticket)
    if not case.counts_on_a_time(ticket):
        await ask_when_because(work, person, state, ticket, "")
        return
    await begin(state, JobStep.delay, ticket)
    keyboard = keyboards.delays(captions_for(work, person), ticket.id)
    work.say(person, "technician/ask_delay", keyboard=keyboard, ticket=ticket)


@router.callback_query(Pressed(GiveReason))
async def ask_when(
    _query: CallbackQuery, button: GiveReason, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    proposals.require_movable(ticket)
    await ask_when_for(work, person, state, ticket, button.delay)


async def ask_when_for(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, delay: Delay) -> None:
    """The reason is read by the customer, in their language."""
    customer = await sides.customer_of(work, ticket)
    await ask_when_because(work, person, state, ticket, captions_for(work, customer)(f"delay_{delay}"))


@router.message(StateFilter(JobStep.delay), F.text)
async def ask_when_instead(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await job_at_hand(work, person, state)
    reason = message.text or ""
    if await manner.passes(work, person, reason, Way.DELAY, ticket=ticket):
        await ask_when_because(work, person, state, ticket, reason)


@router.callback_query(Pressed(ProposeTime))
async def propose(
    query: CallbackQuery, button: ProposeTime, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await job_at_hand(work, person, state)
    if ticket.id != button.ticket_id:
        raise Refused("answered_already")
    await _propose(work, person, state, ticket, datetime.fromtimestamp(button.at, UTC))
    work.acknowledge(person, query.id, "customer_asked")


@router.message(StateFilter(JobStep.another_time), F.text)
async def propose_typed_time(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await job_at_hand(work, person, state)
    at = read_time(message.text or "", work.now, work.zone_of(ticket.region_code))
    if at is None:
        await _show_times(work, person, ticket, is_again=True)
    else:
        await _propose(work, person, state, ticket, at)


async def ask_when_because(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, reason: str) -> None:
    await begin(state, JobStep.another_time, ticket, reason=reason)
    await _show_times(work, person, ticket, is_again=False)


async def _show_times(work: UnitOfWork, person: Person, ticket: Ticket, *, is_again: bool) -> None:
    free = await proposals.times_to_propose(work, ticket)
    keyboard = keyboards.times(captions_for(work, person, ticket), ticket.id, free)
    work.say(person, "technician/ask_time", keyboard=keyboard, ticket=ticket, is_again=is_again)


async def _propose(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, at: datetime) -> None:
    asked_at = await proposals.propose(work, ticket, at, await state.get_value("reason") or "")
    await end(state)
    work.say(person, "technician/proposal_sent", ticket=ticket, at=at, asked_at=asked_at)
