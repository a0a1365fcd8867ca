"""What a caller tells is noted line by line, in any order, checked as in a report [O3 T1]."""

from collections.abc import Awaitable, Callable
from datetime import date

from desk import call_danger, contacts, known, machines, serials, wishes
from desk.calls import Taking
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from models.one_person import make_one
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.report import Question
from rules.when import read_date, read_time

Note = Callable[[Taking, Sent, str], Awaitable[bool]]


async def note(taking: Taking, line: Question, sent: Sent, words: str) -> bool:
    """False for what was not understood, or wants a tap; `Refused` for what cannot be right."""
    is_noted = line in _NOTE and await _NOTE[line](taking, sent, words)
    if is_noted:
        know_again(taking, line)
    return is_noted


def leave_open(taking: Taking, line: Question) -> None:
    """The caller does not know, or it is decided: it is not asked again."""
    taking.call.skipped = [*taking.call.skipped, line]


def know_again(taking: Taking, line: Question) -> None:
    taking.call.skipped = [each for each in taking.call.skipped if each != line]


async def recognise(taking: Taking, person_id: int) -> Taking:
    """It is somebody whom we know: what is known of them need not be asked, what was told now stays."""
    work, ticket = taking.work, taking.ticket
    person = await work.session.get(Person, person_id)
    if person is None or person.phone is None or person.phone != ticket.phone:
        raise Refused("answered_already")
    told = ticket.contact_name
    if not taking.caller.name:
        await make_one(work.session, taking.caller, person)
    ticket.customer_id = person.id
    await work.session.flush()
    await work.session.refresh(ticket)
    await known.confirm(work, person, ticket)
    ticket.contact_name = told or ticket.contact_name
    leave_open(taking, Question.KNOWN)
    return Taking(work, taking.officer, taking.call, ticket, person)


async def choose_device(taking: Taking, device_id: int) -> None:
    await machines.choose_known(taking.work, taking.caller, taking.ticket, device_id)


async def choose_product(taking: Taking, product_code: str) -> None:
    await machines.choose_product(taking.work, taking.ticket, product_code)
    await _note_purchase_told_before(taking)


async def _phone(taking: Taking, _sent: Sent, words: str) -> bool:
    before = taking.ticket.phone
    contacts.note_phone(taking.work, taking.ticket, words)
    if taking.ticket.phone != before:
        know_again(taking, Question.KNOWN)
    return True


async def _name(taking: Taking, _sent: Sent, words: str) -> bool:
    contacts.note_name(taking.ticket, words)
    return True


async def _address(taking: Taking, _sent: Sent, words: str) -> bool:
    contacts.note_address(taking.work, taking.ticket, words)
    know_again(taking, Question.REGION)
    return True


async def _region(taking: Taking, _sent: Sent, words: str) -> bool:
    return contacts.choose_named_region(taking.work, taking.ticket, words)


async def _machine(taking: Taking, _sent: Sent, words: str) -> bool:
    told = taking.work, taking.caller, taking.ticket, words
    if await serials.choose_numbered(*told) or await machines.choose_named(*told):
        await _note_purchase_told_before(taking)
        return True
    serials.refuse_mistyped(taking.work, words)
    return False


async def _purchase(taking: Taking, _sent: Sent, words: str) -> bool:
    on = read_date(words, machines.today_of(taking.work, taking.ticket))
    if on is None:
        return False
    _require_past(taking.work, taking.ticket, on)
    taking.call.purchased_on = on
    await _note_purchase_told_before(taking)
    return True


async def _symptom(taking: Taking, sent: Sent, words: str) -> bool:
    await call_danger.keep(taking, sent, words)
    return True


async def _time(taking: Taking, _sent: Sent, words: str) -> bool:
    """A time at which nobody can come stays as a wish, for somebody to find a way."""
    work, ticket = taking.work, taking.ticket
    at = read_time(words, work.now, work.zone_of(ticket.region_code))
    if at is None:
        wishes.note_words(ticket, words)
    elif at <= work.now:
        raise Refused("time_is_past")
    elif not await wishes.wish(work, ticket, at):
        wishes.note_words(ticket, words)
    return True


async def _note_purchase_told_before(taking: Taking) -> None:
    if taking.ticket.device_id and taking.call.purchased_on:
        await machines.note_purchase(taking.work, taking.ticket, taking.call.purchased_on)


def _require_past(work: UnitOfWork, ticket: Ticket, on: date) -> None:
    if on > machines.today_of(work, ticket):
        raise Refused("purchase_in_future", purchased_on=on)


_NOTE: dict[Question, Note] = {
    Question.PHONE: _phone,
    Question.NAME: _name,
    Question.ADDRESS: _address,
    Question.REGION: _region,
    Question.MACHINE: _machine,
    Question.PURCHASE: _purchase,
    Question.SYMPTOM: _symptom,
    Question.TIME: _time,
}
