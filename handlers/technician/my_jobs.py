"""A technician asks for their jobs: each is shown as its card."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from desk import access, cards
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.technician.steps import end
from messages.keyboards.my_day import show_day
from models.person import Person
from models.ticket import Ticket, jobs_of
from rules.roles import Role

router = Router(name="my_jobs")


@router.message(Command("jobs"), F.chat.type == ChatType.PRIVATE)
async def show_jobs(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await access.require(work, person, Role.TECHNICIAN)
    await end(state)
    jobs = await jobs_of(work.session, person.id)
    if jobs:
        work.say(person, "technician/jobs_shown", keyboard=show_day(captions_for(work, person)), count=len(jobs))
    await put_cards(work, person, jobs)


async def put_cards(work: UnitOfWork, person: Person, jobs: list[Ticket]) -> None:
    for ticket in jobs:
        await cards.put_to_technician(work, ticket, person)
    if not jobs:
        work.say(person, "technician/no_jobs")
