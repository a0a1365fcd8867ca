"""Anger is heard at every step: the words are kept, a person is told, and the conversation goes on [V2]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from desk import hearing, upset
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.add_something import ADDING, add_at_once
from handlers.customer.asked import Asked, NothingAsked
from handlers.customer.content import words_of
from handlers.customer.in_danger import HEARD_ANYWAY
from handlers.customer.in_hand import ReportInHand
from handlers.customer.rate_service import RATING
from handlers.somebody import InPrivate
from models.person import Person
from models.ticket import Ticket, live_tickets_of
from rules.anger import is_angry

router = Router(name="in anger")
router.message.filter(InPrivate())
KEPT_THERE = {ADDING, RATING, *HEARD_ANYWAY}
"""Every word is kept and heard by itself."""


class SpeaksInAnger(Filter):
    """`ticket`: what it is about. Repeated word for word it is an answer: a street may have a strange name."""

    async def __call__(
        self, message: Message, work: UnitOfWork, person: Person, report: ReportInHand | None, raw_state: str | None
    ) -> Literal[False] | dict[str, Any]:
        sent = words_of(message)
        if sent is None or raw_state in KEPT_THERE or not is_angry(sent.text):
            return False
        live = [report.ticket] if report else await live_tickets_of(work.session, person.id)
        if live and sent.text in live[0].symptom:
            return False
        return {"sent": sent, "ticket": live[0] if live else None}


class AboutWhatWaits(Filter):
    """Nobody asked anything, and something of this customer's is under way."""

    async def __call__(
        self, message: Message, ticket: Ticket | None, report: ReportInHand | None, raw_state: str | None
    ) -> bool:
        return ticket is not None and await NothingAsked()(message, report, raw_state)


@router.message(SpeaksInAnger(), Asked())
async def note_and_ask_again(_message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    await report.ask_again("customer/noted_as_well")


@router.message(SpeaksInAnger(), AboutWhatWaits())
async def add_to_it(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent, ticket: Ticket
) -> None:
    await add_at_once(work, person, state, ticket, sent)


@router.message(SpeaksInAnger(), ~NothingAsked())
async def meet_with_calm(
    _message: Message, work: UnitOfWork, person: Person, sent: Sent, ticket: Ticket | None
) -> None:
    """In the midst of something else, which waits meanwhile."""
    if ticket:
        is_calmed = is_angry(ticket.symptom)
        await hearing.keep(work, person, ticket, sent)
    else:
        is_calmed = not await upset.heed_without_ticket(work, person)
    if is_calmed:
        work.say(person, "customer/person_knows", ticket=ticket)
