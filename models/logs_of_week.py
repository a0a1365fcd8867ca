"""A region's work logs of one week on their way to headquarters: asked for, a leader's word added, sent on [L2]."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one


class LogsOfWeek(SQLModel, table=True):
    __tablename__ = "logs_of_week"
    __table_args__ = (UniqueConstraint("region_code", "first_day"),)

    id: int = Field(default=None, primary_key=True)
    region_code: str = Field(foreign_key="region.code")
    first_day: date
    """Its Monday."""
    words: str = ""
    """What the leader adds for headquarters."""
    asked_at: datetime | None = None
    sent_at: datetime | None = None
    sent_by_id: int | None = Field(default=None, foreign_key="person.id", index=True)


async def logs_of_week(session: AsyncSession, region_code: str, first_day: date) -> LogsOfWeek | None:
    found = select(LogsOfWeek).where(LogsOfWeek.region_code == region_code, LogsOfWeek.first_day == first_day)
    return (await session.exec(found)).first()


async def last_asked(session: AsyncSession, region_code: str) -> LogsOfWeek | None:
    asked = select(LogsOfWeek).where(LogsOfWeek.region_code == region_code, col(LogsOfWeek.asked_at).is_not(None))
    return (await session.exec(asked.order_by(col(LogsOfWeek.first_day).desc()).limit(1))).first()


async def send_on(session: AsyncSession, logs: LogsOfWeek, sender_id: int, now: datetime) -> bool:
    """False when they were sent before."""
    unsent = update(LogsOfWeek).where(col(LogsOfWeek.id) == logs.id, col(LogsOfWeek.sent_at).is_(None))
    unsent = unsent.values(sent_at=now, sent_by_id=sender_id).execution_options(synchronize_session=False)
    is_first = await changes_one(session, unsent)
    await session.refresh(logs)
    return is_first
