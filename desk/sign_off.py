"""The customer says that it works: by a button, a code read out, through the office; or nobody says a word [V2 P4]."""

from dataclasses import dataclass
from typing import Any

from desk import access, appointments, cards, care, claims, codes, escalations, media, papers, report_facts, sides
from desk.access import Office
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from messages.keyboards import customer as customer_keyboards
from messages.keyboards import job_report as keyboards
from models import sign_off_code
from models.job_line import settle
from models.job_report import JobReport, SignedBy, filed_report_of
from models.person import Person
from models.reminder import Promise, Reminder
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.refused import Refused
from rules.roles import Role
from rules.sign_off import OfficeReason
from rules.ticket import Action, Status, leads_to


@dataclass(frozen=True)
class Word:
    """Whose it is, and in which way it was given."""

    by: SignedBy
    role: Role
    person: Person | None
    because: str = ""


async def ask(work: UnitOfWork, technician: Person, ticket: Ticket, report: JobReport) -> None:
    """What was done is shown to the customer, with its pictures; then their word is awaited."""
    customer = await sides.customer_of(work, ticket)
    facts = {"technician": technician, **await report_facts.of(work, ticket, report)}
    media.pass_on_files(work, customer, facts["pictures"], ticket)
    keyboard = keyboards.sign_off(sides.captions_for(work, customer), ticket.id, _stamp(report), ticket.kind)
    visit = await work.session.get_one(Visit, report.visit_id)
    code = await codes.give(work, visit)
    row = work.say(customer, "customer/ask_sign_off", keyboard=keyboard, ticket=ticket, code=code, **facts)
    await work.session.flush()
    report.question_id = row.id if row else None
    work.promise(Promise.SIGN_OFF, work.now + work.company.timers.sign_off, ticket_id=ticket.id)
    can_read = row is not None and customer.is_reachable
    keyboard = keyboards.awaited(sides.captions_for(work, technician), ticket.id)
    waits = work.company.timers.sign_off
    facts = {"ticket": ticket, "can_read": can_read, "waits": waits}
    filed = work.say(technician, "technician/report_filed", keyboard=keyboard, **facts)
    await work.session.flush()
    report.form_id = filed.id if filed else None


async def confirm(work: UnitOfWork, customer: Person, ticket: Ticket, stamp: int | None = None) -> None:
    """`stamp`: of the report under which they pressed; an older one was objected to and is no question any more."""
    await _require_asked(work, ticket, stamp)
    await _resolve(work, ticket, Word(SignedBy.BUTTON, Role.CUSTOMER, customer))


async def object_to(
    work: UnitOfWork, customer: Person, ticket: Ticket, stamp: int | None = None, heard_by: Office | None = None
) -> None:
    """Something is left: the technician hears at once, and the report is open again."""
    report = await _require_asked(work, ticket, stamp)
    role, actor = (heard_by.role, heard_by.person) if heard_by else (Role.CUSTOMER, customer)
    await advance(work, ticket, Action.OBJECT, role, actor)
    visit = await work.session.get_one(Visit, report.visit_id)
    visit.state, visit.done_at = VisitState.AGREED, None
    report.filed_at = report.office_asked_at = None
    await appointments.forget(work, ticket)
    technician = await sides.technician_of(work, ticket)
    if technician and not await access.is_technician(work, technician):
        await claims.fall_back(work, ticket)
        return
    due_at = max(work.now, visit.ends_at) + work.company.timers.report_missing
    work.promise(Promise.REPORT_MISSING, due_at, ticket_id=ticket.id, visit_id=visit.id)
    if technician:
        work.take_buttons_away(technician, edits_id=report.form_id)
        report.form_id = None
        keyboard = keyboards.go_on(sides.captions_for(work, technician), ticket.id)
        work.say(technician, "technician/report_objected", keyboard=keyboard, ticket=ticket)
    work.say(customer, "customer/ask_what_is_left", ticket=ticket, technician=technician)
    await cards.refresh(work, ticket)


async def sign_by_code(work: UnitOfWork, technician: Person, ticket: Ticket, digits: str) -> None:
    """A wrong one is said, not refused: it has to be counted."""
    report = await require_filed(work, ticket)
    if not await codes.tries_left(work, report.visit_id):
        raise Refused("code_locked", number=ticket.number)
    if await codes.is_right(work, report.visit_id, digits):
        await _resolve(work, ticket, Word(SignedBy.CODE, Role.TECHNICIAN, technician))
        return
    left = await codes.tries_left(work, report.visit_id)
    keyboard = keyboards.awaited(sides.captions_for(work, technician), ticket.id)
    work.say(technician, "technician/code_wrong", keyboard=keyboard, ticket=ticket, left=left)


async def ask_office(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """The customer can neither tap nor read out: somebody of the office is to call them."""
    report = await require_filed(work, ticket)
    if report.office_asked_at:
        raise Refused("office_knows", number=ticket.number)
    report.office_asked_at = work.now
    facts = await report_facts.of(work, ticket, report)
    await escalations.tell_leader(
        work, ticket, "office/sign_off_needed", keyboards.sign_for, technician=technician, **facts
    )
    work.say(technician, "technician/office_asked", ticket=ticket)


async def sign_for_customer(work: UnitOfWork, office: Office, why: OfficeReason) -> None:
    """It stands written who said so, and why."""
    await require_filed(work, office.ticket)
    word = Word(SignedBy.OFFICE, office.role, office.person, why.value)
    await _resolve(work, office.ticket, word)
    work.say(office.person, "office/signed_for", ticket=office.ticket)


async def take_as_done(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    """Nobody said anything for so long."""
    if ticket.status is Status.REPORTED:
        await _resolve(work, ticket, Word(SignedBy.NOBODY, Role.DESK, None))


async def require_filed(work: UnitOfWork, ticket: Ticket) -> JobReport:
    leads_to(Action.RESOLVE, Role.DESK, ticket.status)
    report = await filed_report_of(work.session, ticket.id)
    if report is None:
        raise Refused("answered_already")
    return report


async def _require_asked(work: UnitOfWork, ticket: Ticket, stamp: int | None) -> JobReport:
    report = await require_filed(work, ticket)
    if stamp is not None and stamp != _stamp(report):
        raise Refused("answered_already")
    return report


async def _resolve(work: UnitOfWork, ticket: Ticket, word: Word) -> None:
    report = await require_filed(work, ticket)
    await advance(work, ticket, Action.RESOLVE, word.role, word.person, reason=word.because, resolved_at=work.now)
    report.signed_at, report.signed_by, report.signed_because = work.now, word.by, word.because
    report.signed_by_id = word.person.id if word.person else None
    await sign_off_code.let_go_of(work.session, ticket.id)
    await appointments.forget(work, ticket)
    await settle(work.session, ticket.id, report.visit_id, work.now)
    await care.plan_for(work, ticket.device_id)
    timers = work.company.timers
    work.promise(Promise.RATING_AGAIN, work.now + timers.rating_again, ticket_id=ticket.id)
    work.promise(Promise.RATING_CLOSES, work.now + timers.rating_closes, ticket_id=ticket.id)
    await _tell_both(work, ticket, report)
    await cards.refresh(work, ticket)


async def _tell_both(work: UnitOfWork, ticket: Ticket, report: JobReport) -> None:
    customer, technician = await sides.of(work, ticket)
    if report.signed_by is not SignedBy.BUTTON and report.question_id:
        work.take_buttons_away(customer, edits_id=report.question_id)
    keyboard = customer_keyboards.stars(sides.captions_for(work, customer), ticket.id, ticket.kind)
    facts: dict[str, Any] = {"report": report, "technician": technician}
    work.say(customer, "customer/job_done", keyboard=keyboard, ticket=ticket, **facts)
    await papers.order(work, customer, ticket)
    if technician:
        work.take_buttons_away(technician, edits_id=report.form_id)
        paper = keyboards.paper(sides.captions_for(work, technician), ticket.id)
        work.say(technician, "technician/report_signed", keyboard=paper, ticket=ticket, report=report)


def _stamp(report: JobReport) -> int:
    return int(report.filed_at.timestamp()) if report.filed_at else 0
