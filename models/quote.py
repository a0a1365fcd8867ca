"""A price that was named to a customer, and what they said to it."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, func, or_
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.visit import Visit
from rules.prices import Exemption


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    PERSON = "person"
    EXEMPT = "exempt"
    """An office took it upon itself: the visit goes ahead without the customer's tap."""


AGREED = frozenset({Answer.YES, Answer.EXEMPT})


class Quote(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    total: Decimal = Field(max_digits=12, decimal_places=2)
    currency: str
    shown: str
    """The lines exactly as the customer read them."""
    lines: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """With the code, words, amount and quantity of each: the price list may change."""
    instead_of: Decimal | None = Field(default=None, max_digits=12, decimal_places=2)
    """The sum that stood until something else turned out to be needed; None for the first one named."""
    asked_at: datetime
    answer: Answer | None = Field(default=None, sa_type=word(Answer))
    answered_at: datetime | None = None
    exemption: Exemption | None = Field(default=None, sa_type=word(Exemption))
    exempted_by_id: int | None = Field(default=None, foreign_key="person.id")

    @property
    def is_change(self) -> bool:
        return self.instead_of is not None

    @property
    def is_agreed(self) -> bool:
        return self.answer in AGREED

    @property
    def is_open(self) -> bool:
        """Whoever wants to talk about it first may still say yes."""
        return self.answer in {None, Answer.PERSON}


async def quote_of(session: AsyncSession, ticket_id: int) -> Quote | None:
    """The last one named; an earlier sum no longer binds anybody."""
    return (
        await session.exec(select(Quote).where(Quote.ticket_id == ticket_id).order_by(col(Quote.id).desc()).limit(1))
    ).first()


async def quotes_since_last_visit(session: AsyncSession, ticket_id: int) -> list[Quote]:
    """What was named for the visit that is not done yet; what an earlier visit cost is settled."""
    done_at = select(func.max(Visit.done_at)).where(Visit.ticket_id == ticket_id).scalar_subquery()
    named = select(Quote).where(Quote.ticket_id == ticket_id, or_(done_at.is_(None), col(Quote.asked_at) > done_at))
    return list(await session.exec(named.order_by(col(Quote.id))))
