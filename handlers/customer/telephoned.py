"""Somebody who telephoned comes here: their own contact, and nothing else, proves which reports are theirs [O3]."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import callers, notes, reports, standing
from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import NothingAsked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.callers import ItIsThat
from models.person import Person
from rules.refused import Refused
from rules.ticket import Status
from rules.ticket_number import read_number

router = Router(name="telephoned")


class CallerStep(StatesGroup):
    contact = State()
    number = State()
    """Several telephoned from it: the number that was read out to them tells which they are."""


class OwnContact(Filter):
    """Gives the handler `phone`; a card that somebody forwarded proves nothing."""

    def __init__(self, *, is_known: bool = False) -> None:
        self.is_known = is_known
        """Somebody has telephoned from it."""

    async def __call__(self, message: Message, work: UnitOfWork) -> Literal[False] | dict[str, Any]:
        contact, user = message.contact, message.from_user
        if contact is None or user is None or contact.user_id != user.id:
            return False
        if self.is_known and not await callers.has_telephoned(work, contact.phone_number):
            return False
        return {"phone": contact.phone_number}


@router.message(Typed("i_telephoned"))
async def ask_for_contact(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(CallerStep.contact)
    await callers.ask_for_number(work, person)


@router.message(StateFilter(CallerStep), Typed("back", "cancel"))
async def leave(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    await standing.greet(work, person)


@router.message(StateFilter(CallerStep), F.contact, OwnContact())
@router.message(F.contact, NothingAsked(), OwnContact(is_known=True))
async def come_here(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, phone: str) -> None:
    is_clear = await callers.come_here(work, person, phone)
    await state.set_state(None if is_clear else CallerStep.number)
    await state.update_data(called_from=None if is_clear else phone)


@router.message(StateFilter(CallerStep.contact), F.contact)
async def refuse(_message: Message) -> None:
    raise Refused("not_your_contact")


@router.message(StateFilter(CallerStep.contact), F.text, ~F.text.startswith("/"))
async def ask_again(_message: Message, work: UnitOfWork, person: Person) -> None:
    """A number that was typed proves nothing either."""
    await callers.ask_for_number(work, person)


@router.message(StateFilter(CallerStep.number), F.text, ~F.text.startswith("/"))
async def read_ticket_number(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    number, phone = read_number(message.text or ""), await state.get_value("called_from") or ""
    if number and await callers.come_as_whoever_reported(work, person, phone, number):
        await state.set_state(None)
        await state.update_data(called_from=None)
    else:
        work.say(person, "customer/which_call", is_again=True)


@router.callback_query(Pressed(ItIsThat))
async def join(
    _query: CallbackQuery,
    button: ItIsThat,
    work: UnitOfWork,
    person: Person,
    state: FSMContext,
    report: ReportInHand | None,
) -> None:
    """What they were telling goes to the ticket that there is."""
    ticket = await ticket_for(work, person, button.ticket_id)
    if report and report.ticket.status is Status.REPORTING and report.ticket.id != ticket.id:
        await notes.hand_on(work, report.ticket, ticket)
        await reports.discard(work, person, report.ticket)
        await state.clear()
    await standing.show_ticket(work, person, ticket)
