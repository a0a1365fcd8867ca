"""What was done, in the technician's own words [V2]."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import access, jobs
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.steps import JobStep, begin, end, job_at_hand
from messages.buttons.job import FileReport
from messages.keyboards import technician as keyboards
from models.person import Person
from models.ticket import Ticket

router = Router(name="report_job")


@router.callback_query(Pressed(FileReport))
async def open_report(
    _query: CallbackQuery, button: FileReport, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await ask_what_was_done(work, person, state, await access.job_for(work, person, button.ticket_id))


async def ask_what_was_done(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    await jobs.require_reportable(work, ticket)
    await begin(state, JobStep.report, ticket)
    _ask(work, person, ticket)


@router.message(StateFilter(JobStep.report))
async def file_report(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await job_at_hand(work, person, state)
    text = message.text or message.caption
    if not text:
        _ask(work, person, ticket)
        return
    await end(state)
    await jobs.report(work, person, ticket, text)


def _ask(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    keyboard = keyboards.report(captions_for(work, person), ticket.id)
    work.say(person, "technician/ask_report", keyboard=keyboard, ticket=ticket)
