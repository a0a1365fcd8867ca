"""The card of a waiting ticket in the dispatchers' group: where it stands, who has it, when it was over [O3]."""

from datetime import datetime

from sqlalchemy import Index, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one

_OPEN = text("ended_at IS NULL")


class DispatchCard(SQLModel, table=True):
    __tablename__ = "dispatch_card"
    __table_args__ = (
        Index("dispatch_card_open", "ticket_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    put_at: datetime
    group_card_id: int | None = Field(default=None, foreign_key="outgoing_message.id")
    """The outgoing message; None: it has to be put there."""
    shown: str = ""
    """What it tells, in short: it is changed only when this does."""
    taken_by_id: int | None = Field(default=None, foreign_key="person.id")
    taken_at: datetime | None = None
    ended_at: datetime | None = None


async def open_cards(session: AsyncSession) -> list[DispatchCard]:
    """Nobody takes one meanwhile."""
    still = select(DispatchCard).where(col(DispatchCard.ended_at).is_(None)).with_for_update()
    return list(await session.exec(still.order_by(col(DispatchCard.id))))


async def open_card_of(session: AsyncSession, ticket_id: int) -> DispatchCard | None:
    its = select(DispatchCard).where(DispatchCard.ticket_id == ticket_id, col(DispatchCard.ended_at).is_(None))
    return (await session.exec(its)).first()


async def is_in_hand_first(session: AsyncSession, card: DispatchCard, by_id: int, now: datetime) -> bool:
    """False when a colleague has it in hand, or it was seen to."""
    free = update(DispatchCard).where(
        col(DispatchCard.id) == card.id, col(DispatchCard.taken_by_id).is_(None), col(DispatchCard.ended_at).is_(None)
    )
    taken = free.values(taken_by_id=by_id, taken_at=now).execution_options(synchronize_session=False)
    is_first = await changes_one(session, taken)
    await session.refresh(card)
    return is_first
