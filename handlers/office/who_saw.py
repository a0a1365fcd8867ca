"""Headquarters types /seen and a report's number, and reads who of the staff saw the customer's data."""

from aiogram import Router
from aiogram.filters import Command, Filter
from aiogram.types import Message

from desk import people, who_saw
from desk.unit_of_work import UnitOfWork
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from messages.answers import means
from models.person import Person
from rules.roles import Role
from rules.ticket_number import read_number, without_number

router = Router(name="who saw")
router.message.filter(InPrivate())
in_words = Router(name="who saw, in words")
"""Comes before the relay: what names a report would go to its other side."""
in_words.message.filter(InPrivate())


class AsksWhoSaw(Filter):
    """The number may stand before the words or after them; from anybody else they are words to a customer."""

    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> bool:
        said = message.text or ""
        asks = not said.startswith("/") and means(work.renderer, without_number(said), "who_saw")
        return asks and Role.HEADQUARTERS in await people.roles_of(work, person)


@in_words.message(AsksWhoSaw())
@router.message(Command("seen"), IsStaff())
async def tell(message: Message, work: UnitOfWork, person: Person) -> None:
    await who_saw.tell(work, person, read_number(message.text or ""))
