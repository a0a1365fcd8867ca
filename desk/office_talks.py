"""A customer asked for a person: one of the office has them until they go back to the desk; both know it [V2 O3]."""

from typing import Any

from desk import access, relay_sides, sides
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from messages.keyboards import office_talk as keyboards
from messages.keyboards import report as report_keyboards
from models.draft import draft_of
from models.office_talk import OfficeTalk, is_ended_first, is_taken_first, open_talk_about, reason_talk_of, want_once
from models.person import Person
from models.quote import Answer, quote_of
from models.reminder import Promise, Reminder, drop, put_off
from models.ticket import Ticket, live_tickets_of
from models.twins import goes_on_as
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, Status


async def want(work: UnitOfWork, ticket: Ticket, *, is_its_reason: bool = False) -> OfficeTalk:
    """Since when they wait is written down once."""
    await work.session.flush()
    if await open_talk_about(work.session, ticket.id) is None:
        await want_once(work.session, ticket.id, work.now, is_its_reason=is_its_reason)
    ticket.is_with_person = True
    talk = await open_talk_about(work.session, ticket.id)
    assert talk
    return talk


async def what_it_is_about(work: UnitOfWork, customer: Person) -> Ticket:
    """The newest thing under way; where there is none, a ticket on which the talk is written down."""
    live = await live_tickets_of(work.session, customer.id)
    if live:
        return live[0]
    talk = await reason_talk_of(work.session, customer.id)
    if talk:
        return await work.session.get_one(Ticket, talk.ticket_id)
    ticket = Ticket(customer_id=customer.id, created_at=work.now, is_with_person=True)
    ticket.region_code = customer.region_code if work.company.region(customer.region_code) else None
    work.session.add(ticket)
    await work.session.flush()
    await want(work, ticket, is_its_reason=True)
    return ticket


async def take(work: UnitOfWork, officer: Person, ticket_id: int) -> Ticket:
    """The first tap has them; whoever comes later sees who."""
    await access.require_dispatching(work, officer)
    ticket = await _now(work, ticket_id)
    if not ticket.is_with_person and await open_talk_about(work.session, ticket.id) is None:
        raise Refused("answered_already")
    talk = await want(work, ticket)
    if talk.taken_by_id != officer.id:
        await _take_first(work, officer, ticket, talk)
    keyboard = keyboards.taken(sides.captions_for(work, officer), ticket.id, is_draft=ticket.status is Status.REPORTING)
    customer = await sides.customer_of(work, ticket)
    facts: dict[str, Any] = {"customer": customer, "can_read": _can_read(customer)}
    work.say(officer, "office/talk_taken", keyboard=keyboard, ticket=ticket, **facts)
    return ticket


async def hand_back(work: UnitOfWork, officer: Person, ticket_id: int) -> None:
    """The desk goes on from where it stood."""
    ticket, talk = await _talk_of(work, officer, ticket_id)
    await _end(work, ticket, talk, Role.DISPATCHER, officer)
    work.say(officer, "office/talk_ended", ticket=ticket, customer=await sides.customer_of(work, ticket))


async def keep_alive(work: UnitOfWork, ticket: Ticket) -> None:
    """Whenever one of the two has written, the waiting begins anew."""
    due_at = work.now + work.company.timers.talk_left
    if await relay_sides.who_answers(work, ticket):
        await put_off(work.session, ticket.id, Promise.TALK_LEFT, due_at)


async def end_if_left(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    """Nobody has written for so long: the desk takes up again, and whoever had them is told."""
    talk = await open_talk_about(work.session, ticket.id)
    officer = await work.session.get(Person, talk.taken_by_id) if talk and talk.taken_by_id else None
    if talk and officer:
        await _end(work, ticket, talk, Role.DESK, None)
        work.say(officer, "office/talk_left", ticket=ticket, customer=await sides.customer_of(work, ticket))


async def still_waits(work: UnitOfWork, ticket: Ticket) -> bool:
    """For a person, for an answer to a wish, for a word about the price or about a return."""
    named = await quote_of(work.session, ticket.id)
    is_declined = named is not None and named.answer is Answer.NO
    is_return = ticket.return_wish is not None and ticket.group_card_id is None
    is_open = ticket.status is Status.OPEN and (is_declined or is_return)
    return is_open or ticket.wish_words is not None or await open_talk_about(work.session, ticket.id) is not None


async def _take_first(work: UnitOfWork, officer: Person, ticket: Ticket, talk: OfficeTalk) -> None:
    if not await is_taken_first(work.session, talk, officer.id, work.now):
        holder = await work.session.get(Person, talk.taken_by_id) if talk.taken_by_id else None
        raise Refused("talk_taken", name=holder.name if holder else None)
    customer = await sides.customer_of(work, ticket)
    work.moved_on.add(ticket.id)
    if _can_read(customer):
        work.say(customer, "customer/person_is_here", ticket=ticket, officer=officer)
    work.promise(Promise.TALK_LEFT, work.now + work.company.timers.talk_left, ticket_id=ticket.id)


def _can_read(customer: Person) -> bool:
    """Else they are rung up."""
    return customer.telegram_id is not None and customer.is_reachable


async def _now(work: UnitOfWork, ticket_id: int) -> Ticket:
    """Reported twice and made one, it goes on in the other."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None:
        raise Refused("answered_already")
    return await goes_on_as(work.session, ticket)


async def _talk_of(work: UnitOfWork, officer: Person, ticket_id: int) -> tuple[Ticket, OfficeTalk]:
    ticket = await _now(work, ticket_id)
    talk = await open_talk_about(work.session, ticket.id)
    if talk is None or talk.taken_by_id != officer.id:
        raise Refused("answered_already")
    return ticket, talk


async def _end(work: UnitOfWork, ticket: Ticket, talk: OfficeTalk, role: Role, actor: Person | None) -> None:
    if not await is_ended_first(work.session, talk, work.now):
        raise Refused("answered_already")
    await drop(work.session, ticket.id, work.now, Promise.TALK_LEFT)
    ticket.is_with_person = await still_waits(work, ticket)
    work.moved_on.add(ticket.id)
    if talk.is_its_reason and ticket.status is Status.REPORTING:
        action = Action.CANCEL if role is Role.DISPATCHER else Action.EXPIRE
        await advance(work, ticket, action, role, actor, closed_at=work.now)
    await _take_up(work, ticket)


async def _take_up(work: UnitOfWork, ticket: Ticket) -> None:
    """What they had begun to report waits for them where it stood."""
    customer = await sides.customer_of(work, ticket)
    if not _can_read(customer):
        return
    draft = await draft_of(work.session, customer.id)
    captions = sides.captions_for(work, customer)
    facts: dict[str, Any] = {"keyboard": report_keyboards.unfinished(captions, draft.id)} if draft else {}
    work.say(customer, "customer/person_left", ticket=ticket, is_reporting=draft is not None, **facts)
