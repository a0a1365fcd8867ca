"""A customer asked for a person: who of the office has them, since when, and when they went back to the desk [V2]."""

from datetime import datetime

from sqlalchemy import Index, text, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one
from models.ticket import Ticket

_OPEN = text("ended_at IS NULL")


class OfficeTalk(SQLModel, table=True):
    __tablename__ = "office_talk"
    __table_args__ = (Index("office_talk_open", "ticket_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),)

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    is_its_reason: bool = False
    """Nothing was reported: the ticket is only what the talk is written down on."""
    wanted_at: datetime
    taken_by_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    taken_at: datetime | None = None
    ended_at: datetime | None = None


async def open_talk_about(session: AsyncSession, ticket_id: int) -> OfficeTalk | None:
    """Wanted, or under way."""
    its = select(OfficeTalk).where(OfficeTalk.ticket_id == ticket_id, col(OfficeTalk.ended_at).is_(None))
    return (await session.exec(its)).first()


async def talk_with(session: AsyncSession, customer_id: int) -> OfficeTalk | None:
    """The one in which somebody of the office answers this customer now."""
    theirs = select(OfficeTalk).join(Ticket).where(
        Ticket.customer_id == customer_id, col(OfficeTalk.ended_at).is_(None), col(OfficeTalk.taken_by_id).is_not(None)
    )  # fmt: skip
    return (await session.exec(theirs.order_by(col(OfficeTalk.id).desc()).limit(1))).first()


async def talks_of(session: AsyncSession, taken_by_id: int) -> list[OfficeTalk]:
    """Whom this colleague has."""
    theirs = select(OfficeTalk).where(OfficeTalk.taken_by_id == taken_by_id, col(OfficeTalk.ended_at).is_(None))
    return list(await session.exec(theirs.order_by(col(OfficeTalk.id))))


async def reason_talk_of(session: AsyncSession, customer_id: int) -> OfficeTalk | None:
    """For which a ticket was made before."""
    theirs = select(OfficeTalk).join(Ticket).where(
        Ticket.customer_id == customer_id, col(OfficeTalk.ended_at).is_(None), col(OfficeTalk.is_its_reason)
    )  # fmt: skip
    return (await session.exec(theirs.limit(1))).first()


async def is_taken_first(session: AsyncSession, talk: OfficeTalk, by_id: int, now: datetime) -> bool:
    """False when a colleague has it, or it is over."""
    free = update(OfficeTalk).where(
        col(OfficeTalk.id) == talk.id, col(OfficeTalk.taken_by_id).is_(None), col(OfficeTalk.ended_at).is_(None)
    )
    taken = free.values(taken_by_id=by_id, taken_at=now).execution_options(synchronize_session=False)
    is_first = await changes_one(session, taken)
    await session.refresh(talk)
    return is_first


async def is_ended_first(session: AsyncSession, talk: OfficeTalk, now: datetime) -> bool:
    under_way = update(OfficeTalk).where(col(OfficeTalk.id) == talk.id, col(OfficeTalk.ended_at).is_(None))
    ended = under_way.values(ended_at=now).execution_options(synchronize_session=False)
    is_first = await changes_one(session, ended)
    await session.refresh(talk)
    return is_first


async def open_talks_with(session: AsyncSession, customer_id: int) -> list[OfficeTalk]:
    """Wanted, or under way."""
    theirs = select(OfficeTalk).join(Ticket).where(
        Ticket.customer_id == customer_id, col(OfficeTalk.ended_at).is_(None)
    )  # fmt: skip
    return list(await session.exec(theirs))


async def want_once(session: AsyncSession, ticket_id: int, now: datetime, *, is_its_reason: bool) -> None:
    """Two may write it down at once."""
    try:
        async with session.begin_nested():
            session.add(OfficeTalk(ticket_id=ticket_id, is_its_reason=is_its_reason, wanted_at=now))
    except IntegrityError:
        return
