"""Where each kind of held words goes on from: how it is carried on, and how it is asked for anew [M2]."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State

from desk import access, answers, arrangements, held_words, job_reports, proposals, relay_sides, relay_talk
from desk.unit_of_work import UnitOfWork
from desk.why import Why
from handlers.office import act_on_case, answer_feedback, arrange_time
from handlers.office.at_case import OfficeStep
from handlers.relay.steps import Talk, talk_about
from handlers.technician import another_time, parts, report_job
from handlers.technician.steps import JobStep
from models.held_words import HeldWords
from models.person import Person
from rules.evidence import Evidence
from rules.feedback import Handling
from rules.held_words import Way


@dataclass(frozen=True)
class Road:
    """Whoever may not go it any more is refused, with words."""

    step: State
    carry_on: Callable[[UnitOfWork, Person, FSMContext, HeldWords, str], Awaitable[None]]
    ask_anew: Callable[[UnitOfWork, Person, FSMContext, HeldWords], Awaitable[None]]


async def _give_reason(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    ticket = await access.job_for(work, person, held.ticket_id or 0)
    proposals.require_movable(ticket)
    await another_time.ask_when_because(work, person, state, ticket, words)


async def _ask_reason(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    await another_time.ask_why(work, person, state, await access.job_for(work, person, held.ticket_id or 0))


async def _give_office_reason(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    office = await access.office_for(work, person, held.ticket_id or 0)
    await arrange_time.ask_when_because(work, state, office, words)


async def _ask_office_reason(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    office = await access.office_for(work, person, held.ticket_id or 0)
    arrangements.require_arrangeable(office.ticket)
    await arrange_time.ask_why(work, state, office)


async def _take_back(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    office = await access.office_for(work, person, held.ticket_id or 0)
    await act_on_case.take_back_because(work, state, office, Why(words=words))


async def _ask_why_taken_back(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    await act_on_case.ask_why_back(work, state, await access.office_for(work, person, held.ticket_id or 0))


async def _cancel(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    office = await access.office_for(work, person, held.ticket_id or 0)
    await act_on_case.cancel_because(work, state, office, Why(words=words))


async def _ask_why_cancelled(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    await act_on_case.ask_why_off(work, state, await access.office_for(work, person, held.ticket_id or 0))


async def _note_in_report(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    ticket = await access.job_for(work, person, held.ticket_id or 0)
    report = await job_reports.draft_for(work, ticket)
    job_reports.write(report, Evidence(held.enclosed["part"]), words)
    await report_job.go_on(work, person, state, ticket, report)


async def _ask_for_report(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    ticket = await access.job_for(work, person, held.ticket_id or 0)
    await report_job.ask_for(work, person, state, ticket, Evidence(held.enclosed["part"]))


async def _note_part(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    ticket = await access.job_for(work, person, held.ticket_id or 0)
    await parts.note_part_called(work, person, state, ticket, words)


async def _ask_for_part(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    await parts.ask_for_name(work, person, state, await access.job_for(work, person, held.ticket_id or 0))


async def _answer(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    feedback = await access.feedback_to_answer(work, person, held.feedback_id or 0)
    await answers.send(work, person, feedback, words)
    await state.set_state(None)


async def _ask_answer(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    feedback = await access.feedback_to_answer(work, person, held.feedback_id or 0)
    await answer_feedback.ask_for(work, person, state, feedback, Handling.ANSWER)


async def _decline(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    feedback = await access.feedback_to_answer(work, person, held.feedback_id or 0)
    await answers.decline(work, person, feedback, words)
    await state.set_state(None)


async def _ask_why_declined(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    feedback = await access.feedback_to_answer(work, person, held.feedback_id or 0)
    await answer_feedback.ask_for(work, person, state, feedback, Handling.DECLINE)


async def _pass_on(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords, words: str) -> None:
    await relay_talk.carry_on(work, person, held.ticket_id or 0, held.enclosed["said"], words)
    await talk_about(work, state, held.ticket_id or 0)
    work.say(person, "staff/words_sent", ticket=await held_words.ticket_of(work, held), words=words)


async def _ask_for_words(work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    side = await relay_sides.side_for(work, person, held.ticket_id or 0)
    await relay_talk.begin(work, side)
    await talk_about(work, state, side.ticket.id)


ROADS = {
    Way.DELAY: Road(JobStep.delay, _give_reason, _ask_reason),
    Way.OFFICE_DELAY: Road(OfficeStep.reason, _give_office_reason, _ask_office_reason),
    Way.TAKE_BACK: Road(OfficeStep.why_taken_back, _take_back, _ask_why_taken_back),
    Way.CANCEL: Road(OfficeStep.why_cancelled, _cancel, _ask_why_cancelled),
    Way.REPORT: Road(JobStep.report, _note_in_report, _ask_for_report),
    Way.PART: Road(JobStep.part, _note_part, _ask_for_part),
    Way.ANSWER: Road(answer_feedback.OfficeStep.answer, _answer, _ask_answer),
    Way.DECLINE: Road(answer_feedback.OfficeStep.why_not, _decline, _ask_why_declined),
    Way.RELAY: Road(Talk.open, _pass_on, _ask_for_words),
}
