"""A line of what was read back is wrong: it alone is asked again, and then we are back where we were [T1]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from desk import known
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import Correct
from rules.corrections import read_correction
from rules.refused import Refused
from rules.report import Question

router = Router(name="correct")
READ_BACK = (Question.KNOWN, Question.CHECK)


class CallsWrong(Filter):
    """The words name a line that was told earlier; handlers receive it as `line`."""

    async def __call__(self, message: Message, report: ReportInHand | None) -> Literal[False] | dict[str, Any]:
        line = read_correction(message.text or "") if report else None
        return {"line": line} if report and line and report.may_correct(line) else False


@router.callback_query(Pressed(Correct), Asked(*READ_BACK))
async def ask_for_line(_query: CallbackQuery, report: ReportInHand, button: Correct) -> None:
    await _ask(report, button.line)


@router.message(Asked(), CallsWrong())
async def ask_for_named_line(_message: Message, report: ReportInHand, line: Question) -> None:
    await _ask(report, line)


@router.message(Typed("something_changed"), Asked(*READ_BACK))
async def ask_which_line(_message: Message, report: ReportInHand) -> None:
    await report.ask_again("customer/ask_which_line")


async def _ask(report: ReportInHand, line: Question) -> None:
    """The other lines that were shown are right."""
    if not report.may_correct(line):
        raise Refused("answered_already")
    if report.question is Question.KNOWN:
        await known.confirm(report.work, report.person, report.ticket)
        report.course.keep(Question.KNOWN)
    await report.correct(line)
