"""A ticket moves on: the table is asked, the change is made once, and the diary tells of it."""

from desk import alerts, live_locations
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket, move
from models.ticket_event import TicketEvent
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, Status, leads_to


async def advance(
    work: UnitOfWork,
    ticket: Ticket,
    action: Action,
    role: Role,
    actor: Person | None,
    *,
    reason: str = "",
    **changes: object,
) -> None:
    """Do `action` as `role`; `actor` is None for the desk itself. `Refused` when the table or a faster hand says no."""
    before = ticket.status
    after = leads_to(action, role, before)
    if not await move(work.session, ticket, before, after, **changes):
        raise Refused("somebody_was_faster")
    work.moved_on.add(ticket.id)
    if before is Status.EN_ROUTE and after is not before:
        await live_locations.hide(work, ticket)
    await alerts.end(work, ticket, action, before)
    work.session.add(
        TicketEvent(
            ticket_id=ticket.id,
            happened_at=work.now,
            actor_id=actor.id if actor else None,
            role=role,
            action=action,
            before=before,
            after=after,
            reason=reason,
            update_id=work.update_id,
        )
    )
