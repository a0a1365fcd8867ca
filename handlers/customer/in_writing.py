"""Feedback that somebody is writing: what it is, what it is about, and where their report stood meanwhile."""

from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject

from desk import conduct, feedback, hearing, in_place
from desk.access import draft_for, ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import ReportInHand, begin
from models.feedback import Feedback
from models.person import Person
from models.ticket import Ticket
from rules.feedback import CONDUCT, FeedbackKind
from rules.report import Question

WRITING = "writing"


@dataclass
class Writing:
    work: UnitOfWork
    person: Person
    state: FSMContext
    report: ReportInHand | None
    step: str | None
    kept: dict[str, Any]

    async def ask(self, kind: FeedbackKind, ticket_id: int | None = None) -> None:
        """Pressed in the midst of it, the button only says what it is, or which report it is about."""
        if self._named() and not ticket_id and kind in CONDUCT:
            await self.ask_about(kind, self._named())
            return
        ticket = await ticket_for(self.work, self.person, ticket_id) if ticket_id else None
        draft = await self._draft()
        if draft:
            self.kept["whom"] = None
            feedback.put_about(draft, kind, self.person, ticket)
            await self._show(draft)
            return
        await feedback.ask(self.work, self.person, kind, ticket)
        await self._begin(kind, ticket_id)

    async def ask_about(self, kind: FeedbackKind, person_id: int) -> None:
        """The same, about a colleague."""
        colleague = await conduct.colleague(self.work, self.person, kind, person_id)
        await feedback.require_reader(self.work, kind, self.person, colleague)
        draft = await self._draft()
        if draft:
            self.kept["whom"] = colleague.id
            await feedback.put_about_colleague(self.work, draft, kind, self.person, colleague)
            await self._show(draft)
            return
        await feedback.ask(self.work, self.person, kind, None, colleague)
        await self._begin(kind, None, colleague.id)

    async def ask_whom(self, kind: FeedbackKind, page: int, pressed_number: int | None) -> None:
        listed = await in_place.unless_another(self.work, self.kept.get("listed"), pressed_number)
        await self.state.update_data(listed=await conduct.ask_whom(self.work, self.person, kind, page, listed))

    async def note(self, sent: Sent, kind: FeedbackKind | None = None) -> None:
        """`kind`: they begin with the words themselves."""
        if kind:
            await self._begin(kind, None)
        draft = await self._draft()
        if draft is None:
            draft = await self._new_draft()
        feedback.note(self.work, draft, sent)
        await self._show(draft)

    async def send(self, draft: Feedback) -> bool:
        is_sent = await feedback.send(self.work, self.person, draft)
        if is_sent:
            await self._end()
        return is_sent

    async def send_what_is_noted(self) -> None:
        draft = await self._draft()
        if draft is None or not await self.send(draft):
            kind = FeedbackKind(self.kept["kind"])
            await feedback.ask(self.work, self.person, kind, await self._ticket(), await self._colleague())

    async def drop(self, draft: Feedback | None) -> None:
        if draft:
            feedback.discard(draft)
        self.work.say(self.person, "customer/feedback_dropped")
        await self._end()

    async def drop_what_is_noted(self) -> None:
        await self.drop(await self._draft())

    async def break_off(self, sent: Sent) -> None:
        """Danger is told as a report, at once; what was written so far goes off by itself [L4]."""
        report = self.report or await begin(self.work, self.person, self.state)
        await hearing.keep(self.work, self.person, report.ticket, sent)
        await report.ask_anew(self._left_at() or Question.SYMPTOM)

    async def _begin(self, kind: FeedbackKind, about: int | None, whom: int | None = None) -> None:
        left_at = self.kept.get("left_at") if self.step == WRITING else self.step
        known = {"kind": kind, "about": about, "whom": whom, "left_at": left_at}
        self.step, self.kept = WRITING, {**known, "draft": None, "shown": None, "listed": None}
        await self.state.set_state(WRITING)
        await self.state.update_data(self.kept)

    async def _end(self) -> None:
        """Whatever report was being told is taken up where it stood."""
        if self.step != WRITING:
            return
        left_at = self._left_at()
        await self.state.set_state(None)
        if self.report and left_at:
            await self.report.ask_anew(left_at, "customer/taken_up_again")

    def _left_at(self) -> Question | None:
        return next((each for each in Question if each == self.kept.get("left_at")), None)

    async def _draft(self) -> Feedback | None:
        """None when nothing is noted, or what was noted went off by itself meanwhile."""
        draft_id = self.kept.get("draft") if self.step == WRITING else None
        draft = await draft_for(self.work, self.person, draft_id) if draft_id else None
        return draft if draft and draft.sent_at is None else None

    async def _new_draft(self) -> Feedback:
        kind = FeedbackKind(self.kept["kind"])
        draft = await feedback.begin(self.work, self.person, kind, await self._ticket(), await self._colleague())
        self.kept |= {"draft": draft.id, "shown": None}
        return draft

    async def _ticket(self) -> Ticket | None:
        about = self.kept.get("about")
        return await ticket_for(self.work, self.person, about) if about else None

    def _named(self) -> int:
        """The colleague whom it is about, as far as it is one."""
        return (self.kept.get("whom") or 0) if self.step == WRITING else 0

    async def _colleague(self) -> Person | None:
        """Also when they have left meanwhile: no word about them is lost."""
        return await self.work.session.get(Person, self._named())

    async def _show(self, draft: Feedback) -> None:
        shown = await feedback.show_noted(self.work, self.person, draft, self.kept.get("shown"))
        await self.state.update_data(draft=draft.id, shown=shown, whom=self.kept.get("whom"))


class Writes(Filter):
    """Gives the handlers behind it `writing`."""

    async def __call__(
        self,
        _event: TelegramObject,
        work: UnitOfWork,
        person: Person,
        state: FSMContext,
        report: ReportInHand | None,
        raw_state: str | None,
    ) -> dict[str, Any]:
        return {"writing": Writing(work, person, state, report, raw_state, await state.get_data())}
