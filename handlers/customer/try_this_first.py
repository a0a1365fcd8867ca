"""A simple fault of the user manual: steps are offered, never forced, and did they help? [B2]"""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import guidance, hearing
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked
from handlers.customer.content import HandsOver, Says
from handlers.customer.in_hand import ReportInHand, take_up
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.simple_fault import ChooseFault, NotYet, SendSomeone, ShowStep, ShowSteps, WorksNow
from models.person import Person
from models.ticket import Ticket
from rules.report import Question
from rules.ticket import Status

router = Router(name="try this first")


@router.callback_query(Pressed(ChooseFault), Asked(Question.GUIDANCE))
async def offer_its_steps(_query: CallbackQuery, report: ReportInHand, button: ChooseFault) -> None:
    guidance.choose_fault(report.work, report.ticket, button.fault_code)
    await report.ask_anew(Question.GUIDANCE)


@router.message(Typed("show_me"), Asked(Question.GUIDANCE))
@router.callback_query(Pressed(ShowSteps), Asked(Question.GUIDANCE))
async def give_steps(_event: TelegramObject, report: ReportInHand) -> None:
    row = await guidance.give_steps(report.work, report.person, report.ticket)
    await report.work.session.flush()
    await report.note_stands_at(row.id if row else None)


@router.callback_query(Pressed(ShowStep), Asked(Question.GUIDANCE))
async def show_step(_query: CallbackQuery, report: ReportInHand, button: ShowStep) -> None:
    if report.note_id:
        await guidance.show_step(report.work, report.person, report.ticket, button.place, report.note_id)


@router.callback_query(Pressed(WorksNow))
async def close_solved(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: WorksNow
) -> None:
    await _solved(work, person, state, await ticket_for(work, person, button.ticket_id))


@router.message(Typed("works_now"), Asked(Question.GUIDANCE))
async def close_solved_typed(_message: Message, report: ReportInHand) -> None:
    await _solved(report.work, report.person, report.state, report.ticket)


@router.callback_query(Pressed(NotYet))
async def wait_longer(_query: CallbackQuery, work: UnitOfWork, person: Person, button: NotYet) -> None:
    await guidance.try_longer(work, person, await ticket_for(work, person, button.ticket_id))


@router.message(Typed("not_yet"), Asked(Question.GUIDANCE))
async def wait_longer_typed(_message: Message, report: ReportInHand) -> None:
    if report.ticket.status is Status.GUIDED:
        await guidance.try_longer(report.work, report.person, report.ticket)
    else:
        await report.go_on()


@router.message(Typed("send_someone", "none_of_these", "decline_price"), Asked(Question.GUIDANCE))
@router.callback_query(Pressed(SendSomeone), Asked(Question.GUIDANCE))
async def ask_when(_event: TelegramObject, report: ReportInHand) -> None:
    await guidance.someone_is_wished(report.work, report.ticket)
    await report.go_on()


@router.callback_query(Pressed(SendSomeone))
async def ask_when_after_all(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: SendSomeone
) -> None:
    """Pressed hours later, perhaps with another report in hand."""
    ticket = await ticket_for(work, person, button.ticket_id)
    guidance.require_guided(ticket)
    await guidance.someone_is_wished(work, ticket)
    await (await take_up(work, person, state, ticket, before=Question.TIME)).ask_anew(Question.TIME)


@router.message(Asked(Question.GUIDANCE), Says())
@router.message(Asked(Question.GUIDANCE), HandsOver())
async def note_and_ask(_message: Message, report: ReportInHand, sent: Sent) -> None:
    await hearing.keep(report.work, report.person, report.ticket, sent)
    if report.ticket.is_urgent:
        await report.go_on()
    else:
        await report.ask_again("customer/noted_as_well")


async def _solved(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    await guidance.solved(work, person, ticket)
    if (await state.get_data()).get("ticket") == ticket.id:
        await state.clear()
