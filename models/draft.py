"""A report that a customer has begun and not sent; what the office writes down for them is not theirs to finish."""

from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.call import Call
from models.office_talk import OfficeTalk
from models.ticket import Ticket
from rules.ticket import Status


async def draft_of(session: AsyncSession, customer_id: int) -> Ticket | None:
    is_of_the_office = or_(
        select(Call.ticket_id).where(Call.ticket_id == Ticket.id).exists(),
        select(OfficeTalk.id).where(OfficeTalk.ticket_id == Ticket.id, col(OfficeTalk.is_its_reason)).exists(),
    )
    unfinished = select(Ticket).where(
        Ticket.customer_id == customer_id, Ticket.status == Status.REPORTING, ~is_of_the_office
    )
    return (await session.exec(unfinished.order_by(col(Ticket.id).desc()).limit(1))).first()
