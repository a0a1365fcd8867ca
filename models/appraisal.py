"""A month's work of one person in one region, as leader and headquarters judge it; closed, it never changes [L5]."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one


class Appraisal(SQLModel, table=True):
    __table_args__ = (
        UniqueConstraint("person_id", "region_code", "month"),
        Index("appraisal_of_month", "region_code", "month"),
    )

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    region_code: str = Field(foreign_key="region.code")
    month: date
    """Its first day."""
    begun_at: datetime
    words: str = ""
    """The leader's; of a leader, headquarters'."""
    words_by_id: int | None = Field(default=None, foreign_key="person.id")
    words_at: datetime | None = None
    withheld: str = ""
    """Why headquarters gives no grade; empty where the rule decides."""
    closed_at: datetime | None = None
    closed_by_id: int | None = Field(default=None, foreign_key="person.id")
    edition_id: int | None = Field(default=None, foreign_key="company_edition.id")
    """The company file by whose rule it was graded."""
    counted: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Once closed, what was counted then, and how; until then it is counted anew each time."""
    points: int | None = None
    letter: str | None = None
    reply: str = ""
    """What the person says to it."""


async def appraisals_of(session: AsyncSession, region_code: str, month: date) -> list[Appraisal]:
    found = select(Appraisal).where(Appraisal.region_code == region_code, Appraisal.month == month)
    return list(await session.exec(found.order_by(col(Appraisal.id))))


async def open_in(session: AsyncSession, region_code: str) -> list[Appraisal]:
    """The oldest month first."""
    found = select(Appraisal).where(Appraisal.region_code == region_code, col(Appraisal.closed_at).is_(None))
    return list(await session.exec(found.order_by(col(Appraisal.month), col(Appraisal.id))))


async def months_of(session: AsyncSession, region_code: str) -> list[date]:
    """The newest first."""
    found = select(col(Appraisal.month)).where(Appraisal.region_code == region_code).distinct()
    return list(await session.exec(found.order_by(col(Appraisal.month).desc())))


async def closed_of(session: AsyncSession, person_id: int, most: int) -> list[Appraisal]:
    """The newest first."""
    closed = select(Appraisal).where(Appraisal.person_id == person_id, col(Appraisal.closed_at).is_not(None))
    return list(await session.exec(closed.order_by(col(Appraisal.month).desc(), col(Appraisal.id)).limit(most)))


async def change_open(session: AsyncSession, appraisal: Appraisal, **values: Any) -> bool:
    """False when somebody has closed it before."""
    return await _change(session, appraisal, col(Appraisal.closed_at).is_(None), values)


async def reply_once(session: AsyncSession, appraisal: Appraisal, reply: str) -> bool:
    """False when it was answered before."""
    return await _change(session, appraisal, col(Appraisal.reply) == "", {"reply": reply})


async def _change(session: AsyncSession, appraisal: Appraisal, while_: Any, values: dict[str, Any]) -> bool:
    change = update(Appraisal).where(col(Appraisal.id) == appraisal.id, while_).values(**values)
    await session.flush()
    is_changed = await changes_one(session, change.execution_options(synchronize_session=False))
    await session.refresh(appraisal)
    return is_changed
