"""What the technician photographed at a visit: before, after, or not said yet which."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint, delete, false
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.ticket_note import NoteKind
from rules.evidence import Moment


class EvidencePicture(SQLModel, table=True):
    __tablename__ = "evidence_picture"
    __table_args__ = (UniqueConstraint("report_id", "message_id"),)

    id: int = Field(default=None, primary_key=True)
    report_id: int = Field(foreign_key="job_report.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    kind: NoteKind = Field(sa_type=word(NoteKind))
    moment: Moment | None = Field(default=None, sa_type=word(Moment))
    """None: the technician has not said yet."""
    text: str = ""
    file_id: str | None = None
    message_id: int = Field(sa_type=BigInteger)
    """Telegram's number, by which it is known when it comes twice."""
    album: str | None = None
    is_large: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    sent_at: datetime


async def pictures_of(session: AsyncSession, report_id: int) -> list[EvidencePicture]:
    kept = select(EvidencePicture).where(EvidencePicture.report_id == report_id)
    return list(await session.exec(kept.order_by(col(EvidencePicture.id))))


async def take_out(session: AsyncSession, report_id: int, moment: Moment) -> None:
    taken = delete(EvidencePicture).where(
        col(EvidencePicture.report_id) == report_id, col(EvidencePicture.moment) == moment
    )
    await session.exec(taken)
