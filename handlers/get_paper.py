"""The report as a document: for the customer, whoever has the job, and the office in charge."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import papers
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.job_report import GetPaper
from models.person import Person

router = Router(name="get paper")


@router.callback_query(Pressed(GetPaper))
async def send_later(query: CallbackQuery, button: GetPaper, work: UnitOfWork, person: Person) -> None:
    await papers.ask_for(work, person, button.ticket_id)
    work.acknowledge(person, query.id, "paper_comes")
