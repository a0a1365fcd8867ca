"""Everything the customer sent for a ticket, one row a message: nothing is lost."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Index, false, func, text, update
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
    PLACE = "place"
    CONTACT = "contact"
    """Somebody's card: whom to ask for, say. It proves nothing about who sent it."""


CARDS = frozenset({NoteKind.PLACE, NoteKind.CONTACT})
"""They have no file; Telegram copies them from the chat where they were sent."""


_IN_ALBUM = text("album IS NOT NULL")


class TicketNote(SQLModel, table=True):
    __tablename__ = "ticket_note"
    __table_args__ = (
        Index("ticket_note_of_message", "chat_id", "message_id"),
        Index("ticket_note_of_album", "album", sqlite_where=_IN_ALBUM, postgresql_where=_IN_ALBUM),
    )

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
    album: str | None = None
    """What was sent together carries one mark."""
    is_large: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """Telegram passes the file on, and does not hand it out."""
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


async def note_of_album(session: AsyncSession, author_id: int, album: str) -> TicketNote | None:
    """The first that came of it."""
    found = select(TicketNote).where(TicketNote.author_id == author_id, TicketNote.album == album)
    return (await session.exec(found.order_by(col(TicketNote.id)).limit(1))).first()


async def has_large_file(session: AsyncSession, ticket_id: int) -> bool:
    large = select(TicketNote.id).where(TicketNote.ticket_id == ticket_id, col(TicketNote.is_large))
    return (await session.exec(large.limit(1))).first() is not None


async def hand_notes_on(session: AsyncSession, ticket_id: int, other_id: int) -> None:
    """What was told of the one stands on the other."""
    await session.exec(update(TicketNote).where(col(TicketNote.ticket_id) == ticket_id).values(ticket_id=other_id))
