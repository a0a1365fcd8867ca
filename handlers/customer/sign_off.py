"""Does it work? The customer's word to what was done, pressed or typed [V2]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import sign_off
from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from handlers.customer.add_something import wait_for_additions
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.job_report import ItWorks, SomethingLeft
from models.person import Person
from models.ticket import Ticket, tickets_in_work_of
from rules.ticket import Status

router = Router(name="sign off")
# Typed words mean the visit only while the customer is busy with nothing else.
router.message.filter(InPrivate(), StateFilter(None))


class WordAwaited(Filter):
    """A technician's report waits for this customer's word, and only one."""

    async def __call__(self, _message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        in_work = await tickets_in_work_of(work.session, person.id)
        waiting = [ticket for ticket in in_work if ticket.status is Status.REPORTED]
        return {"ticket": waiting[0]} if len(waiting) == 1 else False


@router.callback_query(Pressed(ItWorks))
async def confirm(_query: CallbackQuery, button: ItWorks, work: UnitOfWork, person: Person) -> None:
    await sign_off.confirm(work, person, await ticket_for(work, person, button.ticket_id), button.filed)


@router.callback_query(Pressed(SomethingLeft))
async def ask_what_is_left(
    _query: CallbackQuery, button: SomethingLeft, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await ticket_for(work, person, button.ticket_id)
    await sign_off.object_to(work, person, ticket, button.filed)
    await wait_for_additions(state, ticket)


@router.message(Typed("it_works", "all_is_well"), WordAwaited())
async def confirm_by_word(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await sign_off.confirm(work, person, ticket)


@router.message(Typed("something_left"), WordAwaited())
async def object_by_word(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket
) -> None:
    await sign_off.object_to(work, person, ticket)
    await wait_for_additions(state, ticket)
