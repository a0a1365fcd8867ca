"""The outbox: what is to be said, to whom, when; and what became of it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word

TAKE_BUTTONS_AWAY = "editMessageReplyMarkup"
"""The method, without any new buttons."""
TAKE_BACK = "deleteMessage"

WORDS: dict[str, Any] = {"parameters": {}, "trouble": "", "is_forgotten": True}
"""The columns in which something is said, and what is left of it once it is forgotten."""

HAS_WORDS = text("NOT is_forgotten")
_WAITING = text("state = 'waiting'")


class OutgoingState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    SUPERSEDED = "superseded"
    """A later edit of the same message says it all."""
    FAILED = "failed"


class OutgoingMessage(SQLModel, table=True):
    __tablename__ = "outgoing_message"
    __table_args__ = (
        Index("outgoing_waiting", "chat_id", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
        Index("outgoing_sent", "chat_id", "sent_at"),
        Index("outgoing_sent_at", "sent_at"),
        Index("outgoing_words", "created_at", sqlite_where=HAS_WORDS, postgresql_where=HAS_WORDS),
        Index("outgoing_edits", "edits_id", sqlite_where=text("edits_id IS NOT NULL"),
              postgresql_where=text("edits_id IS NOT NULL")),
    )  # fmt: skip

    id: int = Field(default=None, primary_key=True)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    """None for an answer to a button press: it belongs to no chat and waits for nothing."""
    person_id: int | None = Field(default=None, foreign_key="person.id")
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    method: str
    parameters: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    edits_id: int | None = Field(default=None, foreign_key="outgoing_message.id")
    """The row whose message this one changes; delivery fills in the message id."""
    state: OutgoingState = Field(default=OutgoingState.WAITING, sa_type=word(OutgoingState))
    due_at: datetime
    attempts: int = 0
    trouble: str = ""
    created_at: datetime
    sent_at: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    """Telegram's number for it, once sent."""
    is_passing: bool = False
    """Nothing of it is kept once it has arrived, or never can."""
    is_forgotten: bool = False
    """Its words are; that something was said stays, and when, and to whom."""

    def forget(self) -> None:
        """To whom as well."""
        self.sqlmodel_update({**WORDS, "chat_id": None})


async def was_told(session: AsyncSession, person_id: int, ticket_id: int, since: datetime) -> bool:
    """Whether this person heard anything about the ticket lately."""
    said = select(OutgoingMessage.id).where(
        OutgoingMessage.ticket_id == ticket_id,
        OutgoingMessage.person_id == person_id,
        OutgoingMessage.created_at >= since,
    )
    return (await session.exec(said.limit(1))).first() is not None


async def is_last_in(session: AsyncSession, chat_id: int, row_id: int) -> bool:
    """Nothing came new into this chat after it."""
    later = select(OutgoingMessage.id).where(
        OutgoingMessage.chat_id == chat_id, OutgoingMessage.id > row_id, col(OutgoingMessage.edits_id).is_(None)
    )
    return (await session.exec(later.limit(1))).first() is None


async def latest_about(session: AsyncSession, ticket_id: int, chat_id: int, count: int) -> list[OutgoingMessage]:
    """What was last said about the ticket in this chat, newest first."""
    said = select(OutgoingMessage).where(
        OutgoingMessage.ticket_id == ticket_id,
        OutgoingMessage.chat_id == chat_id,
        col(OutgoingMessage.edits_id).is_(None),
    )
    return list(await session.exec(said.order_by(col(OutgoingMessage.id).desc()).limit(count)))


async def is_in_conversation(session: AsyncSession, chat_id: int, since: datetime) -> bool:
    """Whether anything was said in this chat lately."""
    said = select(OutgoingMessage.id).where(OutgoingMessage.chat_id == chat_id, OutgoingMessage.created_at >= since)
    return (await session.exec(said.limit(1))).first() is not None


async def supersede_edits_of(session: AsyncSession, message_id: int) -> None:
    """Waiting edits of that message need not be sent: a newer one follows in the same transaction."""
    await session.exec(
        update(OutgoingMessage)
        .where(col(OutgoingMessage.edits_id) == message_id, col(OutgoingMessage.state) == OutgoingState.WAITING)
        .values(state=OutgoingState.SUPERSEDED)
        .execution_options(synchronize_session=False)
    )
