"""Everything is read back; sent, it becomes a ticket with a number [P3 P4]."""

from aiogram import Router
from aiogram.types import TelegramObject

from desk import returns, tickets, wishes
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import SendReport
from rules.report import Question
from rules.returns import ReturnWish

router = Router(name="read back")


@router.message(Typed("send_report"), Asked(Question.CHECK))
@router.callback_query(Pressed(SendReport), Asked(Question.CHECK))
async def send(_event: TelegramObject, report: ReportInHand) -> None:
    if not await wishes.is_still_possible(report.work, report.ticket):
        await report.ask_anew(Question.TIME, "customer/time_taken")
        return
    if report.ticket.return_wish is ReturnWish.RETURN:
        await returns.register_for_leader(report.work, report.person, report.ticket)
    else:
        await tickets.register(report.work, report.person, report.ticket)
        await returns.tell_leader_of_inspection(report.work, report.ticket)
    await report.state.clear()
