"""Where a technician can be in a conversation, and which job it is about."""

from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message, TelegramObject

from desk import access, people
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import HELD


class JobStep(StatesGroup):
    delay = State()
    another_time = State()
    obstacle = State()
    report = State()
    part = State()
    code = State()


class IsTechnician(Filter):
    async def __call__(self, _event: TelegramObject, work: UnitOfWork, person: Person) -> bool:
        return Role.TECHNICIAN in await people.roles_of(work, person)


class JobIsGone(Filter):
    """While the technician was writing, the job was cancelled or went to somebody else."""

    async def __call__(self, _message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> bool:
        ticket = await work.session.get(Ticket, await state.get_value("job") or 0)
        return ticket is None or ticket.technician_id != person.id or ticket.status not in HELD


async def begin(state: FSMContext, step: State, ticket: Ticket, **notes: Any) -> None:
    await state.set_state(step)
    await state.update_data(job=ticket.id, **notes)


async def end(state: FSMContext) -> None:
    """What was written for the job stands with the job, not here any more."""
    await state.set_state(None)
    await state.update_data(job=None, reason=None)


async def job_at_hand(work: UnitOfWork, person: Person, state: FSMContext) -> Ticket:
    """The job that the conversation is about, if it is still this person's."""
    ticket_id = await state.get_value("job")
    if ticket_id is None:
        raise Refused("answered_already")
    return await access.job_for(work, person, ticket_id)
