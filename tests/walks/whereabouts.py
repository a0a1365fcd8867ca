"""No ticket is lost: whatever is not over has somebody or something that will move it; and no timer outlives it."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.call import Call
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.post import Post
from models.region import Region
from models.reminder import Promise, Reminder
from models.ticket import Ticket
from rules.roles import Role
from rules.ticket import HELD, Status
from tests.walks.said import Broken

OF_THE_END = {
    Status.RESOLVED: {Promise.RATING_AGAIN, Promise.RATING_CLOSES, Promise.SIGN_OFF},
    Status.CLOSED: set[Promise](),
    Status.CANCELLED: set[Promise](),
}
OUTLIVES_IT = {Promise.TALK_LEFT}
"""A customer who talks with somebody of the office goes on talking."""
MOST_RUNGS = 6
A_WHILE = timedelta(hours=2)
"""The clock of a walk strikes once an hour; a second rung that is late already waits for the next stroke."""


async def look(session: AsyncSession, now: datetime, waiting: Collection[int]) -> None:
    """`waiting`: for the dispatcher, whoever that is."""
    tickets = list(await session.exec(select(Ticket)))
    pending = defaultdict(set)
    for each in await session.exec(select(Reminder).where(col(Reminder.done_at).is_(None))):
        _will_end(each, now)
        if each.ticket_id:
            pending[each.ticket_id].add(Promise(each.promise))
    known_to_office = await _told_to_the_office(session, now)
    calls = set(await session.exec(select(Call.ticket_id)))
    groups = {each.code for each in await session.exec(select(Region)) if each.chat_id}
    for ticket in tickets:
        _dies_with_it(ticket, pending[ticket.id])
        if ticket.id not in known_to_office | calls | set(waiting) and not _is_seen_to(
            ticket, pending[ticket.id], groups
        ):
            raise Broken(
                f"lost: ticket {ticket.id} ({ticket.status}, {ticket.region_code}), pending {pending[ticket.id]}"
            )


def _will_end(reminder: Reminder, now: datetime) -> None:
    if reminder.due_at < now - A_WHILE:
        raise Broken(f"{reminder.promise} was due at {reminder.due_at} and is still pending at {now}: {reminder}")
    if reminder.rung > MOST_RUNGS:
        raise Broken(f"a ladder without an end: {reminder}")


def _dies_with_it(ticket: Ticket, pending: Collection[Promise]) -> None:
    left = set(pending) - OUTLIVES_IT - OF_THE_END.get(ticket.status, set(pending))
    if left:
        raise Broken(f"ticket {ticket.id} is {ticket.status}, and {sorted(left)} still to come")


def _is_seen_to(ticket: Ticket, pending: Collection[Promise], groups: Collection[str]) -> bool:
    if ticket.status in {Status.CLOSED, Status.CANCELLED} or pending:
        return True
    if ticket.status is Status.OPEN:
        return ticket.group_card_id is not None and ticket.region_code in groups
    return ticket.status in HELD - {Status.REPORTED} and ticket.technician_id is not None


async def _told_to_the_office(session: AsyncSession, now: datetime) -> set[int]:
    """Somebody of the office, or who stands in, read of it and has it in their chat."""
    in_force = or_(col(Post.until_at).is_(None), col(Post.until_at) > now)
    offices = select(Post.person_id).where(col(Post.role) != Role.TECHNICIAN, in_force)
    told = select(OutgoingMessage.ticket_id).join(Person, col(Person.id) == col(OutgoingMessage.person_id))
    told = told.where(col(OutgoingMessage.ticket_id).is_not(None), col(Person.id).in_(offices))
    return {each for each in await session.exec(told.distinct()) if each}
