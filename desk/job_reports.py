"""The report of a visit: begun on site, put together piece by piece, filed when nothing is missing [V2 L4]."""

from datetime import timedelta

from desk import (
    appointments,
    cards,
    checklists,
    evidence,
    report_forms,
    sign_off,
    software_entries,
    urgent_faults,
    urgent_summaries,
)
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from models.job_report import JobReport, report_of_visit
from models.person import Person
from models.ticket import Ticket
from models.visit import Visit, VisitState, agreed_visit
from rules.evidence import Evidence, Moment
from rules.refused import Refused
from rules.roles import Role
from rules.stage import Stage
from rules.ticket import Action, leads_to

COLUMNS = {
    Evidence.DIAGNOSIS: "diagnosis",
    Evidence.WORK: "text",
    Evidence.TEMPORARY_SOLUTION: "temporary_solution",
    Evidence.CAUSE: "cause",
    Evidence.SOFTWARE: "software",
    Evidence.PHOTO_BEFORE: "no_photo",
    Evidence.PHOTO_AFTER: "no_photo",
}
"""Where words go; those in place of a picture say why there is none."""


async def draft_for(work: UnitOfWork, ticket: Ticket) -> JobReport:
    """Whatever was begun at this visit is gone on with; it stays with the visit."""
    leads_to(Action.FILE, Role.TECHNICIAN, ticket.status)
    visit = await _visit_of(work, ticket)
    begun = await report_of_visit(work.session, visit.id)
    if begun is None:
        begun = JobReport(ticket_id=ticket.id, visit_id=visit.id, technician_id=visit.technician_id)
        await urgent_faults.fill_in(work, ticket, begun)
        work.session.add(begun)
        await work.session.flush()
    return begun


def write(report: JobReport, part: Evidence, words: str) -> None:
    setattr(report, COLUMNS[part], words.strip())


def note_minutes(work: UnitOfWork, report: JobReport, count: int | None) -> None:
    longest = work.company.report.longest_visit
    if count is None or not 0 < count <= longest:
        raise Refused("minutes_not_clear", longest=timedelta(minutes=longest))
    report.minutes = count


async def file(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """Not before everything is there that the company asks for; then the customer has the word."""
    report = await draft_for(work, ticket)
    lacking = await evidence.missing_from(work, ticket, report)
    if lacking:
        raise Refused("report_incomplete", number=ticket.number, lacking=lacking)
    await advance(work, ticket, Action.FILE, Role.TECHNICIAN, technician)
    report.filed_at, report.technician_id = work.now, technician.id
    await evidence.sort(work, report, Moment.BESIDES)
    await checklists.put_away(work, technician, ticket, Stage.AT_MACHINE)
    await report_forms.close(work, technician, ticket, report)
    visit = await _visit_of(work, ticket)
    visit.state, visit.done_at = VisitState.DONE, work.now
    await appointments.forget(work, ticket)
    await sign_off.ask(work, technician, ticket, report)
    await urgent_summaries.take_over(work, technician, ticket, report)
    await software_entries.note_report(work, technician, ticket, report)
    await cards.refresh(work, ticket)


async def _visit_of(work: UnitOfWork, ticket: Ticket) -> Visit:
    visit = await agreed_visit(work.session, ticket.id)
    if visit is None:
        raise Refused("no_visit_agreed")
    return visit
