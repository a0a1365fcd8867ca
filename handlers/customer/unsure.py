"""“I don't know” leads on at every question: what is missing is asked later, by whoever comes [T1]."""

from aiogram import Router
from aiogram.types import TelegramObject

from desk import contacts, guidance, known, wishes
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import DontKnow
from rules.report import Question
from rules.ticket import Status

router = Router(name="unsure")


@router.message(Typed("dont_know"), Asked(Question.KNOWN))
async def take_as_known(_event: TelegramObject, report: ReportInHand) -> None:
    """It is read back before it is sent."""
    await known.confirm(report.work, report.person, report.ticket)
    await report.go_on()


@router.message(Typed("dont_know"), Asked(Question.NAME))
async def use_own_name(_event: TelegramObject, report: ReportInHand) -> None:
    report.ticket.contact_name = report.person.name
    await report.go_on()


@router.message(Typed("dont_know"), Asked(Question.PHONE, Question.ADDRESS, Question.REGION))
@router.callback_query(Pressed(DontKnow), Asked(Question.REGION))
async def leave_open(_event: TelegramObject, report: ReportInHand) -> None:
    contacts.leave_open(report.ticket, report.question)
    await report.go_on()


@router.message(Typed("dont_know"), Asked(Question.GUIDANCE))
async def wait_or_send_someone(_event: TelegramObject, report: ReportInHand) -> None:
    if report.ticket.status is Status.GUIDED:
        await guidance.try_longer(report.work, report.person, report.ticket)
        return
    await guidance.someone_is_wished(report.work, report.ticket)
    await report.go_on()


@router.message(Typed("dont_know"), Asked(Question.TIME))
async def leave_time_open(_event: TelegramObject, report: ReportInHand) -> None:
    await wishes.wish(report.work, report.ticket, None)
    await report.go_on()
