"""A message that answered a question is edited: it is read again, and the conversation stays where it is [P2]."""

from collections.abc import Awaitable, Callable
from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from handlers.customer.in_hand import ReportInHand
from handlers.customer.when_suits import read_wish
from handlers.customer.which_machine import read_machine, read_purchase
from handlers.customer.who_and_where import note_address, note_name, note_phone, read_region
from rules.report import Question

router = Router(name="edited answer")
READ: dict[Question, Callable[[Message, ReportInHand], Awaitable[None]]] = {
    Question.MACHINE: read_machine,
    Question.PURCHASE: read_purchase,
    Question.NAME: note_name,
    Question.PHONE: note_phone,
    Question.ADDRESS: note_address,
    Question.REGION: read_region,
    Question.TIME: read_wish,
}


class EditsAnswer(Filter):
    """Handlers receive it as `line`."""

    async def __call__(self, message: Message, report: ReportInHand | None) -> Literal[False] | dict[str, Any]:
        if report is None or not message.text:
            return False
        answered = (line for line in READ if report.told_in.get(line) == message.message_id)
        line = next(answered, None)
        return {"line": line} if line and report.may_correct(line) else False


@router.edited_message(EditsAnswer())
async def read_again(message: Message, report: ReportInHand, line: Question) -> None:
    report.course.mend(line)
    report.read_again = line
    await READ[line](message, report)
