"""Complaint, praise, suggestion: written in any number of messages, sent off once, read by those who lead [L3 L6]."""

from collections import Counter
from typing import Any

from desk import conduct, leaders, notes, people, sides
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from messages.keyboards import feedback as keyboards
from models.feedback import Feedback, send_off
from models.person import Person
from models.reminder import Promise, Reminder
from models.ticket import Ticket, tickets_of
from models.ticket_note import NoteKind
from rules.feedback import OWED, FeedbackKind
from rules.refused import Refused
from rules.roles import Role

MOST_NAMED = 4
"""Reports among which the author chooses."""
_OFFICES = (Role.LEADER, Role.TECHNICIAN, Role.DISPATCHER, Role.HEADQUARTERS, Role.ADMIN)


async def begin(
    work: UnitOfWork, author: Person, kind: FeedbackKind, ticket: Ticket | None, colleague: Person | None = None
) -> Feedback:
    held = await people.roles_of(work, author)
    role = next((office for office in _OFFICES if office in held), Role.CUSTOMER)
    feedback = await _put(work, kind, author, ticket, role=role)
    if colleague:
        await put_about_colleague(work, feedback, kind, author, colleague)
    _promise_to_send(work, feedback)
    return feedback


async def ask(
    work: UnitOfWork, author: Person, kind: FeedbackKind, ticket: Ticket | None, colleague: Person | None = None
) -> None:
    captions, about = sides.captions_for(work, author), ticket.id if ticket else None
    mine = await _tickets_in_question(work, author, kind, ticket or colleague)
    may_name = not (ticket or colleague) and await conduct.may_name(work, author, kind)
    keyboard = keyboards.asked(captions, kind, mine, about, may_name=may_name)
    facts: dict[str, Any] = {"ticket": ticket, "has_tickets": bool(mine), "may_name": may_name}
    work.say(author, f"customer/ask_{kind}", keyboard=keyboard, **facts, **await conduct.facts_of(work, colleague))


def note(work: UnitOfWork, feedback: Feedback, sent: Sent) -> None:
    feedback.words = "\n".join(filter(None, (feedback.words, sent.text)))
    if sent.file_id:
        feedback.files = [*feedback.files, {"kind": sent.kind.value, "file_id": sent.file_id}]
    feedback.written_at = work.now


async def show_noted(work: UnitOfWork, author: Person, feedback: Feedback, message_id: int | None) -> int | None:
    """One running note shows what came so far [M1]."""
    ticket = await work.session.get(Ticket, feedback.ticket_id) if feedback.ticket_id else None
    whom = None if ticket else await work.session.get(Person, feedback.technician_id or 0)
    mine = await _tickets_in_question(work, author, feedback.kind, ticket or whom)
    may_name = not (ticket or whom) and await conduct.may_name(work, author, feedback.kind)
    captions = sides.captions_for(work, author)
    keyboard = keyboards.noted(captions, feedback.id, feedback.kind, mine, may_name=may_name)
    counts = notes.counted(Counter(NoteKind(file["kind"]) for file in feedback.files))
    facts: dict[str, Any] = {"keyboard": keyboard, "ticket": ticket, "feedback": feedback, **counts}
    facts |= await conduct.facts_of(work, whom)
    if message_id:
        await work.show_again(message_id, author, "customer/feedback_so_far", **facts)
        return message_id
    row = work.say(author, "customer/feedback_so_far", **facts)
    await work.session.flush()
    return row.id if row else None


def put_about(feedback: Feedback, kind: FeedbackKind, author: Person, ticket: Ticket | None) -> None:
    """Its author says what it is, and which report it is about."""
    feedback.kind, feedback.region_code = kind, (ticket and ticket.region_code) or author.region_code
    feedback.ticket_id = ticket.id if ticket else None
    feedback.technician_id = ticket.technician_id if ticket else None


async def put_about_colleague(
    work: UnitOfWork, feedback: Feedback, kind: FeedbackKind, author: Person, colleague: Person
) -> None:
    put_about(feedback, kind, author, None)
    feedback.technician_id, feedback.region_code = colleague.id, await conduct.region_of(work, colleague)


async def require_reader(work: UnitOfWork, kind: FeedbackKind, author: Person, colleague: Person) -> None:
    """Somebody has to be left who may read it."""
    known: dict[str, Any] = {"technician_id": colleague.id, "region_code": await conduct.region_of(work, colleague)}
    if not await leaders.who_reads(work, Feedback(kind=kind, author_id=author.id, written_at=work.now, **known)):
        raise Refused("nobody_may_read_it", name=colleague.name)


def discard(feedback: Feedback) -> None:
    feedback.words, feedback.files = "", []


async def send(work: UnitOfWork, author: Person, feedback: Feedback) -> bool:
    """False when it went off already, perhaps by itself."""
    if not await send_off(work.session, feedback, work.now):
        return False
    ticket = await work.session.get(Ticket, feedback.ticket_id) if feedback.ticket_id else None
    if ticket and feedback.kind is FeedbackKind.COMPLAINT:
        ticket.has_complaint = True
    whom = None if ticket else await work.session.get(Person, feedback.technician_id or 0)
    facts = await _hand_over(work, feedback) | await conduct.facts_of(work, whom)
    work.say(author, f"customer/{feedback.kind}_arrived", feedback=feedback, **facts)
    return True


async def send_what_was_left(work: UnitOfWork, reminder: Reminder) -> None:
    """Whoever forgot to say that this is all is heard all the same."""
    feedback = await work.session.get_one(Feedback, reminder.feedback_id)
    if feedback.sent_at or not (feedback.words or feedback.files):
        return
    if feedback.written_at + work.company.timers.unfinished_report > work.now:
        _promise_to_send(work, feedback)
    else:
        await send(work, await work.session.get_one(Person, feedback.author_id), feedback)


async def open_for_leader(
    work: UnitOfWork, kind: FeedbackKind, customer: Person, ticket: Ticket, words: str = ""
) -> dict[str, Any]:
    """The leader owes the customer a call: who calls, and by when."""
    feedback = await _put(work, kind, customer, ticket, words=words, sent_at=work.now)
    return await _hand_over(work, feedback)


async def promised(work: UnitOfWork, feedback: Feedback) -> dict[str, Any]:
    """Who gets in touch with the author, and by when."""
    return {"leader": await leaders.leader_for(work, feedback), "answer_by": feedback.answer_by}


async def _put(work: UnitOfWork, kind: FeedbackKind, author: Person, ticket: Ticket | None, **known: Any) -> Feedback:
    feedback = Feedback(kind=kind, author_id=author.id, written_at=work.now, **known)
    put_about(feedback, kind, author, ticket)
    work.session.add(feedback)
    await work.session.flush()
    return feedback


async def _hand_over(work: UnitOfWork, feedback: Feedback) -> dict[str, Any]:
    await leaders.tell(work, feedback, await leaders.who_reads(work, feedback))
    if feedback.kind in OWED:
        feedback.answer_by = leaders.answer_due(work, feedback.region_code)
        region_code = feedback.region_code
        work.promise(Promise.FEEDBACK_UNANSWERED, feedback.answer_by, feedback_id=feedback.id, region_code=region_code)
    return await promised(work, feedback)


async def _tickets_in_question(
    work: UnitOfWork, author: Person, kind: FeedbackKind, known: Ticket | Person | None
) -> dict[int, str]:
    if known or kind is not FeedbackKind.COMPLAINT:
        return {}
    return {each.id: each.number or "" for each in await tickets_of(work.session, author.id, MOST_NAMED)}


def _promise_to_send(work: UnitOfWork, feedback: Feedback) -> None:
    due_at = feedback.written_at + work.company.timers.unfinished_report
    work.promise(Promise.FEEDBACK_LEFT, due_at, feedback_id=feedback.id, region_code=feedback.region_code)
