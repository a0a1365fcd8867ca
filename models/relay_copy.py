"""What of a relayed message was put into somebody's chat, by which outgoing message; and whether it is there."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel, col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.outgoing_message import OutgoingMessage, OutgoingState
from models.relayed_message import RelayedMessage


class CopyPart(StrEnum):
    MAIN = "main"
    """The author waits for it."""
    HEADER = "header"
    """Whose it is, where that does not stand in the message itself."""
    ASIDE = "aside"
    """For somebody of the office who reads along."""


class RelayCopy(SQLModel, table=True):
    __tablename__ = "relay_copy"
    __table_args__ = (Index("relay_copy_there", "chat_id", "message_id"),)

    id: int = Field(default=None, primary_key=True)
    relayed_id: int = Field(foreign_key="relayed_message.id", index=True)
    outgoing_id: int = Field(foreign_key="outgoing_message.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    part: CopyPart = Field(sa_type=word(CopyPart))
    is_headed: bool = False
    """Whose it is stands in it."""
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    """Telegram's number for it, once it has arrived; each picture of an album has its own."""


Copied = tuple[RelayCopy, OutgoingMessage]


async def copies_by(session: AsyncSession, outgoing_id: int) -> list[RelayCopy]:
    """In the order in which an album's pictures stand."""
    copies = select(RelayCopy).where(RelayCopy.outgoing_id == outgoing_id)
    return list(await session.exec(copies.order_by(col(RelayCopy.id))))


async def copies_of(session: AsyncSession, relayed_id: int) -> list[Copied]:
    """Without the headers."""
    found = (
        select(RelayCopy, OutgoingMessage)
        .join(OutgoingMessage, col(OutgoingMessage.id) == RelayCopy.outgoing_id)
        .where(RelayCopy.relayed_id == relayed_id, RelayCopy.part != CopyPart.HEADER)
    )
    return list(await session.exec(found.order_by(col(RelayCopy.id))))


async def relayed_as(session: AsyncSession, chat_id: int, message_id: int) -> RelayedMessage | None:
    """What stands there as a copy, or as its header."""
    found = (
        select(RelayedMessage)
        .join(RelayCopy, col(RelayCopy.relayed_id) == RelayedMessage.id)
        .where(RelayCopy.chat_id == chat_id, RelayCopy.message_id == message_id)
    )
    return (await session.exec(found)).first()


async def last_said(session: AsyncSession, chat_id: int) -> RelayedMessage | None:
    """The relayed message that stands last in this chat; None when something else was said since."""
    newest = select(func.max(OutgoingMessage.id)).where(
        OutgoingMessage.chat_id == chat_id,
        col(OutgoingMessage.edits_id).is_(None),
        col(OutgoingMessage.method).startswith("send"),
    )
    found = (
        select(RelayedMessage)
        .join(RelayCopy, col(RelayCopy.relayed_id) == RelayedMessage.id)
        .where(RelayCopy.outgoing_id == newest.scalar_subquery())
    )
    return (await session.exec(found.order_by(col(RelayCopy.id).desc()).limit(1))).first()


async def held_until(session: AsyncSession, chat_id: int, now: datetime, most: timedelta) -> datetime | None:
    """An album that still gathers its pictures: nothing overtakes it."""
    gathering = select(func.max(OutgoingMessage.due_at)).where(
        OutgoingMessage.chat_id == chat_id,
        OutgoingMessage.state == OutgoingState.WAITING,
        OutgoingMessage.due_at > now,
        OutgoingMessage.due_at <= now + most,
    )
    return (await session.exec(gathering)).one()


async def album_gathering(
    session: AsyncSession, person_id: int, album: str, still_at: datetime
) -> OutgoingMessage | None:
    """The outgoing message to this person to which the album's next picture can still be put."""
    found = (
        select(OutgoingMessage)
        .join(RelayCopy, col(RelayCopy.outgoing_id) == OutgoingMessage.id)
        .join(RelayedMessage, col(RelayedMessage.id) == RelayCopy.relayed_id)
        .where(
            RelayCopy.person_id == person_id,
            RelayCopy.part != CopyPart.HEADER,
            RelayedMessage.album == album,
            OutgoingMessage.state == OutgoingState.WAITING,
            OutgoingMessage.attempts == 0,
            OutgoingMessage.due_at > still_at,
        )
    )
    return (await session.exec(found.limit(1))).first()


async def has_missed_lately(
    session: AsyncSession, person_id: int, ticket_id: int, since: datetime, besides_id: int
) -> bool:
    """Whether another message about the ticket did not arrive at them, and none has since."""
    copies = (
        select(OutgoingMessage.state)
        .join(RelayCopy, col(RelayCopy.outgoing_id) == OutgoingMessage.id)
        .where(
            RelayCopy.person_id == person_id,
            OutgoingMessage.ticket_id == ticket_id,
            OutgoingMessage.id != besides_id,
            OutgoingMessage.created_at >= since,
            col(OutgoingMessage.state).in_([OutgoingState.SENT, OutgoingState.FAILED]),
        )
        .order_by(col(OutgoingMessage.id).desc())
        .limit(1)
    )
    return (await session.exec(copies)).first() == OutgoingState.FAILED
