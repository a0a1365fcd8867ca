"""Which machine it is, and since when the customer has it [T1]."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import machines, serials
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import ChooseDevice, ChooseProduct, DontKnow
from rules.report import Question
from rules.when import read_date

router = Router(name="which machine")


@router.callback_query(Pressed(ChooseDevice), Asked(Question.MACHINE))
async def choose_known(_query: CallbackQuery, report: ReportInHand, button: ChooseDevice) -> None:
    await machines.choose_known(report.work, report.person, report.ticket, button.device_id)
    await report.go_on()


@router.callback_query(Pressed(ChooseProduct), Asked(Question.MACHINE))
async def choose_product(_query: CallbackQuery, report: ReportInHand, button: ChooseProduct) -> None:
    await machines.choose_product(report.work, report.ticket, button.product_code)
    await report.go_on()


@router.message(Typed("dont_know"), Asked(Question.MACHINE))
@router.callback_query(Pressed(DontKnow), Asked(Question.MACHINE))
async def leave_machine_open(_event: TelegramObject, report: ReportInHand) -> None:
    """The technician will ask, and read the plate."""
    await machines.forget(report.work, report.ticket)
    await report.go_on()


@router.message(Asked(Question.MACHINE), F.text)
async def read_machine(message: Message, report: ReportInHand) -> None:
    if await is_named(message, report):
        await report.go_on()
        return
    serials.refuse_mistyped(report.work, message.text or "")
    await report.miss()


@router.message(Typed("dont_know"), Asked(Question.PURCHASE))
@router.callback_query(Pressed(DontKnow), Asked(Question.PURCHASE))
async def leave_purchase_open(_event: TelegramObject, report: ReportInHand) -> None:
    await machines.note_purchase(report.work, report.ticket, None)
    await report.go_on()


@router.message(Asked(Question.PURCHASE), F.text)
async def read_purchase(message: Message, report: ReportInHand) -> None:
    purchased_on = read_date(message.text or "", machines.today_of(report.work, report.ticket))
    if purchased_on is None:
        await report.miss()
        return
    await machines.note_purchase(report.work, report.ticket, purchased_on)
    await report.go_on()


async def is_named(message: Message, report: ReportInHand) -> bool:
    told = report.work, report.person, report.ticket, message.text or ""
    return await serials.choose_numbered(*told) or await machines.choose_named(*told)
