"""Who of the office reads a conversation, or writes into it: nobody does so secretly."""

from datetime import datetime

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from rules.roles import Role


class RelayPresence(SQLModel, table=True):
    __tablename__ = "relay_presence"

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=word(Role))
    is_writing: bool
    """They write into it as well, until they leave."""
    began_at: datetime
    ended_at: datetime | None = None


async def has_been_there(session: AsyncSession, ticket_id: int, person_id: int) -> bool:
    there = select(RelayPresence.id).where(RelayPresence.ticket_id == ticket_id, RelayPresence.person_id == person_id)
    return (await session.exec(there.limit(1))).first() is not None


async def writing_there(session: AsyncSession, ticket_id: int) -> list[RelayPresence]:
    there = select(RelayPresence).where(
        RelayPresence.ticket_id == ticket_id, RelayPresence.is_writing, col(RelayPresence.ended_at).is_(None)
    )
    return list(await session.exec(there.order_by(col(RelayPresence.id))))


async def writing_as(session: AsyncSession, person_id: int) -> list[RelayPresence]:
    """Where this person has joined and not left."""
    theirs = select(RelayPresence).where(
        RelayPresence.person_id == person_id, RelayPresence.is_writing, col(RelayPresence.ended_at).is_(None)
    )
    return list(await session.exec(theirs.order_by(col(RelayPresence.id))))
