"""Tickets that ended long ago and still hold what was told, and notes of who saw them that are older than needed."""

from datetime import datetime

from sqlalchemy import delete, exists
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.feedback import Feedback
from models.old_feedback import waits
from models.seen import Seen
from models.ticket import Ticket
from models.urgent_fault import UrgentFault
from rules.ticket import Status


async def old_tickets(session: AsyncSession, before: datetime, most: int) -> list[Ticket]:
    """Over, nothing about them in anybody's hands; the oldest first."""
    complaint = exists().where(col(Feedback.ticket_id) == col(Ticket.id), waits(before))
    urgent = exists().where(col(UrgentFault.ticket_id) == col(Ticket.id), col(UrgentFault.ended_at).is_(None))
    old = (
        select(Ticket)
        .where(col(Ticket.forgotten_at).is_(None), col(Ticket.closed_at) < before)
        .where(col(Ticket.status).in_([Status.CLOSED, Status.CANCELLED]), ~complaint, ~urgent)
    )
    return list(await session.exec(old.order_by(col(Ticket.closed_at)).limit(most)))


async def forget_seen(session: AsyncSession, before: datetime, most: int) -> int:
    """How many."""
    old = select(col(Seen.id)).where(col(Seen.seen_at) < before).order_by(col(Seen.seen_at)).limit(most)
    return (await session.exec(delete(Seen).where(col(Seen.id).in_(old)))).rowcount
