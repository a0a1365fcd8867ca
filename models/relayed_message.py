"""What customer, technician and office wrote to each other about a ticket: written once, never changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, func, text
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.ticket_note import NoteKind
from rules.roles import Role

_IN_ALBUM = text("album IS NOT NULL")


class RelayedMessage(SQLModel, table=True):
    __tablename__ = "relayed_message"
    __table_args__ = (
        Index("relayed_message_original", "chat_id", "message_id"),
        Index("relayed_message_album", "album", sqlite_where=_IN_ALBUM, postgresql_where=_IN_ALBUM),
    )

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    author_id: int = Field(foreign_key="person.id")
    role: Role = Field(sa_type=word(Role))
    """As which the author wrote it: one person can be on both sides of two tickets."""
    kind: NoteKind = Field(sa_type=word(NoteKind))
    text: str = ""
    file_id: str | None = None
    details: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Of a place or a card: what the Bot API wants to know of it."""
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int = Field(sa_type=BigInteger)
    """Where Telegram keeps the original."""
    album: str | None = None
    amends_id: int | None = Field(default=None, foreign_key="relayed_message.id", index=True)
    """An edited version; the first one stays as it was."""
    sent_at: datetime


async def original_at(session: AsyncSession, chat_id: int, message_id: int) -> RelayedMessage | None:
    """As it was first passed on."""
    found = select(RelayedMessage).where(
        RelayedMessage.chat_id == chat_id,
        RelayedMessage.message_id == message_id,
        col(RelayedMessage.amends_id).is_(None),
    )
    return (await session.exec(found)).first()


async def first_of_album(session: AsyncSession, author_id: int, album: str) -> RelayedMessage | None:
    found = select(RelayedMessage).where(RelayedMessage.author_id == author_id, RelayedMessage.album == album)
    return (await session.exec(found.order_by(col(RelayedMessage.id)).limit(1))).first()


async def count_of_relayed(session: AsyncSession, ticket_id: int) -> int:
    count = select(func.count()).where(RelayedMessage.ticket_id == ticket_id, col(RelayedMessage.amends_id).is_(None))
    return (await session.exec(count)).one()


async def last_relayed(session: AsyncSession, ticket_id: int, author_id: int) -> RelayedMessage | None:
    """What this author last wrote about the ticket."""
    theirs = select(RelayedMessage).where(RelayedMessage.ticket_id == ticket_id, RelayedMessage.author_id == author_id)
    return (await session.exec(theirs.order_by(col(RelayedMessage.id).desc()).limit(1))).first()


async def relayed_before(
    session: AsyncSession, ticket_id: int, before_id: int | None, limit: int
) -> list[RelayedMessage]:
    """The newest so many before that one, oldest first; versions among them."""
    talk = select(RelayedMessage).where(RelayedMessage.ticket_id == ticket_id)
    if before_id:
        talk = talk.where(col(RelayedMessage.id) < before_id)
    found = await session.exec(talk.order_by(col(RelayedMessage.id).desc()).limit(limit))
    return list(reversed(list(found)))
