"""The report that a customer is telling us: which question stands, what was answered, and how it goes on."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from aiogram.fsm.context import FSMContext

from desk import known, notes, progress, questions, reports, wishes
from desk.unit_of_work import UnitOfWork
from messages.markup import no_keyboard
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.ticket import Ticket
from rules import course
from rules.course import Course
from rules.report import Question
from rules.ticket import Kind

WITH_REPLY_KEYBOARD = {Question.PHONE, Question.ADDRESS}
RETURNING = (Question.RETURN_REASON, Question.INSPECTION)
ASIDE = (Question.SAME_FAULT, *RETURNING)
"""Asked before anything of the read-back is."""
PATIENCE = 2
"""After so many misses a person is offered."""


@dataclass
class ReportInHand:
    work: UnitOfWork
    person: Person
    state: FSMContext
    ticket: Ticket
    course: Course = field(default_factory=Course)
    question: Question | None = None
    misses: int = 0
    note_id: int | None = None
    """The outgoing message that shows what was noted so far."""
    told_in: dict[str, int] = field(default_factory=dict)
    """Which message answered which question: it may be edited."""
    message_id: int | None = None
    """The one that is being answered now, if it is a message."""
    read_again: Question | None = None
    """The earlier question that it answers anew."""

    async def ask_for_symptom(self) -> None:
        await self.stand_at(Question.SYMPTOM)
        await questions.ask(self.work, self.person, self.ticket, Question.SYMPTOM)

    async def go_on(self, opening: str | None = None, **facts: Any) -> None:
        """The question is answered: the next one is asked. `opening` goes before it and includes it."""
        before = self.read_again or self.question or Question.SYMPTOM
        if self.message_id:
            self.told_in[before] = self.message_id
        self.course.note(before)
        await self._go_on_from(before, opening or ("customer/mended" if self.read_again else None), **facts)

    async def turn_to_return(self) -> None:
        """They would rather return the machine: that is talked about first, whatever was asked [V3]."""
        self.course.turn_to(RETURNING)
        await self._ask(await self._next(), None)

    async def go_back(self) -> None:
        mending, answered = self.course.mending, self.course.answered
        if mending is None:
            await self.ask_anew(answered[-1] if answered else Question.SYMPTOM)
        elif mending is self.question:
            self.course.keep(mending)
            await self._go_on_from(mending)
        else:
            await self.correct(mending)

    async def resume(self) -> None:
        await self._ask(self.question or await self._next(), "customer/taken_up_again")

    async def correct(self, line: Question) -> None:
        """It alone is asked again, with what depends on it; then we are back where we were."""
        self.course.mend(line)
        await self._ask(line, "customer/put_right")

    def may_correct(self, line: Question) -> bool:
        """What was told before, and is not being asked just now."""
        if self.question is Question.KNOWN:
            return line in known.LINES
        if self.question in {None, line, Question.SYMPTOM, Question.GUIDANCE} or self.question in ASIDE:
            return False
        has_machine = line is not Question.PURCHASE or self.ticket.device_id is not None
        return has_machine and self.course.is_past(line, self.question)

    async def ask_anew(self, question: Question, opening: str | None = None) -> None:
        """An earlier question is asked again; what came after it stays known but is asked in its turn."""
        self.course.return_to(question)
        await self._ask(question, opening)

    async def ask_again(self, opening: str, **facts: Any) -> None:
        """The same question, after something else was said."""
        if self.question:
            ask = partial(questions.ask, self.work, self.person, self.ticket, self.question)
            await self._remember_note(self.question, await ask(opening, **facts))

    async def show_noted(self) -> None:
        """The running note, changed in place, or said for the first time."""
        if self.note_id is None:
            await self.ask_anew(Question.SYMPTOM)
        else:
            await questions.show_noted(self.work, self.person, self.ticket, self.note_id)

    async def miss(self) -> None:
        """Not understood: the question once more, never an argument [P2]."""
        self.misses += 1
        self.question = self.read_again or self.question
        await self._write_down()
        await self.ask_again("customer/not_understood", offers_person=self.misses >= PATIENCE)

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
        following = await self._next()
        is_mended = self.course.mending is not None and following is Question.CHECK
        if is_mended and not await wishes.is_still_possible(self.work, self.ticket):
            following, opening = Question.TIME, "customer/time_not_free"
        self.course.arrive_at(following)
        await self.stand_at(following)
        asked = self.work, self.person, self.ticket, following, before
        row = await questions.ask_after(*asked, opening=opening, **facts)
        await self._remember_note(following, row)

    async def _next(self) -> Question:
        return self.course.next(await progress.told(self.work, self.person, self.ticket, self.course.answered))

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
                "answered": list(self.course.answered),
                "mending": self.course.mending,
                "misses": self.misses,
                "note": self.note_id,
                "told_in": self.told_in,
            }
        )


async def in_hand(
    work: UnitOfWork, person: Person, state: FSMContext, message_id: int | None = None
) -> ReportInHand | None:
    """As it was written down; None when there is none, or it was sent, discarded or let go meanwhile."""
    kept = await state.get_data()
    ticket = await work.session.get(Ticket, kept["ticket"]) if kept.get("ticket") else None
    if ticket is None or ticket.status not in reports.IN_HAND:
        return None
    step = await state.get_state()
    question = next((each for each in Question if each == step), None)
    report = ReportInHand(work, person, state, ticket, _course(kept), question, message_id=message_id)
    report.misses, report.note_id, report.told_in = kept.get("misses", 0), kept.get("note"), kept.get("told_in", {})
    return report


def _course(kept: dict[str, Any]) -> Course:
    mending = kept.get("mending")
    return Course([Question(each) for each in kept.get("answered", [])], Question(mending) if mending else None)


async def begin(work: UnitOfWork, person: Person, state: FSMContext, kind: Kind = Kind.REPAIR) -> ReportInHand:
    return ReportInHand(work, person, state, await reports.begin(work, person, kind))


async def take_up(
    work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, before: Question
) -> ReportInHand:
    """A report that is not in hand any more; whatever comes before `before` counts as answered."""
    known = await in_hand(work, person, state)
    if known and known.ticket.id == ticket.id:
        return known
    return ReportInHand(work, person, state, ticket, course.before(before))
