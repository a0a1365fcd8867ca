"""What a report holds already and what is missing from it; pictures are kept whatever is asked just now [V2 V4 L4]."""

from collections.abc import Sequence

from desk import consent, job_lines, readiness
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from models.evidence_picture import EvidencePicture, pictures_of, take_out
from models.job_report import JobReport
from models.ticket import Ticket
from models.ticket_note import NoteKind
from rules.evidence import Evidence, Moment, missing, moment_of

SHOWS_THE_MACHINE = {NoteKind.PHOTO, NoteKind.DOCUMENT}
"""Anything else proves little, and is kept besides."""


async def missing_from(work: UnitOfWork, ticket: Ticket, report: JobReport) -> list[Evidence]:
    held = await held_by(work, ticket, report)
    return missing(work.company.report.required, held, ticket.kind, is_urgent=ticket.is_urgent)


async def held_by(work: UnitOfWork, ticket: Ticket, report: JobReport) -> set[Evidence]:
    moments = {picture.moment for picture in await pictures_of(work.session, report.id)}
    is_excused = bool(report.no_photo) and work.company.report.no_photo_with_reason
    holds = {
        Evidence.PHOTO_BEFORE: Moment.BEFORE in moments or is_excused,
        Evidence.DIAGNOSIS: report.diagnosis,
        Evidence.WORK: report.text,
        Evidence.PHOTO_AFTER: Moment.AFTER in moments or is_excused,
        Evidence.MINUTES: report.minutes,
        Evidence.TEMPORARY_SOLUTION: report.temporary_solution,
        Evidence.CAUSE: report.cause,
        Evidence.SOFTWARE: report.software,
        Evidence.FINAL_SOLUTION: report.is_final is not None,
        Evidence.CHECKLIST: not await readiness.is_unchecked(work, ticket),
        Evidence.PRICE: await consent.is_given(work, ticket) and not await job_lines.is_unsent(work, ticket),
    }
    return {evidence for evidence, is_held in holds.items() if is_held}


async def keep(work: UnitOfWork, report: JobReport, sent: Sent, asked: Evidence | None) -> bool:
    """Which it is, follows from what is asked for, or from the others of its album; else it is tapped.

    False for what only adds to an album, or came before.
    """
    known = await pictures_of(work.session, report.id)
    if any(each.message_id == sent.message_id for each in known):
        return False
    picture = EvidencePicture(
        report_id=report.id,
        ticket_id=report.ticket_id,
        kind=sent.kind,
        moment=_moment(known, sent, asked),
        text=sent.text,
        file_id=sent.file_id,
        message_id=sent.message_id,
        album=sent.album,
        is_large=sent.is_large,
        sent_at=work.now,
    )
    work.session.add(picture)
    await work.session.flush()
    return sent.album is None or all(each.album != sent.album for each in known)


def _moment(known: Sequence[EvidencePicture], sent: Sent, asked: Evidence | None) -> Moment | None:
    if sent.kind not in SHOWS_THE_MACHINE:
        return Moment.BESIDES
    together = [each.moment for each in known if sent.album and each.album == sent.album]
    if together:
        return together[0]
    return moment_of(asked)


async def sort(work: UnitOfWork, report: JobReport, moment: Moment) -> None:
    """All that were not sorted yet."""
    for picture in await pictures_of(work.session, report.id):
        picture.moment = picture.moment or moment


async def clear(work: UnitOfWork, report: JobReport, moment: Moment) -> None:
    """Those were the wrong ones."""
    await take_out(work.session, report.id, moment)
