"""The one message in which a technician's report grows: what is there, what is missing, what is asked for now."""

from typing import Any

from desk import consent, evidence, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import job_report as keyboards
from models.evidence_picture import pictures_of
from models.job_line import lines_of
from models.job_report import JobReport
from models.person import Person
from models.quote import quote_of
from models.ticket import Ticket
from models.visit import Visit
from rules import minutes
from rules.evidence import Evidence, concerns, next_to_ask


async def put(work: UnitOfWork, technician: Person, ticket: Ticket, report: JobReport, asked: Evidence | None) -> None:
    """Below what was sent just now, where one hand finds it: there is one, so the earlier one goes."""
    await work.take_back(technician, report.form_id, "technician/report_below", ticket)
    row = work.say(technician, "technician/report_form", **await _form(work, technician, ticket, report, asked))
    await work.session.flush()
    report.form_id = row.id if row else None


async def refresh(
    work: UnitOfWork,
    technician: Person,
    ticket: Ticket,
    report: JobReport,
    asked: Evidence | None,
    *,
    is_reason: bool = False,
) -> None:
    """`is_reason`: why there is no photo is asked for."""
    if report.form_id is None:
        await put(work, technician, ticket, report, asked)
        return
    form = await _form(work, technician, ticket, report, asked)
    await work.show_again(report.form_id, technician, "technician/report_form", **{**form, "is_reason": is_reason})


async def close(work: UnitOfWork, technician: Person, ticket: Ticket, report: JobReport) -> None:
    """As it was filed, and nothing to press."""
    form = await _form(work, technician, ticket, report, None)
    await work.show_again(report.form_id, technician, "technician/report_form", **{**form, "keyboard": None})


async def next_part(work: UnitOfWork, ticket: Ticket, report: JobReport) -> Evidence | None:
    return next_to_ask(await evidence.missing_from(work, ticket, report))


async def minutes_on_site(work: UnitOfWork, report: JobReport) -> int:
    """From the arrival to now: what is proposed, so that one tap will do."""
    visit = await work.session.get_one(Visit, report.visit_id)
    passed = minutes.since(work.now - (visit.arrived_at or work.now))
    return min(passed, work.company.report.longest_visit)


async def _form(
    work: UnitOfWork, technician: Person, ticket: Ticket, report: JobReport, asked: Evidence | None
) -> dict[str, Any]:
    held = await evidence.held_by(work, ticket, report)
    lacking = await evidence.missing_from(work, ticket, report)
    pictures = await pictures_of(work.session, report.id)
    on_site = await minutes_on_site(work, report)
    parts = [each for each in Evidence if concerns(each, ticket.kind, is_urgent=ticket.is_urgent)]
    form = keyboards.Form(
        ticket.id,
        parts,
        lacking,
        asked,
        on_site,
        has_unsorted=any(picture.moment is None for picture in pictures),
        may_lack_photos=work.company.report.no_photo_with_reason,
    )
    return {
        "ticket": ticket,
        "keyboard": keyboards.form(sides.captions_for(work, technician), form),
        "report": report,
        "lacking": lacking,
        "parts": [each for each in parts if each in lacking or each in held],
        "asked": asked,
        "is_reason": False,
        "pictures": pictures,
        "on_site": on_site,
        "quote": await quote_of(work.session, ticket.id),
        "lines": await lines_of(work.session, ticket.id),
        "is_price_agreed": await consent.is_given(work, ticket),
    }
