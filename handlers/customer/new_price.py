"""The price changed after the report was sent: the customer answers, pressed or typed [B1]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter, StateFilter
from aiogram.types import CallbackQuery, Message

from desk import dispatchers, proposals, quotes
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.price import AnswerNewPrice
from models.person import Person
from models.quote import Quote
from models.ticket import Ticket

router = Router(name="new price")
# Typed words mean the price only while the customer is busy with nothing else.
router.message.filter(InPrivate(), StateFilter(None))


class PriceWaits(Filter):
    """A changed price was the last thing that this customer was asked."""

    async def __call__(self, _message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        waiting, proposed = await quotes.waiting_for(work, person), await proposals.waiting_for(work, person)
        if waiting is None or (proposed and proposed[1].proposed_at > waiting[1].asked_at):
            return False
        return dict(zip(("ticket", "quote"), waiting, strict=True))


@router.callback_query(Pressed(AnswerNewPrice))
async def note_answer(_query: CallbackQuery, work: UnitOfWork, person: Person, button: AnswerNewPrice) -> None:
    ticket, quote = await quotes.asked_of(work, person, button.quote_id)
    await quotes.answer_change(work, person, ticket, quote, is_agreed=button.is_agreed)


@router.message(Typed("agree_to_price"), PriceWaits())
async def note_agreement(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket, quote: Quote) -> None:
    await quotes.answer_change(work, person, ticket, quote, is_agreed=True)


@router.message(Typed("decline_price"), PriceWaits())
async def note_refusal(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket, quote: Quote) -> None:
    await quotes.answer_change(work, person, ticket, quote, is_agreed=False)


@router.message(Typed("a_person", "dont_know"), PriceWaits())
async def call_person(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await quotes.leave_to_person(work, ticket)
    await dispatchers.hand_to_person(work, person, ticket)
