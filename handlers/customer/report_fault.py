"""A report that begins with the fault itself; what is sent while something else is asked; what is edited [P1 M1 P2]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from desk import hearing, standing
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked, NothingAsked
from handlers.customer.content import HandsOver, Says
from handlers.customer.in_hand import ReportInHand, begin
from handlers.customer.tell_symptom import keep
from models.person import Person
from rules.report import Question

router = Router(name="report a fault")


@router.message(NothingAsked(), Says())
async def greet_and_note(message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent) -> None:
    """Whoever begins with the fault itself is greeted first, and nothing of it is lost [P1]."""
    report = await begin(work, person, state)
    if not hearing.is_answered_at_once(sent.text):
        await standing.greet_briefly(work, person)
    await keep(message, report, sent)
    await report.ask_anew(Question.SYMPTOM)


@router.message(Asked(), Says(only_media=True))
@router.message(Asked(), HandsOver())
async def note_later(message: Message, report: ReportInHand, sent: Sent) -> None:
    """A picture that comes while something else is asked is kept; an album is answered once."""
    await hearing.keep(report.work, report.person, report.ticket, sent)
    album = (await report.state.get_data()).get("album")
    if message.media_group_id is None or message.media_group_id != album:
        await report.ask_again("customer/file_too_large" if sent.is_large else "customer/noted_as_well")
    await report.state.update_data(album=message.media_group_id)


@router.edited_message(Says())
async def mend(_message: Message, work: UnitOfWork, person: Person, sent: Sent, report: ReportInHand | None) -> None:
    ticket = await hearing.mend(work, person, sent)
    if report is None or report.question is not Question.SYMPTOM:
        return
    if ticket is None:
        await hearing.keep(work, person, report.ticket, sent)  # it said nothing until now
    if ticket is None or ticket is report.ticket:
        await report.show_noted()


@router.edited_message()
async def leave_unchanged(_message: Message) -> None:
    """What is no longer a note, or never was one, stays as it was first heard."""
