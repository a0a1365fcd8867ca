"""The report of a visit, piece by piece, in any order; each piece can be put right before it is filed [V2 L4]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import access, evidence, job_reports, manner, report_forms
from desk.unit_of_work import UnitOfWork
from handlers.customer.content import media_of
from handlers.pressed import Pressed
from handlers.technician.steps import JobStep, begin, end, job_at_hand
from handlers.typed import Typed
from messages.answers import means
from messages.buttons.job import FileReport
from messages.buttons.job_report import AskFor, ClearPhotos, FileNow, IsFinal, NoPhoto, SortPhotos, TakeMinutes
from models.job_report import JobReport
from models.person import Person
from models.ticket import Ticket
from rules.evidence import PHOTOS, WORDS, Evidence
from rules.held_words import Way
from rules.minutes import read_minutes

router = Router(name="report_job")


@router.callback_query(Pressed(FileReport))
async def open_report(
    _query: CallbackQuery, button: FileReport, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await open_form(work, person, state, await access.job_for(work, person, button.ticket_id))


async def open_form(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    report = await job_reports.draft_for(work, ticket)
    part = await report_forms.next_part(work, ticket, report)
    await begin(state, JobStep.report, ticket, part=part, is_reason=False)
    await report_forms.put(work, person, ticket, report, part)


@router.callback_query(Pressed(AskFor))
async def ask_for_piece(
    _query: CallbackQuery, button: AskFor, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await ask_for(work, person, state, ticket, button.part)


@router.callback_query(Pressed(NoPhoto))
async def ask_why_no_photo(
    _query: CallbackQuery, button: NoPhoto, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    report = await job_reports.draft_for(work, ticket)
    await begin(state, JobStep.report, ticket, part=Evidence.PHOTO_BEFORE, is_reason=True)
    await report_forms.refresh(work, person, ticket, report, None, is_reason=True)


@router.callback_query(Pressed(SortPhotos))
async def sort_photos(
    _query: CallbackQuery, button: SortPhotos, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    report = await job_reports.draft_for(work, ticket)
    await evidence.sort(work, report, button.moment)
    await go_on(work, person, state, ticket, report)


@router.callback_query(Pressed(ClearPhotos))
async def clear_photos(
    _query: CallbackQuery, button: ClearPhotos, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    report = await job_reports.draft_for(work, ticket)
    await evidence.clear(work, report, button.moment)
    await go_on(work, person, state, ticket, report)


@router.callback_query(Pressed(TakeMinutes))
async def take_minutes(
    _query: CallbackQuery, button: TakeMinutes, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    report = await job_reports.draft_for(work, ticket)
    job_reports.note_minutes(work, report, button.minutes)
    await go_on(work, person, state, ticket, report)


@router.callback_query(Pressed(IsFinal))
async def note_whether_final(
    _query: CallbackQuery, button: IsFinal, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    report = await job_reports.draft_for(work, ticket)
    report.is_final = button.is_final
    await go_on(work, person, state, ticket, report)


@router.callback_query(Pressed(FileNow))
async def file_report(
    query: CallbackQuery, button: FileNow, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await job_reports.file(work, person, ticket)
    await end(state)
    work.acknowledge(person, query.id, "customer_asked")


@router.message(StateFilter(JobStep.report), Typed("file_report"))
async def file_by_word(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await job_reports.file(work, person, await job_at_hand(work, person, state))
    await end(state)


@router.message(StateFilter(JobStep.report), ~F.text.startswith("/"))
async def note_piece(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """Pictures are kept whatever is asked; words go where they are asked for."""
    ticket = await job_at_hand(work, person, state)
    report = await job_reports.draft_for(work, ticket)
    notes = await state.get_data()
    part = Evidence(notes["part"]) if notes.get("part") else None
    sent, words = media_of(message), (message.text or message.caption or "").strip()
    is_new = await evidence.keep(work, report, sent, part) if sent else True
    is_answer: bool | None = sent is not None and part in PHOTOS
    if words and not (sent and part not in WORDS):
        is_answer = await _note_words(work, ticket, report, part, words, is_reason=bool(notes.get("is_reason")))
    if is_answer:
        part = await _now_asked(work, state, ticket, report)
    is_below = is_new and is_answer is not None
    await (report_forms.put if is_below else report_forms.refresh)(work, person, ticket, report, part)


async def _note_words(
    work: UnitOfWork, ticket: Ticket, report: JobReport, part: Evidence | None, words: str, *, is_reason: bool
) -> bool | None:
    """False for words that nothing asked for; None for what is held back, which was said."""
    if part is Evidence.MINUTES:
        is_right = means(work.renderer, words, "that_is_right")
        count = await report_forms.minutes_on_site(work, report) if is_right else read_minutes(words)
        job_reports.note_minutes(work, report, count)
        return True
    if part is Evidence.FINAL_SOLUTION:
        yes, no = (means(work.renderer, words, f"final_{answer}") for answer in ("yes", "no"))
        report.is_final = yes if yes or no else report.is_final
        return yes or no
    if part in PHOTOS and not is_reason:
        lacking = await evidence.missing_from(work, ticket, report)
        part = next((each for each in lacking if each in WORDS), None)
    if part is not None:
        author = await work.session.get_one(Person, ticket.technician_id)
        if not await manner.passes(work, author, words, Way.REPORT, ticket=ticket, part=part):
            return None
        job_reports.write(report, part, words)
    return part is not None


async def ask_for(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, part: Evidence) -> None:
    report = await job_reports.draft_for(work, ticket)
    await begin(state, JobStep.report, ticket, part=part, is_reason=False)
    await report_forms.refresh(work, person, ticket, report, part)


async def go_on(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, report: JobReport) -> None:
    """A tap changes the form where it stands; what is sent puts it below."""
    part = await _now_asked(work, state, ticket, report)
    await report_forms.refresh(work, person, ticket, report, part)


async def _now_asked(work: UnitOfWork, state: FSMContext, ticket: Ticket, report: JobReport) -> Evidence | None:
    part = await report_forms.next_part(work, ticket, report)
    await begin(state, JobStep.report, ticket, part=part, is_reason=False)
    return part
