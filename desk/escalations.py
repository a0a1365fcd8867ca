"""Nobody acted: who hears of it, and who next; each rung once; one that is vacant or away is climbed at once [L4]."""

from datetime import datetime
from typing import Any

from desk import alerts, holidays, people, sides, tried
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import offer as keyboards
from models.absence import absence_at
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.region import Region
from models.reminder import Promise, Reminder, kept_since, pending_of
from models.ticket import Ticket
from models.ticket_event import events_of
from models.visit import Visit, proposed_visit
from rules.escalation import UNCLAIMED, Trouble, rung_due
from rules.roles import Role
from rules.ticket import Status

UPWARDS = (Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS)
"""Who hears of what goes wrong in a region, the nearest first."""


async def start_ladder(work: UnitOfWork, ticket: Ticket) -> None:
    """A region without a group cannot be asked: its leader hears at once."""
    region = await group_of(work, ticket)
    if region:
        await _promise_rung(work, ticket, 0)
    else:
        await _climb_from(work, ticket, 1)


def heard_by(work: UnitOfWork, ticket: Ticket) -> datetime | None:
    """By then somebody has looked after a job offered now, at the latest the dispatcher."""
    return _rung_due(work, ticket, work.now, len(UNCLAIMED) - 1)


async def climb(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    if ticket.status is Status.OPEN:
        await _climb_from(work, ticket, reminder.rung)


async def hasten(work: UnitOfWork, ticket: Ticket) -> None:
    """Nobody in the group can: it need not be asked once more, the next rung comes now."""
    for reminder in await pending_of(work.session, ticket.id):
        if reminder.promise is Promise.UNCLAIMED and reminder.rung <= 1:
            reminder.rung, reminder.due_at = 1, work.now


async def keep_pace(work: UnitOfWork, ticket: Ticket) -> None:
    """It became urgent, or is so no longer: the rung that is next comes when it is due now."""
    for reminder in await pending_of(work.session, ticket.id):
        if reminder.promise is Promise.UNCLAIMED:
            due_at = _rung_due(work, ticket, await _offered_at(work, ticket), reminder.rung)
            reminder.due_at = max(due_at or reminder.due_at, work.now)


async def ask_for_time(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    """Taken, but no time agreed: the technician is asked, then the leader told."""
    technician = await sides.technician_of(work, ticket)
    if ticket.status is not Status.ACCEPTED or technician is None:
        return
    proposal = await proposed_visit(work.session, ticket.id)
    away = await absence_at(work.session, technician.id, work.now)
    if reminder.rung or away:
        facts: dict[str, Any] = {"proposal": proposal, "away": away}
        facts |= {"asked_at": await _last_kept(work, ticket, Promise.NO_TIME_AGREED)}
        await tell_leader_of(work, ticket, Trouble.NO_TIME_AGREED, **facts)
        return
    if proposal is None:
        work.say(technician, "technician/no_time_agreed", ticket=ticket)
    promise_time(work, ticket, rung=1)


def promise_time(work: UnitOfWork, ticket: Ticket, rung: int = 0) -> None:
    claimed_at = ticket.claimed_at or work.now
    due_at = claimed_at + work.company.timers.no_time_agreed[rung]
    work.promise(Promise.NO_TIME_AGREED, due_at, ticket_id=ticket.id, rung=rung)


async def tell_leader(
    work: UnitOfWork, ticket: Ticket, template: str, buttons: sides.Buttons | None = None, **facts: Any
) -> None:
    """The region's leaders; where a post is vacant or its holder away, the next office up."""
    listeners = await people.first_on_duty(work, ticket.region_code, *UPWARDS)
    given = await _sides(work, ticket) | facts
    for person in listeners:
        keyboard = buttons(captions_for(work, person), ticket.id) if buttons else None
        work.say(person, template, keyboard=keyboard, ticket=ticket, **given)


async def tell_leader_of(
    work: UnitOfWork, ticket: Ticket, trouble: Trouble, visit: Visit | None = None, **facts: Any
) -> None:
    """The same of a trouble, each of them once, with the buttons for what they can do about it."""
    listeners = await people.first_on_duty(work, ticket.region_code, *UPWARDS)
    facts |= {"visit": visit} if visit else {}
    await _alert(work, ticket, trouble, listeners, visit.id if visit else None, **facts)


async def tell_leader_of_visit(
    work: UnitOfWork, ticket: Ticket, trouble: Trouble, visit: Visit, asked: Promise, **facts: Any
) -> None:
    """`asked`: the promise by which the technician was asked before."""
    asked_at = await _last_kept(work, ticket, asked)
    await tell_leader_of(work, ticket, trouble, visit, asked_at=asked_at, **facts)


async def _alert(
    work: UnitOfWork,
    ticket: Ticket,
    trouble: Trouble,
    listeners: list[Person],
    visit_id: int | None = None,
    **facts: Any,
) -> bool:
    """Whether there was anybody who did not know it yet."""
    unaware = await alerts.unaware(work, ticket, trouble, listeners, visit_id)
    given = await _sides(work, ticket) | facts
    for person in unaware:
        keyboard = sides.about_the_case(ticket)(captions_for(work, person), ticket.id)
        await alerts.give(work, ticket, trouble, person, keyboard=keyboard, visit_id=visit_id, **given)
    return bool(unaware)


async def _sides(work: UnitOfWork, ticket: Ticket) -> dict[str, Any]:
    return dict(zip(("customer", "technician"), await sides.of(work, ticket), strict=True))


async def _last_kept(work: UnitOfWork, ticket: Ticket, promise: Promise) -> datetime | None:
    kept = await kept_since(work.session, ticket.id, promise, ticket.claimed_at or ticket.created_at)
    return kept[-1] if kept else None


async def group_of(work: UnitOfWork, ticket: Ticket) -> Region | None:
    """The ticket's region, if its group is bound."""
    region = await work.session.get(Region, ticket.region_code) if ticket.region_code else None
    return region if region and region.chat_id else None


async def _climb_from(work: UnitOfWork, ticket: Ticket, first: int) -> None:
    for rung in range(first, len(UNCLAIMED)):
        if await _tell_rung(work, ticket, UNCLAIMED[rung]):
            await _promise_rung(work, ticket, rung + 1)
            return
    listeners = await people.first_on_duty(work, ticket.region_code, Role.HEADQUARTERS, *UPWARDS)
    await _tell_of_waiting(work, ticket, listeners)


async def _tell_rung(work: UnitOfWork, ticket: Ticket, rung: str) -> bool:
    if rung != "group":
        return await _tell_of_waiting(work, ticket, await people.on_duty(work, Role(rung), ticket.region_code))
    region = await group_of(work, ticket)
    if region:
        keyboard = keyboards.card(captions_for(work, region), ticket.id)
        product = work.company.product(ticket.product_code)
        work.say(region, "group/still_open", keyboard=keyboard, ticket=ticket, product=product)
    return region is not None


async def _tell_of_waiting(work: UnitOfWork, ticket: Ticket, listeners: list[Person]) -> bool:
    """Whether anybody is there who hears it for the first time."""
    offered_at = await _offered_at(work, ticket)
    facts: dict[str, Any] = {"waited": work.now - offered_at}
    facts |= {"tried": await tried.so_far(work, ticket, offered_at)}
    return await _alert(work, ticket, Trouble.UNCLAIMED, listeners, **facts)


async def _promise_rung(work: UnitOfWork, ticket: Ticket, rung: int) -> None:
    due_at = _rung_due(work, ticket, await _offered_at(work, ticket), rung)
    if due_at:
        work.promise(Promise.UNCLAIMED, due_at, ticket_id=ticket.id, rung=rung)


def _rung_due(work: UnitOfWork, ticket: Ticket, offered_at: datetime, rung: int) -> datetime | None:
    return rung_due(
        offered_at,
        rung,
        urgent=ticket.is_urgent,
        timers=work.company.timers,
        zone=work.zone_of(ticket.region_code),
        hours=work.company.hours,
        holidays=holidays.of_house(work),
    )


async def _offered_at(work: UnitOfWork, ticket: Ticket) -> datetime:
    """A job handed back waits anew; one whose price was settled first waits since its card went into the group."""
    opened = [event.happened_at for event in await events_of(work.session, ticket.id) if event.after is Status.OPEN]
    card = await work.session.get(OutgoingMessage, ticket.group_card_id) if ticket.group_card_id else None
    return max([*opened, *([card.created_at] if card else [])], default=work.now)
