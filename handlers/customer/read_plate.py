"""A picture of the plate instead of words: it is being read, and here is what it says [T1]."""

from aiogram import F, Router
from aiogram.types import Message

from desk import hearing, plates
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked
from handlers.customer.content import Says
from handlers.customer.in_hand import ReportInHand
from models.errand import Errand
from models.person import Person
from models.ticket import Ticket
from rules.report import Question

router = Router(name="read the plate")


@router.message(Asked(Question.MACHINE), F.document.file_size > plates.READABLE_BYTES, Says(only_media=True))
async def say_too_large(_message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    await report.ask_again("customer/file_too_large")


@router.message(Asked(Question.MACHINE), F.photo, Says(only_media=True))
@router.message(Asked(Question.MACHINE), F.document.mime_type.startswith("image/"), Says(only_media=True))
async def read_later(_message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    await plates.read_later(report.work, report.person, report.ticket, sent.file_id or "")


async def bring_back(
    work: UnitOfWork, person: Person, errand: Errand, report: ReportInHand | None, codes: list[str]
) -> None:
    """`report`: what the customer has in hand by now."""
    ticket = await work.session.get_one(Ticket, errand.ticket_id)
    if report is None or report.ticket.id != ticket.id or report.question is not Question.MACHINE:
        await plates.say_kept(work, person, ticket, errand.answer_id)
    elif await plates.choose_read(work, person, ticket, codes):
        await plates.say_machine(work, person, ticket, errand.answer_id)
        await report.go_on()
    else:
        await plates.say_unread(work, person, ticket, errand.answer_id)
