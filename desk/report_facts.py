"""What a report tells whoever reads it: words, pictures, parts, price."""

from typing import Any

from desk.unit_of_work import UnitOfWork
from models.evidence_picture import pictures_of
from models.job_line import lines_at, lines_of
from models.job_report import JobReport
from models.quote import quote_of
from models.ticket import Ticket


async def of(work: UnitOfWork, ticket: Ticket, report: JobReport) -> dict[str, Any]:
    return {
        "report": report,
        "pictures": await pictures_of(work.session, report.id),
        "lines": await lines_of(work.session, ticket.id) or await lines_at(work.session, report.visit_id),
        "quote": await quote_of(work.session, ticket.id),
    }
