"""What customers hold against us and nobody has settled yet [V2 V3 L6]."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.feedback import Feedback
from models.ticket import Ticket
from rules.feedback import ALIVE, OWED
from rules.ticket import OVER


async def unsettled(session: AsyncSession, region_codes: Sequence[str]) -> list[Feedback]:
    """The oldest first."""
    owed = select(Feedback).where(
        col(Feedback.region_code).in_(region_codes),
        col(Feedback.kind).in_(OWED),
        col(Feedback.status).in_(ALIVE),
        col(Feedback.sent_at).is_not(None),
    )
    return list(await session.exec(owed.order_by(col(Feedback.sent_at), col(Feedback.id))))


async def in_talks(session: AsyncSession, region_codes: Sequence[str]) -> list[Ticket]:
    """Not over, and handed to a person: an upset customer's is among them."""
    theirs = select(Ticket).where(
        col(Ticket.region_code).in_(region_codes), col(Ticket.is_with_person), col(Ticket.status).not_in(OVER)
    )
    return list(await session.exec(theirs.order_by(col(Ticket.id))))
