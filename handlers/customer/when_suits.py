"""What time suits the customer: only times that somebody can really keep [P3 B3]."""

from datetime import UTC, datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import wishes
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import AnyTime, NoneSuits, WishTime
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


@router.message(Typed("none_suits"), Asked(Question.TIME))
@router.callback_query(Pressed(NoneSuits), Asked(Question.TIME))
async def ask_for_own_words(_event: TelegramObject, report: ReportInHand) -> None:
    wishes.ask_for_words(report.ticket)
    await report.ask_again("customer/ask_wish")


@router.message(Asked(Question.TIME), F.text)
async def read_wish(message: Message, report: ReportInHand) -> None:
    work, ticket, words = report.work, report.ticket, message.text or ""
    at = read_time(words, work.now, work.zone_of(ticket.region_code))
    if at and await wishes.wish(work, ticket, at):
        await report.go_on()
    elif await wishes.is_left_to_words(work, ticket):
        wishes.note_words(ticket, words)
        await report.go_on()
    elif at:
        await report.ask_again("customer/time_not_free")
    else:
        await report.miss()


async def _wish(report: ReportInHand, at: datetime | None) -> None:
    if await wishes.wish(report.work, report.ticket, at):
        await report.go_on()
    else:
        await report.ask_again("customer/time_not_free")
