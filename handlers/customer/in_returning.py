"""The talk about a return or an exchange: among a report's questions, or about a registered ticket [V3]."""

from dataclasses import dataclass
from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import hearing, reports, returns
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import ReportInHand, take_up
from messages.buttons.button import Button, unpack
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.report import Question
from rules.returns import ReturnReason, ReturnWish
from rules.ticket import Status

RETURNING = "returning"


@dataclass
class Returning:
    work: UnitOfWork
    person: Person
    state: FSMContext
    ticket: Ticket
    report: ReportInHand | None
    """None when the ticket is registered."""

    @property
    def question(self) -> Question | None:
        """What is open of it."""
        if self.report:
            return self.report.question
        if self.ticket.return_wish is not ReturnWish.ASKED:
            return None
        return Question.INSPECTION if self.ticket.return_reason else Question.RETURN_REASON

    async def begin(self, words: str = "") -> None:
        if await returns.is_with_leader(self.work, self.person, self.ticket):
            if self.report:
                await self.report.ask_again("customer/taken_up_again")
            return
        await returns.heed(self.work, self.ticket, words)
        if self.report:
            await self.report.turn_to_return()
        else:
            await self._ask()

    async def note(self, sent: Sent) -> None:
        await hearing.keep(self.work, self.person, self.ticket, sent)

    async def ask_again(self) -> None:
        if self.report:
            await self.report.ask_again("customer/noted_as_well")
        else:
            await self._ask()

    async def because(self, reason: ReturnReason) -> None:
        self._require(Question.RETURN_REASON)
        returns.give_reason(self.ticket, reason)
        if self.report:
            await self.report.go_on()
        else:
            await self._ask()

    async def agree(self) -> None:
        self._require(Question.INSPECTION)
        if self.report:
            await returns.agree_in_report(self.work, self.ticket)
            await self.report.go_on()
        else:
            await returns.agree(self.work, self.person, self.ticket)
            await self._leave()

    async def insist(self) -> None:
        self._require(Question.INSPECTION)
        if self.report:
            promised = await returns.insist_in_report(self.work, self.person, self.ticket)
            await self.report.go_on("customer/return_handed_on", **promised)
        else:
            await returns.insist(self.work, self.person, self.ticket)
            await self._leave()

    def _require(self, question: Question) -> None:
        if self.question is not question:
            raise Refused("answered_already")

    async def _ask(self) -> None:
        returns.ask(self.work, self.person, self.ticket)
        await self.state.set_state(RETURNING)
        await self.state.update_data(returning=self.ticket.id)

    async def _leave(self) -> None:
        if await self.state.get_state() == RETURNING:
            await self.state.set_state(None)


async def returning_about(
    work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, report: ReportInHand | None
) -> Returning:
    """`report`: what is in hand, perhaps another one."""
    if ticket.status not in reports.IN_HAND:
        return Returning(work, person, state, ticket, None)
    if report is None or report.ticket.id != ticket.id:
        before = Question.TIME if ticket.status is Status.GUIDED else Question.MACHINE
        report = await take_up(work, person, state, ticket, before)
    return Returning(work, person, state, ticket, report)


class PressedAboutReturn(Filter):
    """Gives the handler `button` and `returning`."""

    def __init__(self, kind: type[Button]) -> None:
        self.kind = kind

    async def __call__(
        self, query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, report: ReportInHand | None
    ) -> Literal[False] | dict[str, Any]:
        button = unpack(query.data or "")
        if not isinstance(button, self.kind):
            return False
        ticket = await ticket_for(work, person, getattr(button, "ticket_id", 0))
        return {"button": button, "returning": await returning_about(work, person, state, ticket, report)}


class AskedAboutReturn(Filter):
    """The talk stands at this question; gives the handler `returning`."""

    def __init__(self, question: Question) -> None:
        self.question = question

    async def __call__(
        self,
        _message: Message,
        work: UnitOfWork,
        person: Person,
        state: FSMContext,
        report: ReportInHand | None,
        raw_state: str | None,
    ) -> Literal[False] | dict[str, Any]:
        if report and report.question:
            returning = Returning(work, person, state, report.ticket, report)
        elif raw_state == RETURNING:
            ticket = await ticket_for(work, person, (await state.get_data())["returning"])
            returning = await returning_about(work, person, state, ticket, report)
        else:
            return False
        return {"returning": returning} if returning.question is self.question else False
