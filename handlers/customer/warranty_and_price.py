"""Outside the warranty, the customer's word to the price comes before any visit [B1]."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from desk import quotes, tickets
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import AnswerPrice
from models.quote import Answer
from rules.report import Question

router = Router(name="warranty and price")


@router.callback_query(Pressed(AnswerPrice), Asked(Question.PRICE))
async def note_answer(_query: CallbackQuery, report: ReportInHand, button: AnswerPrice) -> None:
    await (_agreed if button.is_agreed else _declined)(report)


@router.message(Typed("agree_to_price"), Asked(Question.PRICE))
async def note_agreement(_message: Message, report: ReportInHand) -> None:
    await _agreed(report)


@router.message(Typed("decline_price"), Asked(Question.PRICE))
async def note_refusal(_message: Message, report: ReportInHand) -> None:
    await _declined(report)


async def _agreed(report: ReportInHand) -> None:
    await quotes.answer(report.work, report.ticket, Answer.YES)
    await report.go_on()


async def _declined(report: ReportInHand) -> None:
    await quotes.answer(report.work, report.ticket, Answer.NO)
    await tickets.register_for_dispatcher(report.work, report.person, report.ticket)
    await report.state.clear()
