"""A picture of the plate instead of words: it is being read, and here is what it says [T1]."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from desk import hearing, plates
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked
from handlers.customer.content import READABLE_BYTES, Says
from handlers.customer.in_hand import ReportInHand
from models.errand import Errand
from models.person import Person
from models.ticket import Ticket
from rules.report import Question

router = Router(name="read the plate")


class MayShowPlate(Filter):
    async def __call__(self, message: Message) -> bool:
        return picture_of(message) is not None


@router.message(Asked(Question.MACHINE), MayShowPlate(), Says(only_media=True))
async def read_later(message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    await plates.read_later(report.work, report.person, report.ticket, sent.file_id or "")
    await report.state.update_data(album=message.media_group_id)


def picture_of(message: Message) -> str | None:
    """One that Telegram will hand out."""
    if message.photo:
        return message.photo[-1].file_id
    document = message.document
    is_picture = document is not None and (document.mime_type or "").startswith("image/")
    return document.file_id if document and is_picture and (document.file_size or 0) <= READABLE_BYTES else None


async def bring_back(
    work: UnitOfWork, person: Person, errand: Errand, report: ReportInHand | None, codes: list[str]
) -> None:
    """`report`: what the customer has in hand by now. A picture of the symptom was read without a word."""
    ticket = await work.session.get_one(Ticket, errand.ticket_id)
    is_in_hand = report is not None and report.ticket.id == ticket.id
    if report and is_in_hand and report.question is Question.SYMPTOM:
        if ticket.product_code is None and await plates.choose_read(work, person, ticket, codes):
            await report.show_noted()
    elif report and is_in_hand and report.question is Question.MACHINE:
        await _answer(errand, report, codes)
    elif errand.answer_id:
        await plates.say_kept(work, person, ticket, errand.answer_id)


async def _answer(errand: Errand, report: ReportInHand, codes: list[str]) -> None:
    about = report.work, report.person, report.ticket
    if await plates.choose_read(*about, codes):
        await plates.say_machine(*about, errand.answer_id)
        await report.go_on()
    elif errand.answer_id:
        await plates.say_unread(*about, errand.answer_id)
