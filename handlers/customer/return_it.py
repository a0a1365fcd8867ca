"""A return or an exchange is wanted: why, an answer from the customer's side, an inspection first [V3]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import hearing, standing
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.add_something import ADDING
from handlers.customer.asked import NothingAsked
from handlers.customer.content import Says, words_of
from handlers.customer.in_hand import ReportInHand, begin
from handlers.customer.in_returning import AskedAboutReturn, PressedAboutReturn, Returning, returning_about
from handlers.customer.rate_service import RATING
from handlers.typed import Typed
from messages.answers import means
from messages.buttons.returns import Inspect, ReturnBecause, WantReturn
from models.person import Person
from models.ticket import Ticket, live_tickets_of
from rules.report import Question
from rules.returns import ReturnReason, gives_up, reason_in, wants_return
from rules.ticket import Status

router = Router(name="return it")
ABOUT = {ADDING: "adding", RATING: "rated", None: "looked_at"}
"""Which ticket is meant in each step, by the name of its note."""


class WantsReturn(Filter):
    """In their own words, at any question; `ticket`: of which machine, None for one that is not reported yet."""

    async def __call__(
        self,
        message: Message,
        *,
        work: UnitOfWork,
        person: Person,
        state: FSMContext,
        report: ReportInHand | None,
        raw_state: str | None,
    ) -> Literal[False] | dict[str, Any]:
        sent = words_of(message)
        question = report.question if report else None
        is_free = raw_state in ABOUT or await NothingAsked()(message, report, raw_state)
        if sent is None or not (question or is_free) or not _wants(sent.text, question):
            return False
        ticket = report.ticket if report and question else await _meant(work, person, state, raw_state)
        return {"sent": sent, "ticket": ticket}


def _wants(words: str, question: Question | None) -> bool:
    if question in {Question.RETURN_REASON, Question.INSPECTION}:
        return False
    return wants_return(words) or (question in {None, Question.SYMPTOM} and gives_up(words))


async def _meant(work: UnitOfWork, person: Person, state: FSMContext, raw_state: str | None) -> Ticket | None:
    """What they add to, rate, or looked at last; else the only one that is under way."""
    ticket_id = (await state.get_data()).get(ABOUT.get(raw_state, "looked_at"))
    ticket = await ticket_for(work, person, ticket_id) if ticket_id else None
    if ticket and ticket.status is not Status.CANCELLED:
        return ticket
    live = await live_tickets_of(work.session, person.id)
    return live[0] if len(live) == 1 else None


@router.message(WantsReturn())
async def ask_why(
    _message: Message,
    *,
    work: UnitOfWork,
    person: Person,
    state: FSMContext,
    report: ReportInHand | None,
    sent: Sent,
    ticket: Ticket | None,
) -> None:
    if ticket is None:
        if not hearing.is_answered_at_once(sent.text):
            await standing.greet_briefly(work, person)
        report = await begin(work, person, state)
        ticket = report.ticket
    returning = await returning_about(work, person, state, ticket, report)
    await returning.note(sent)
    await returning.begin(sent.text)


@router.callback_query(PressedAboutReturn(WantReturn))
async def ask_why_pressed(_query: CallbackQuery, returning: Returning) -> None:
    await returning.begin()


@router.callback_query(PressedAboutReturn(ReturnBecause))
async def offer_inspection(_query: CallbackQuery, button: ReturnBecause, returning: Returning) -> None:
    await returning.because(button.reason)


@router.message(AskedAboutReturn(Question.RETURN_REASON), Typed("dont_know"))
async def leave_reason_open(_message: Message, returning: Returning) -> None:
    await returning.because(ReturnReason.OTHER)


@router.message(AskedAboutReturn(Question.RETURN_REASON), Says())
async def note_reason(_message: Message, work: UnitOfWork, returning: Returning, sent: Sent) -> None:
    tapped = next((each for each in ReturnReason if means(work.renderer, sent.text, f"return_{each}")), None)
    if tapped is None:
        await returning.note(sent)
    if sent.text:
        await returning.because(tapped or reason_in(sent.text) or ReturnReason.OTHER)
    else:
        await returning.ask_again()


@router.callback_query(PressedAboutReturn(Inspect))
async def note_answer(_query: CallbackQuery, button: Inspect, returning: Returning) -> None:
    await (returning.agree if button.is_wished else returning.insist)()


@router.message(AskedAboutReturn(Question.INSPECTION), Typed("inspect"))
async def arrange_inspection(_message: Message, returning: Returning) -> None:
    await returning.agree()


@router.message(AskedAboutReturn(Question.INSPECTION), Typed("insist"))
async def hand_to_leader(_message: Message, returning: Returning) -> None:
    await returning.insist()


@router.message(AskedAboutReturn(Question.INSPECTION), Says())
async def note_and_ask_again(_message: Message, returning: Returning, sent: Sent) -> None:
    await returning.note(sent)
    if wants_return(sent.text):
        await returning.insist()
    else:
        await returning.ask_again()
