"""Somebody of the staff is away for a while; whoever comes back early ends it then."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from rules.absence import AbsenceKind
from rules.slots import Interval


class Absence(SQLModel, table=True):
    __table_args__ = (Index("absence_of_person", "person_id", "until_at"),)

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    kind: AbsenceKind = Field(sa_type=word(AbsenceKind))
    from_at: datetime
    until_at: datetime
    told_by_id: int = Field(foreign_key="person.id")
    """The person, or whoever knew of it."""
    told_at: datetime

    @property
    def interval(self) -> Interval:
        return Interval(self.from_at, self.until_at)


async def absences_ahead(session: AsyncSession, person_ids: list[int], now: datetime) -> list[Absence]:
    """Those that go on or are still to come, the next first."""
    ahead = select(Absence).where(col(Absence.person_id).in_(person_ids), Absence.until_at > now)
    return list(await session.exec(ahead.order_by(col(Absence.from_at), col(Absence.id))))


async def absence_at(session: AsyncSession, person_id: int, at: datetime) -> Absence | None:
    """Of several the one that lasts longest."""
    then = select(Absence).where(Absence.person_id == person_id, Absence.from_at <= at, Absence.until_at > at)
    return (await session.exec(then.order_by(col(Absence.until_at).desc()).limit(1))).first()


async def absent_at(session: AsyncSession, person_ids: list[int], at: datetime) -> set[int]:
    away = select(Absence.person_id).where(
        col(Absence.person_id).in_(person_ids), Absence.from_at <= at, Absence.until_at > at
    )
    return set(await session.exec(away))
