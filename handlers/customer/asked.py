"""Filters: in a private chat; at a question of the report; nothing asked at all."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject

from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import ReportInHand, in_hand
from messages.buttons.button import Button
from models.person import Person
from rules.report import Question


class InPrivate(Filter):
    """Gives the handlers behind it `report`: the one in hand, or None."""

    async def __call__(
        self, event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext
    ) -> Literal[False] | dict[str, Any]:
        message = event.message if isinstance(event, CallbackQuery) else event
        chat: Chat | None = getattr(message, "chat", None)
        is_private = chat is None or chat.type == "private"
        message_id = event.message_id if isinstance(event, Message) else None
        return {"report": await in_hand(work, person, state, message_id)} if is_private else False


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
    """No report in hand, and no other conversation either."""

    async def __call__(self, _event: TelegramObject, report: ReportInHand | None, raw_state: str | None) -> bool:
        is_left_over = raw_state in {each.value for each in Question}
        return (report is None or report.question is None) and (raw_state is None or is_left_over)
