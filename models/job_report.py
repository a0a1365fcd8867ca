"""What the technician did, in their words."""

from datetime import datetime

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession


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
