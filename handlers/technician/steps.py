"""Where a technician can be in a conversation, and which job it is about."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from desk import access
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused


class JobStep(StatesGroup):
    delay = State()
    another_time = State()
    obstacle = State()
    report = State()


async def begin(state: FSMContext, step: State, ticket: Ticket, **notes: Any) -> None:
    await state.set_state(step)
    await state.update_data(job=ticket.id, **notes)


async def end(state: FSMContext) -> None:
    await state.set_state(None)
    await state.update_data(job=None)


async def job_at_hand(work: UnitOfWork, person: Person, state: FSMContext) -> Ticket:
    """The job that the conversation is about, if it is still this person's."""
    ticket_id = await state.get_value("job")
    if ticket_id is None:
        raise Refused("answered_already")
    return await access.job_for(work, person, ticket_id)
