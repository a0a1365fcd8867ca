"""The report that a customer is telling us: which question stands, what was answered, and how it goes on."""

from dataclasses import dataclass

from aiogram.fsm.context import FSMContext

from desk import notes, questions, reports
from desk.unit_of_work import UnitOfWork
from messages.markup import no_keyboard
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.ticket import Ticket
from rules.report import Question, next_question

WITH_REPLY_KEYBOARD = {Question.PHONE, Question.ADDRESS}
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

    async def ask_for_symptom(self) -> None:
        await self.stand_at(Question.SYMPTOM)
        await questions.ask(self.work, self.person, self.ticket, Question.SYMPTOM)

    async def go_on(self) -> None:
        """The question is answered: the next one is asked."""
        before = self.question or Question.SYMPTOM
        self.answered.append(before)
        following = await self._next()
        await self.stand_at(following)
        row = await questions.ask_after(self.work, self.person, self.ticket, following, before)
        await self._remember_note(following, row)

    async def go_back(self) -> None:
        await self.ask_anew(self.answered[-1] if self.answered else Question.SYMPTOM)

    async def resume(self) -> None:
        await self.ask_anew(self.question or await self._next(), "customer/taken_up_again")

    async def ask_anew(self, question: Question, opening: str | None = None) -> None:
        """An earlier question is asked again; what came after it stays known but is asked in its turn."""
        order = list(Question)
        self.answered = [each for each in self.answered if order.index(each) < order.index(question)]
        await self.stand_at(question)
        row = await questions.ask(self.work, self.person, self.ticket, question, opening)
        await self._remember_note(question, row)

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

    async def _next(self) -> Question:
        return next_question(self.answered, await reports.told(self.work, self.person, self.ticket))

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
    return ReportInHand(work, person, state, ticket, answered, question, kept.get("misses", 0), kept.get("note"))


async def begin(work: UnitOfWork, person: Person, state: FSMContext) -> ReportInHand:
    return ReportInHand(work, person, state, await reports.begin(work, person), answered=[])


async def take_up(
    work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, before: Question
) -> ReportInHand:
    """A report that is not in hand any more; whatever comes before `before` counts as answered."""
    known = await in_hand(work, person, state)
    if known and known.ticket.id == ticket.id:
        return known
    order = list(Question)
    return ReportInHand(work, person, state, ticket, order[: order.index(before)])
