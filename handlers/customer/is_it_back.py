"""Is it the fault of the last time? Then its ticket is opened again; another fault is a report of its own."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from desk import hearing, relapses
from desk.notes import Sent
from handlers.customer.asked import Asked
from handlers.customer.content import HandsOver, Says
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import IsSameFault
from rules.report import Question

router = Router(name="is it back")


@router.callback_query(Pressed(IsSameFault), Asked(Question.SAME_FAULT))
async def note_answer(_query: CallbackQuery, report: ReportInHand, button: IsSameFault) -> None:
    await (_open_again(report) if button.is_same else report.go_on())


@router.message(Typed("same_fault"), Asked(Question.SAME_FAULT))
async def open_again(_message: Message, report: ReportInHand) -> None:
    await _open_again(report)


@router.message(Typed("other_fault", "dont_know"), Asked(Question.SAME_FAULT))
async def go_on_with_another(_message: Message, report: ReportInHand) -> None:
    await report.go_on()


@router.message(Asked(Question.SAME_FAULT), Says())
@router.message(Asked(Question.SAME_FAULT), HandsOver())
async def note_and_ask_again(_message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    if report.ticket.is_urgent:
        await report.go_on()
    else:
        await report.ask_again("customer/noted_as_well")


async def _open_again(report: ReportInHand) -> None:
    await relapses.is_back(report.work, report.person, report.ticket)
    await report.state.clear()
