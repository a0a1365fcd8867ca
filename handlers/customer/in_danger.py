"""Danger is heard at every step, whatever was asked [L4]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from desk import danger, hearing
from desk.notes import Sent
from handlers.customer.content import words_of
from handlers.customer.in_hand import ReportInHand
from rules.report import Question

router = Router(name="in danger")

HEARD_ANYWAY = {
    Question.SYMPTOM,
    Question.SAME_FAULT,
    Question.RETURN_REASON,
    Question.INSPECTION,
    Question.GUIDANCE,
}


class SpeaksOfDanger(Filter):
    """For the first time in this report, so that a street called Flame Lane is taken for an address in the end."""

    async def __call__(self, message: Message, report: ReportInHand | None) -> Literal[False] | dict[str, Any]:
        sent = words_of(message)
        if sent is None or report is None or report.question in {None, *HEARD_ANYWAY}:
            return False
        return {"sent": sent} if danger.new_in(sent.text, report.ticket.symptom) else False


@router.message(SpeaksOfDanger())
async def advise_and_ask(_message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    await report.ask_again("customer/noted_as_well")
