"""What the technician did, in their words."""

from datetime import datetime

from sqlmodel import Field, SQLModel, and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.ticket import Ticket


class JobReport(SQLModel, table=True):
    __tablename__ = "job_report"

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    visit_id: int = Field(foreign_key="visit.id")
    technician_id: int = Field(foreign_key="person.id")
    text: str
    filed_at: datetime


async def report_of(session: AsyncSession, ticket_id: int) -> JobReport | None:
    filed = select(JobReport).where(JobReport.ticket_id == ticket_id).order_by(col(JobReport.id).desc()).limit(1)
    return (await session.exec(filed)).first()


async def last_time(session: AsyncSession, ticket: Ticket) -> tuple[JobReport, Ticket] | None:
    """The newest on this ticket, from before it was opened again, or on this machine while the same customer had it."""
    is_same_machine = and_(col(Ticket.device_id).is_not(None), col(Ticket.device_id) == ticket.device_id)
    is_linked = or_(col(Ticket.id) == ticket.id, is_same_machine)
    filed = select(JobReport, Ticket).join(Ticket).where(Ticket.customer_id == ticket.customer_id, is_linked)
    return (await session.exec(filed.order_by(col(JobReport.id).desc()).limit(1))).first()
