"""Who of the staff is about to see a customer's data is noted in the transaction that shows it to them."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from desk.unit_of_work import UnitOfWork
from models import seen
from models.outgoing_message import OutgoingMessage
from models.post import Post, posts_ever_of
from models.seen import Sight, noted_on, tickets_in
from models.ticket import Ticket
from rules.roles import REGIONAL, Role
from rules.seeing import names_somebody, strings_in

_HOLD_DATA = (Role.DISPATCHER, Role.HEADQUARTERS, Role.LEADER, Role.TECHNICIAN, Role.ADMIN)
"""Whoever holds several saw it as the first of these."""


async def note(work: UnitOfWork) -> None:
    """At the end of the transaction: a line a day for each person and ticket."""
    if not work.said:
        return
    await work.session.flush()
    tickets = await tickets_in(work.session)
    shown = {sight for row in work.said if row.person_id for sight in _sights(row, tickets)}
    if shown:
        day = work.now.astimezone(ZoneInfo(work.company.company.time_zone)).date()
        new = shown - await noted_on(work.session, {ticket_id for ticket_id, _ in shown}, day)
        await _note(work, new, tickets, day)


def _sights(row: OutgoingMessage, tickets: dict[int, Ticket]) -> Iterable[Sight]:
    readable = "\n".join(strings_in(row.parameters))
    for ticket in tickets.values():
        if ticket.customer_id != row.person_id and (_is_sent_about(row, ticket) or _is_named(readable, ticket)):
            yield ticket.id, row.person_id or 0


def _is_named(readable: str, ticket: Ticket) -> bool:
    return names_somebody(readable, (ticket.contact_name, ticket.address), ticket.phone)


def _is_sent_about(row: OutgoingMessage, ticket: Ticket) -> bool:
    """A picture, a recording, a place or a paper: what it shows cannot be read here."""
    is_file = row.method.startswith("send") and not {"text", "picture"} & row.parameters.keys()
    return is_file and row.ticket_id == ticket.id


async def _note(work: UnitOfWork, new: set[Sight], tickets: dict[int, Ticket], day: date) -> None:
    posts = await posts_ever_of(work.session, {person_id for _, person_id in new}) if new else []
    rows: list[dict[str, object]] = []
    for ticket_id, person_id in sorted(new):
        office = _office([post for post in posts if post.person_id == person_id], tickets[ticket_id], person_id)
        line: dict[str, object] = {
            "ticket_id": ticket_id,
            "person_id": person_id,
            "office": office,
            "seen_on": day,
            "seen_at": work.now,
        }
        rows += [line] if office else []
    await seen.note(work.connection, rows)


def _office(posts: list[Post], ticket: Ticket, person_id: int) -> Role | None:
    """None for a customer: what they are told of others is nobody's data."""
    if ticket.technician_id == person_id:
        return Role.TECHNICIAN
    here = {post.role for post in posts if post.role not in REGIONAL or post.region_code == ticket.region_code}
    held = here or {post.role for post in posts}
    return next((role for role in _HOLD_DATA if role in held), None)
