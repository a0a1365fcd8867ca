"""A report left unfinished: go on where it stood, start anew, or discard it."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import reports
from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand, begin, take_up
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import GoOn, StartAnew
from messages.buttons.way_out import Cancel
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.report import Question

router = Router(name="unfinished")


@router.callback_query(Pressed(GoOn))
async def go_on(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: GoOn) -> None:
    ticket = await _unfinished(work, person, button.ticket_id)
    await (await take_up(work, person, state, ticket, Question.SYMPTOM)).resume()


@router.message(Typed("go_on"), Asked())
async def go_on_typed(_message: Message, report: ReportInHand) -> None:
    await report.resume()


@router.callback_query(Pressed(StartAnew))
async def start_anew(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: StartAnew
) -> None:
    ticket = await _unfinished(work, person, button.ticket_id)
    await _start_anew(await take_up(work, person, state, ticket, Question.SYMPTOM))


@router.message(Typed("start_anew"), Asked())
async def start_anew_typed(_message: Message, report: ReportInHand) -> None:
    await _start_anew(report)


@router.callback_query(Pressed(Cancel))
async def discard(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: Cancel) -> None:
    """Only what was never sent; a button of an older card is refused."""
    if button.question:
        raise Refused("answered_already")
    ticket = await _unfinished(work, person, button.ticket_id)
    await (await take_up(work, person, state, ticket, Question.SYMPTOM)).discard()


async def _start_anew(report: ReportInHand) -> None:
    await reports.discard(report.work, report.person, report.ticket)
    fresh = await begin(report.work, report.person, report.state)
    fresh.question = report.question
    await fresh.ask_for_symptom()


async def _unfinished(work: UnitOfWork, person: Person, ticket_id: int) -> Ticket:
    ticket = await ticket_for(work, person, ticket_id)
    reports.require_in_hand(ticket)
    return ticket
