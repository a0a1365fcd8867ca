"""The report that a customer is telling us: which question stands, what was answered, and how it goes on."""

from dataclasses import dataclass
from typing import Any

from aiogram.fsm.context import FSMContext

from desk import known, notes, progress, questions, reports, wishes
from desk.unit_of_work import UnitOfWork
from messages.markup import no_keyboard
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.ticket import Ticket
from rules.report import FOLLOWS, Question, next_question

WITH_REPLY_KEYBOARD = {Question.PHONE, Question.ADDRESS}
RETURNING = (Question.RETURN_REASON, Question.INSPECTION)
PATIENCE = 2
"""After so many misses a person is offered."""


@dataclass
class ReportInHand:
    work: UnitOfWork
    person: Person
    state: FSMContext
    ticket: Ticket
    answered: list[Question]
    question: Question | None = None
    misses: int = 0
    note_id: int | None = None
    """The outgoing message that shows what was noted so far."""
    mending: Question | None = None
    """The line of the read-back that is being corrected."""

    async def ask_for_symptom(self) -> None:
        await self.stand_at(Question.SYMPTOM)
        await questions.ask(self.work, self.person, self.ticket, Question.SYMPTOM)

    async def go_on(self, opening: str | None = None, **facts: Any) -> None:
        """The question is answered: the next one is asked. `opening` goes before it and includes it."""
        before = self.question or Question.SYMPTOM
        if before is self.mending:
            self._forget(*FOLLOWS.get(before, ()))
        await self._go_on_from(before, opening, **facts)

    async def turn_to_return(self) -> None:
        """They would rather return the machine: that is talked about first, whatever was asked [V3]."""
        self.mending = None
        self._forget(*RETURNING)
        self.answered = sorted({*self.answered, Question.SYMPTOM}, key=_place)
        await self._ask(await self._next(), None)

    async def go_back(self) -> None:
        if self.mending is None:
            await self.ask_anew(self.answered[-1] if self.answered else Question.SYMPTOM)
        elif self.mending is self.question:
            await self._go_on_from(self.mending)
        else:
            await self.correct(self.mending)

    async def resume(self) -> None:
        await self._ask(self.question or await self._next(), "customer/taken_up_again")

    async def correct(self, line: Question) -> None:
        """It alone is asked again, with what depends on it; then we are back where we were."""
        self.mending = line
        self._forget(line)
        await self._ask(line, "customer/put_right")

    def may_correct(self, line: Question) -> bool:
        """What was told before, and is not being asked just now."""
        if self.question is Question.KNOWN:
            return line in known.LINES
        if self.question in {None, line, Question.SYMPTOM, Question.GUIDANCE} or self.question in RETURNING:
            return False
        has_machine = line is not Question.PURCHASE or self.ticket.device_id is not None
        return has_machine and any(_place(line) < _place(each) for each in (*self.answered, self.question))

    async def ask_anew(self, question: Question, opening: str | None = None) -> None:
        """An earlier question is asked again; what came after it stays known but is asked in its turn."""
        self.mending = None
        self.answered = [each for each in self.answered if _place(each) < _place(question)]
        await self._ask(question, opening)

    async def ask_again(self, opening: str) -> None:
        """The same question, after something else was said."""
        if self.question:
            await questions.ask(self.work, self.person, self.ticket, self.question, opening)

    async def miss(self) -> None:
        """Not understood: the question once more, never an argument [P2]."""
        self.misses += 1
        await self._write_down()
        if self.question:
            facts = {"offers_person": self.misses >= PATIENCE}
            await questions.ask(self.work, self.person, self.ticket, self.question, "customer/not_understood", **facts)

    async def discard(self) -> None:
        await reports.discard(self.work, self.person, self.ticket)
        await self.state.clear()
        self.work.say(self.person, "customer/report_discarded", keyboard=no_keyboard(), ticket=self.ticket)

    async def stand_at(self, question: Question) -> None:
        if self.question in WITH_REPLY_KEYBOARD and question not in WITH_REPLY_KEYBOARD:
            self.work.say(self.person, "customer/noted", keyboard=no_keyboard(), ticket=self.ticket)
        self.question, self.misses = question, 0
        await self._write_down()

    async def note_stands_at(self, note_id: int | None) -> None:
        self.note_id = note_id
        await self._write_down()

    async def _go_on_from(self, before: Question, opening: str | None = None, **facts: Any) -> None:
        self.answered = sorted({*self.answered, before}, key=_place)
        following = await self._next()
        if self.mending and following is Question.CHECK and not await wishes.is_still_possible(self.work, self.ticket):
            following, opening = Question.TIME, "customer/time_not_free"
        self._leave_mending(following)
        await self.stand_at(following)
        asked = self.work, self.person, self.ticket, following, before
        row = await questions.ask_after(*asked, opening=opening, **facts)
        await self._remember_note(following, row)

    async def _next(self) -> Question:
        told = await progress.told(self.work, self.person, self.ticket, self.answered)
        return next_question(self.answered + self._passed_over(), told)

    def _passed_over(self) -> list[Question]:
        """While a line is corrected: what was not asked before is not asked now, unless it depends on that line."""
        if self.mending is None:
            return []
        reached = max(map(_place, self.answered), default=0)
        return [each for each in list(Question)[:reached] if each not in FOLLOWS.get(self.mending, ())]

    def _leave_mending(self, following: Question) -> None:
        if self.mending and following not in {self.mending, *FOLLOWS.get(self.mending, ())}:
            self.mending = None

    def _forget(self, *questions: Question) -> None:
        self.answered = [each for each in self.answered if each not in questions]

    async def _ask(self, question: Question, opening: str | None) -> None:
        await self.stand_at(question)
        row = await questions.ask(self.work, self.person, self.ticket, question, opening)
        await self._remember_note(question, row)

    async def _remember_note(self, question: Question, row: OutgoingMessage | None) -> None:
        if question is Question.SYMPTOM and row and await notes.is_anything_noted(self.work, self.ticket):
            await self.work.session.flush()
            await self.note_stands_at(row.id)

    async def _write_down(self) -> None:
        await self.state.set_state(self.question)
        await self.state.set_data(
            {
                "ticket": self.ticket.id,
                "answered": list(self.answered),
                "misses": self.misses,
                "note": self.note_id,
                "mending": self.mending,
            }
        )


async def in_hand(work: UnitOfWork, person: Person, state: FSMContext) -> ReportInHand | None:
    """As it was written down; None when there is none, or it was sent, discarded or let go meanwhile."""
    kept = await state.get_data()
    ticket = await work.session.get(Ticket, kept["ticket"]) if kept.get("ticket") else None
    if ticket is None or ticket.status not in reports.IN_HAND:
        return None
    step = await state.get_state()
    question = next((each for each in Question if each == step), None)
    answered = [Question(each) for each in kept.get("answered", [])]
    mending = Question(kept["mending"]) if kept.get("mending") else None
    misses, note_id = kept.get("misses", 0), kept.get("note")
    return ReportInHand(work, person, state, ticket, answered, question, misses, note_id, mending)


async def begin(work: UnitOfWork, person: Person, state: FSMContext) -> ReportInHand:
    return ReportInHand(work, person, state, await reports.begin(work, person), answered=[])


async def take_up(
    work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, before: Question
) -> ReportInHand:
    """A report that is not in hand any more; whatever comes before `before` counts as answered."""
    known = await in_hand(work, person, state)
    if known and known.ticket.id == ticket.id:
        return known
    return ReportInHand(work, person, state, ticket, list(Question)[: _place(before)])


def _place(question: Question) -> int:
    return list(Question).index(question)
