"""What the technician found and did at a visit: a draft until it is filed, and then signed off [V2 L4]."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel, and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.ticket import Ticket


class SignedBy(StrEnum):
    BUTTON = "button"
    CODE = "code"
    OFFICE = "office"
    """Somebody of the office says so for the customer, with a reason."""
    NOBODY = "nobody"
    """No word came; it counts as done all the same."""


class JobReport(SQLModel, table=True):
    """One a visit; the customer's objection makes it a draft again."""

    __tablename__ = "job_report"
    __table_args__ = (Index("report_signed", "signed_by", "signed_at"),)

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    visit_id: int = Field(foreign_key="visit.id", unique=True)
    technician_id: int = Field(foreign_key="person.id")
    diagnosis: str = Field(default="", sa_column_kwargs={"server_default": ""})
    text: str = ""
    """What was done."""
    minutes: int | None = None
    no_photo: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """Why none could be taken."""
    temporary_solution: str = Field(default="", sa_column_kwargs={"server_default": ""})
    cause: str = Field(default="", sa_column_kwargs={"server_default": ""})
    software: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """The version that the machine had when it was left."""
    is_final: bool | None = None
    """Of an urgent fault: or a final solution is still to come."""
    form_id: int | None = Field(default=None, foreign_key="outgoing_message.id")
    """The message that shows it while it is written."""
    question_id: int | None = Field(default=None, foreign_key="outgoing_message.id")
    """The one that asks the customer."""
    filed_at: datetime | None = None
    office_asked_at: datetime | None = None
    """The customer cannot answer: the office was asked to."""
    signed_at: datetime | None = None
    signed_by: SignedBy | None = Field(default=None, sa_type=word(SignedBy))
    signed_by_id: int | None = Field(default=None, foreign_key="person.id")
    signed_because: str = Field(default="", sa_column_kwargs={"server_default": ""})


async def report_of_visit(session: AsyncSession, visit_id: int) -> JobReport | None:
    return (await session.exec(select(JobReport).where(JobReport.visit_id == visit_id))).first()


async def filed_report_of(session: AsyncSession, ticket_id: int) -> JobReport | None:
    """The newest."""
    filed = select(JobReport).where(JobReport.ticket_id == ticket_id, col(JobReport.filed_at).is_not(None))
    return (await session.exec(filed.order_by(col(JobReport.id).desc()).limit(1))).first()


async def last_time(session: AsyncSession, ticket: Ticket) -> tuple[JobReport, Ticket] | None:
    """The newest on this ticket, from before it was opened again, or on this machine while the same customer had it."""
    is_same_machine = and_(col(Ticket.device_id).is_not(None), col(Ticket.device_id) == ticket.device_id)
    is_linked = or_(col(Ticket.id) == ticket.id, is_same_machine)
    filed = select(JobReport, Ticket).join(Ticket).where(Ticket.customer_id == ticket.customer_id, is_linked)
    filed = filed.where(col(JobReport.filed_at).is_not(None))
    return (await session.exec(filed.order_by(col(JobReport.id).desc()).limit(1))).first()


async def filed_reports_on(session: AsyncSession, device_id: int, customer_id: int) -> list[tuple[JobReport, Ticket]]:
    """All that was done at a machine while this customer had it, the newest first."""
    filed = select(JobReport, Ticket).join(Ticket).where(
        Ticket.device_id == device_id, Ticket.customer_id == customer_id, col(JobReport.filed_at).is_not(None)
    )  # fmt: skip
    return list(await session.exec(filed.order_by(col(JobReport.id).desc())))
