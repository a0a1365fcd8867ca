"""What time suits the customer: only times that somebody can really keep [P3 B3]."""

from datetime import UTC, datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import wishes
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons import AnyTime, WishTime
from rules.report import Question
from rules.when import read_time

router = Router(name="when suits")


@router.callback_query(Pressed(WishTime), Asked(Question.TIME))
async def choose_time(_query: CallbackQuery, report: ReportInHand, button: WishTime) -> None:
    await _wish(report, datetime.fromtimestamp(button.at, UTC))


@router.message(Typed("any_time"), Asked(Question.TIME))
@router.callback_query(Pressed(AnyTime), Asked(Question.TIME))
async def leave_time_open(_event: TelegramObject, report: ReportInHand) -> None:
    await _wish(report, None)


@router.message(Asked(Question.TIME), F.text)
async def read_wish(message: Message, report: ReportInHand) -> None:
    work = report.work
    at = read_time(message.text or "", work.now, work.zone_of(report.ticket.region_code))
    if at is None:
        await report.miss()
    else:
        await _wish(report, at)


async def _wish(report: ReportInHand, at: datetime | None) -> None:
    if await wishes.wish(report.work, report.ticket, at):
        await report.go_on()
    else:
        await report.ask_again("customer/time_not_free")
