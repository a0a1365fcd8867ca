"""Everything the customer sent for a ticket, one row a message: nothing is lost."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Index, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word


class NoteKind(StrEnum):
    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO_NOTE = "video_note"
    ANIMATION = "animation"
    DOCUMENT = "document"


class TicketNote(SQLModel, table=True):
    __tablename__ = "ticket_note"
    __table_args__ = (Index("ticket_note_of_message", "chat_id", "message_id"),)

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    author_id: int = Field(foreign_key="person.id")
    kind: NoteKind = Field(sa_type=word(NoteKind))
    text: str = ""
    """The words, or the caption."""
    file_id: str | None = None
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int = Field(sa_type=BigInteger)
    """Where Telegram keeps it: an edit finds its note by this."""
    sent_at: datetime


async def notes_of(session: AsyncSession, ticket_id: int) -> list[TicketNote]:
    kept = select(TicketNote).where(TicketNote.ticket_id == ticket_id)
    return list(await session.exec(kept.order_by(col(TicketNote.id))))


async def note_of_message(session: AsyncSession, chat_id: int, message_id: int) -> TicketNote | None:
    found = select(TicketNote).where(TicketNote.chat_id == chat_id, TicketNote.message_id == message_id)
    return (await session.exec(found)).first()


async def count_of_kinds_from(session: AsyncSession, author_id: int) -> dict[NoteKind, int]:
    kinds = select(TicketNote.kind, func.count()).where(TicketNote.author_id == author_id)
    return {NoteKind(kind): count for kind, count in await session.exec(kinds.group_by(TicketNote.kind))}


async def count_of_kinds(session: AsyncSession, ticket_id: int) -> dict[NoteKind, int]:
    kinds = select(TicketNote.kind, func.count()).where(TicketNote.ticket_id == ticket_id)
    return {NoteKind(kind): count for kind, count in await session.exec(kinds.group_by(TicketNote.kind))}
