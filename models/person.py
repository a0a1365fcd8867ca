"""Everybody who ever spoke to the desk, or is named in the company file."""

from datetime import datetime, timedelta

from sqlalchemy import BigInteger, bindparam
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

TO_THE_MONTH = timedelta(days=30)


class Person(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    telegram_id: int | None = Field(default=None, sa_type=BigInteger, unique=True)
    """None until the person has pressed start, as of whoever only telephones; also their private chat."""
    name: str = ""
    language: str = "zh_CN"
    phone: str | None = Field(default=None, index=True)
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    region_code: str | None = Field(default=None, foreign_key="region.code")
    is_reachable: bool = True
    """False once Telegram said that they blocked the bot; true again with their next word."""
    calmed_at: datetime | None = None
    """When anger that belongs to no ticket was last met with calm."""
    created_at: datetime
    heard_at: datetime | None = None
    """When they last wrote or pressed something, to the month: not every word writes the row again."""

    def note_word(self, now: datetime) -> None:
        if self.heard_at is None or self.heard_at <= now - TO_THE_MONTH:
            self.heard_at = now


_WITH_TELEGRAM_ID = select(Person).where(Person.telegram_id == bindparam("telegram_id"))
"""Every update asks: prepared once."""


async def person_with(session: AsyncSession, telegram_id: int) -> Person | None:
    return (await session.exec(_WITH_TELEGRAM_ID, params={"telegram_id": telegram_id})).first()


async def note_newcomer(session: AsyncSession, newcomer: Person) -> Person:
    """Somebody may speak for the first time in two chats at once: the row that came first is the one."""
    try:
        async with session.begin_nested():
            session.add(newcomer)
    except IntegrityError:
        return (await session.exec(select(Person).where(Person.telegram_id == newcomer.telegram_id))).one()
    return newcomer


async def person_called(session: AsyncSession, name: str) -> Person | None:
    """A member of the staff who has not joined yet is known by name alone; a caller of that name has a number."""
    named = select(Person).where(Person.name == name, col(Person.telegram_id).is_(None), col(Person.phone).is_(None))
    return (await session.exec(named.order_by(col(Person.id)).limit(1))).first()


async def people_reached_at(session: AsyncSession, phone: str) -> list[Person]:
    """Whoever gave this number, or telephoned from it."""
    return list(await session.exec(select(Person).where(Person.phone == phone).order_by(col(Person.id))))


async def callers_at(session: AsyncSession, phone: str) -> list[Person]:
    """Those of them who have no chat with us."""
    return [person for person in await people_reached_at(session, phone) if person.telegram_id is None]


async def people_with(session: AsyncSession, ids: list[int]) -> dict[int, Person]:
    rows = await session.exec(select(Person).where(col(Person.id).in_(ids)))
    return {person.id: person for person in rows}
