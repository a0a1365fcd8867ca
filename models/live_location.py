"""That a technician on the way lets their customer see where they are; the places are kept nowhere [B5]."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.outgoing_message import WORDS, OutgoingMessage, OutgoingState

_RUNNING = text("ended_at IS NULL")


class LiveLocation(SQLModel, table=True):
    __tablename__ = "live_location"
    __table_args__ = (
        Index("location_running", "ticket_id", unique=True, sqlite_where=_RUNNING, postgresql_where=_RUNNING),
    )

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id")
    technician_id: int = Field(foreign_key="person.id")
    source_id: int = Field(sa_type=BigInteger)
    """Telegram's number of the message in which the technician shares it."""
    message_id: int = Field(foreign_key="outgoing_message.id")
    """The map that the customer sees."""
    begun_at: datetime
    moved_at: datetime
    """When the last step goes out, or went."""
    until_at: datetime
    ended_at: datetime | None = None


async def running_for(session: AsyncSession, ticket_id: int) -> LiveLocation | None:
    running = select(LiveLocation).where(LiveLocation.ticket_id == ticket_id, col(LiveLocation.ended_at).is_(None))
    return (await session.exec(running)).first()


async def supersede_steps(session: AsyncSession, message_id: int) -> None:
    """A newer place is known: those that still wait are not sent, nor kept."""
    steps = update(OutgoingMessage).where(
        col(OutgoingMessage.edits_id) == message_id, col(OutgoingMessage.state) == OutgoingState.WAITING
    )
    forgotten = {**WORDS, "chat_id": None, "state": OutgoingState.SUPERSEDED}
    await session.exec(steps.values(forgotten).execution_options(synchronize_session=False))
