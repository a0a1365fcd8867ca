"""The symptom, in any number of messages of any kind: all are kept, one note shows them, answered once [M1 P2]."""

from aiogram import Router
from aiogram.types import Message, TelegramObject

from desk import hearing, notes, plates
from desk.notes import Sent
from handlers.customer.asked import Asked
from handlers.customer.content import HandsOver, Says
from handlers.customer.in_hand import ReportInHand
from handlers.customer.read_plate import picture_of
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import ThatIsAll
from rules.report import Question
from rules.ticket import Kind

router = Router(name="tell symptom")


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
    await keep(message, report, sent)
    await report.show_noted()


async def keep(message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    await plates.look_at(report.work, report.person, report.ticket, sent.text, picture_of(message))
