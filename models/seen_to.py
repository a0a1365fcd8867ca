"""Who of the staff did something about a ticket last: in its diary, on the telephone, or talking with its customer."""

from datetime import datetime

from sqlmodel import col, select, union_all
from sqlmodel.ext.asyncio.session import AsyncSession

from models.office_talk import OfficeTalk
from models.person import Person
from models.ring import Ring
from models.ticket_event import TicketEvent
from rules.roles import Role


async def who_saw_to(session: AsyncSession, ticket_id: int, since: datetime) -> Person | None:
    deeds = union_all(
        select(col(TicketEvent.happened_at).label("at"), col(TicketEvent.actor_id).label("by_id")).where(
            TicketEvent.ticket_id == ticket_id, TicketEvent.role != Role.CUSTOMER
        ),
        select(col(Ring.answered_at), col(Ring.answered_by_id)).where(Ring.ticket_id == ticket_id),
        select(col(OfficeTalk.ended_at), col(OfficeTalk.taken_by_id)).where(OfficeTalk.ticket_id == ticket_id),
    ).subquery()
    since_then = select(Person).join(deeds, col(Person.id) == deeds.c.by_id).where(deeds.c.at >= since)
    return (await session.exec(since_then.order_by(deeds.c.at.desc()).limit(1))).first()
