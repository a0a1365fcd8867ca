"""Filters: which report is in hand; at a question of it; nothing asked at all."""

from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import ReportInHand, in_hand
from messages.buttons.button import Button
from models.person import Person
from rules.report import Question


class WithReport(Filter):
    """Gives all handlers behind it `report`: the one in hand, or None. It is looked up once an update."""

    async def __call__(
        self, event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext
    ) -> dict[str, Any]:
        message_id = event.message_id if isinstance(event, Message) else None
        return {"report": await in_hand(work, person, state, message_id)}


class Asked(Filter):
    """The report stands at one of these questions, or at any; a button belongs to it, not to an older card."""

    def __init__(self, *questions: Question) -> None:
        self.questions = questions or tuple(Question)

    async def __call__(self, _event: TelegramObject, report: ReportInHand | None, button: Button | None = None) -> bool:
        if report is None or report.question not in self.questions:
            return False
        is_its_ticket = getattr(button, "ticket_id", report.ticket.id) == report.ticket.id
        return is_its_ticket and getattr(button, "question", None) in {None, report.question}


class NothingAsked(Filter):
    """No report in hand, and no other conversation either, but one at the step `besides` that may be left."""

    def __init__(self, besides: str | None = None) -> None:
        self.besides = besides

    async def __call__(self, _event: TelegramObject, report: ReportInHand | None, raw_state: str | None) -> bool:
        is_left_over = raw_state in {each.value for each in Question}
        return (report is None or report.question is None) and (raw_state in {None, self.besides} or is_left_over)
