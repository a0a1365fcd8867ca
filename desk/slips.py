"""Each promise that slips is written down, and what becomes of it [B3 B5]."""

from datetime import datetime

from desk.unit_of_work import UnitOfWork
from models import slip
from models.slip import Outcome, Slip, SlipKind
from models.ticket import Ticket
from models.visit import Visit
from rules.roles import Role


def begin(
    work: UnitOfWork,
    ticket: Ticket,
    kind: SlipKind,
    role: Role,
    promised_at: datetime,
    *,
    reason: str = "",
    visit: Visit | None = None,
    outcome: Outcome | None = None,
) -> None:
    """`outcome`, where it is known at once; `visit`, where a time is asked for instead."""
    begun = Slip(
        ticket_id=ticket.id,
        technician_id=ticket.technician_id,
        kind=kind,
        begun_by=role,
        promised_at=promised_at,
        reason=reason,
        begun_at=work.now,
        visit_id=visit.id if visit else None,
        outcome=outcome,
        settled_at=work.now if outcome else None,
    )
    work.session.add(begun)


async def settle(work: UnitOfWork, ticket: Ticket, outcome: Outcome) -> bool:
    """Whatever was open about this ticket; whether anything was."""
    await work.session.flush()
    return await slip.settle(work.session, ticket.id, outcome, work.now)


async def customer_names_time(work: UnitOfWork, ticket: Ticket, promised_at: datetime | None) -> None:
    """It answers what we asked; where nothing was asked, the customer moves a time of their own accord."""
    if not await settle(work, ticket, Outcome.ANOTHER) and promised_at:
        begin(work, ticket, SlipKind.MOVED, Role.CUSTOMER, promised_at, outcome=Outcome.AGREED)


async def withdraw(work: UnitOfWork, visit: Visit) -> None:
    """The time that was asked for is no longer meant."""
    await work.session.flush()
    await slip.settle(work.session, visit.ticket_id, Outcome.WITHDRAWN, work.now, visit_id=visit.id)


async def is_any_open(work: UnitOfWork, ticket: Ticket) -> bool:
    return any(each.outcome is None for each in await slip.slips_of(work.session, ticket.id))


async def is_one_more(work: UnitOfWork, ticket: Ticket) -> bool:
    """The customer was asked for another time before this one."""
    asked = [each for each in await slip.slips_of(work.session, ticket.id) if each.begun_by is not Role.CUSTOMER]
    return sum(each.kind is SlipKind.MOVED for each in asked) > 1
