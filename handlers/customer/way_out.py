"""Back, cancel, a person, please: at every step, pressed or typed."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject

from desk import dispatchers, quotes, standing
from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.way_out import APerson, Back, Cancel
from models.person import Person
from rules.report import Question

router = Router(name="way out")


@router.message(Typed("back"), Asked())
@router.callback_query(Pressed(Back), Asked())
async def go_back(_event: TelegramObject, report: ReportInHand) -> None:
    await report.go_back()


@router.message(Typed("cancel"), Asked())
@router.callback_query(Pressed(Cancel), Asked())
async def discard(_event: TelegramObject, report: ReportInHand) -> None:
    await report.discard()


@router.message(Typed("back", "cancel"))
async def leave(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """Nothing was being reported: back to the door."""
    await state.clear()
    await standing.greet(work, person)


@router.message(Typed("a_person"))
@router.message(Typed("dont_know"), Asked(Question.PRICE))
@router.callback_query(Pressed(APerson))
async def call_person(
    _event: TelegramObject,
    work: UnitOfWork,
    person: Person,
    state: FSMContext,
    report: ReportInHand | None,
    button: APerson | None = None,
) -> None:
    """About the ticket of the button, else the report in hand, else what was looked at last."""
    in_mind = report.ticket.id if report else (await state.get_data()).get("looked_at")
    ticket_id = (button.ticket_id if button else None) or in_mind
    ticket = await ticket_for(work, person, ticket_id) if ticket_id else None
    if ticket:
        await quotes.leave_to_person(work, ticket)
    await dispatchers.hand_to_person(work, person, ticket)
