"""What the customer tells of what was missing is noted on the ticket, checked as in a report [T1 T2]."""

from datetime import date, datetime

from desk import contacts, machines, reports, serials
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from rules.report import Question
from rules.when import read_date, read_time


async def note(work: UnitOfWork, customer: Person, ticket: Ticket, question: Question, said: str) -> bool:
    """False for what was not understood; `Refused` for what cannot be right."""
    if question is Question.NAME:
        contacts.note_name(ticket, said)
    elif question is Question.PHONE:
        contacts.note_phone(work, ticket, said)
    elif question is Question.ADDRESS:
        _note_address(work, ticket, said)
    elif question is Question.MACHINE:
        return await _note_machine(work, customer, ticket, said)
    elif question is Question.PURCHASE:
        return await _note_purchase(work, ticket, read_date(said, machines.today_of(work, ticket)))
    elif question is Question.TIME:
        _note_wish(work, ticket, said, read_time(said, work.now, work.zone_of(ticket.region_code)))
    return True


def note_point(work: UnitOfWork, ticket: Ticket, latitude: float, longitude: float, address: str | None) -> None:
    """The job stays in the region that has it."""
    region_code = ticket.region_code
    contacts.note_point(work, ticket, latitude, longitude, address)
    ticket.region_code = region_code


def note_likely_fault(work: UnitOfWork, ticket: Ticket) -> None:
    """What was told of the symptom may name it."""
    fault = reports.likely_fault(work, ticket)
    ticket.fault_code = ticket.fault_code or (fault.code if fault else None)


def _note_address(work: UnitOfWork, ticket: Ticket, said: str) -> None:
    region_code = ticket.region_code
    contacts.note_address(work, ticket, said)
    ticket.region_code = region_code


async def _note_machine(work: UnitOfWork, customer: Person, ticket: Ticket, said: str) -> bool:
    told = work, customer, ticket, said
    return await serials.choose_numbered(*told) or await machines.choose_named(*told)


async def _note_purchase(work: UnitOfWork, ticket: Ticket, on: date | None) -> bool:
    if on:
        await machines.note_purchase(work, ticket, on)
    return on is not None


def _note_wish(work: UnitOfWork, ticket: Ticket, said: str, at: datetime | None) -> None:
    """A time that can still be kept, else their words, for a person to answer."""
    if at and at > work.now:
        ticket.wished_at = at
    else:
        ticket.wish_words = said
