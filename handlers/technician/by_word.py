"""What stands on a card's buttons can be typed as well; with several jobs in question the cards are shown."""

from typing import Any, Literal

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from desk import cards, jobs
from desk.unit_of_work import UnitOfWork
from handlers.technician.another_time import ask_why
from handlers.technician.hand_over import ask_colleague
from handlers.technician.job_card import ask_obstacle
from handlers.technician.my_jobs import put_cards
from handlers.technician.on_the_way import leave_or_show_list
from handlers.technician.report_job import open_form
from messages.answers import means
from models.person import Person
from models.ticket import Ticket, jobs_of
from rules.roles import Role
from rules.ticket import Action, may

router = Router(name="by_word")

WORDS = {
    "set_off": Action.LEAVE,
    "arrived": Action.ARRIVE,
    "write_report": Action.FILE,
    "propose_time": Action.AGREE,
    "another_time": Action.AGREE,
    "held_up": Action.AGREE,
    "hand_over": Action.HAND_OVER,
    "hand_back": Action.HAND_BACK,
}
ASK = {
    Action.FILE: open_form,
    Action.AGREE: ask_why,
    Action.HAND_OVER: ask_colleague,
    Action.HAND_BACK: ask_obstacle,
}


class AboutOwnJobs(Filter):
    """Gives the handler `action` and the technician's `possible` jobs; whoever has none is not meant."""

    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        said = message.text or ""
        action = next((action for word, action in WORDS.items() if means(work.renderer, said, word)), None)
        if action is None or message.chat.type != ChatType.PRIVATE:
            return False
        held = await jobs_of(work.session, person.id)
        possible = [ticket for ticket in held if may(action, Role.TECHNICIAN, ticket.status)]
        return {"action": action, "possible": possible or held} if held else False


@router.message(StateFilter(None), AboutOwnJobs())
async def go_on(
    _message: Message, action: Action, possible: list[Ticket], work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    if len(possible) > 1:
        await put_cards(work, person, possible)
    elif action in ASK:
        await ASK[action](work, person, state, possible[0])
    elif action is Action.ARRIVE:
        await jobs.arrive(work, person, possible[0])
        await cards.put_to_technician(work, possible[0], person)
    elif not await leave_or_show_list(work, person, possible[0]):
        await cards.put_to_technician(work, possible[0], person)
