"""A customer without a chat was rung up: what they said is tapped [O3]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from desk import ring_answers
from desk.unit_of_work import UnitOfWork
from handlers.office.arrange_time import ask_when_because
from handlers.pressed import Pressed
from messages.buttons.ring import Rang
from models.person import Person
from rules.ring import RingAnswer

router = Router(name="rang")


@router.callback_query(Pressed(Rang))
async def record(_query: CallbackQuery, button: Rang, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """Another time that they named is what answers it."""
    if button.answer is RingAnswer.OTHER:
        office, _ = await ring_answers.ring_for(work, person, button.ring_id)
        await ask_when_because(work, state, office, "")
    else:
        await ring_answers.record(work, person, button.ring_id, button.answer)
