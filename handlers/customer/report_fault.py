"""The symptom, in any number of messages of any kind: all are kept, one note shows them, answered once [M1 P2]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from desk import hearing, notes, plates, standing
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked, NothingAsked
from handlers.customer.content import HandsOver, Says
from handlers.customer.in_hand import ReportInHand, begin
from handlers.customer.read_plate import picture_of
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import ThatIsAll
from models.person import Person
from rules.report import Question
from rules.ticket import Kind

router = Router(name="report a fault")


@router.message(Typed("that_is_all", "nothing_special"), Asked(Question.SYMPTOM))
@router.callback_query(Pressed(ThatIsAll), Asked(Question.SYMPTOM))
async def ask_what_is_missing(_event: TelegramObject, report: ReportInHand) -> None:
    if report.ticket.kind is Kind.MAINTENANCE or await notes.is_anything_noted(report.work, report.ticket):
        await report.go_on()
    else:
        await report.miss()


@router.message(Asked(Question.SYMPTOM), Says())
@router.message(Asked(Question.SYMPTOM), HandsOver())
async def note(message: Message, report: ReportInHand, sent: Sent) -> None:
    await _keep(message, report, sent)
    await report.show_noted()


@router.message(NothingAsked(), Says())
async def greet_and_note(message: Message, work: UnitOfWork, person: Person, state: FSMContext, sent: Sent) -> None:
    """Whoever begins with the fault itself is greeted first, and nothing of it is lost [P1]."""
    report = await begin(work, person, state)
    if not hearing.is_answered_at_once(sent.text):
        await standing.greet_briefly(work, person)
    await _keep(message, report, sent)
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


async def _keep(message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    await plates.look_at(report.work, report.person, report.ticket, sent.text, picture_of(message))
