"""A picture whose album was noted a moment earlier: it is kept with the others, whatever is asked by now [M1]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from desk import cards, hearing
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.add_something import ADDING
from handlers.customer.content import media_of
from models.person import Person
from models.ticket import Ticket
from models.ticket_note import note_of_album
from rules.report import Question

router = Router(name="late album")
STILL_ASKED = {Question.SYMPTOM, ADDING}


class ComesLate(Filter):
    """Handlers receive `sent`, and the `ticket` with the others."""

    async def __call__(
        self, message: Message, work: UnitOfWork, person: Person, state: FSMContext
    ) -> Literal[False] | dict[str, Any]:
        album = message.media_group_id
        if album is None or await state.get_state() in STILL_ASKED or await state.get_value("album") == album:
            return False
        first = await note_of_album(work.session, person.id, album)
        sent = media_of(message) if first else None
        ticket = await work.session.get(Ticket, first.ticket_id) if first else None
        return {"sent": sent, "ticket": ticket} if sent and ticket else False


@router.message(ComesLate())
async def keep_with_the_others(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent) -> None:
    await hearing.keep(work, person, ticket, sent)
    if ticket.number:
        await cards.refresh(work, ticket)
