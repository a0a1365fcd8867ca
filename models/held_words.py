"""A message of the staff to a customer that was held back for its tone: the verdict, and what became of it [M2 M3]."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word
from rules.held_words import Fate, Way


class HeldWords(SQLModel, table=True):
    __tablename__ = "held_words"
    __table_args__ = (Index("held_at", "region_code", "held_at"),)

    id: int = Field(default=None, primary_key=True)
    way: Way = Field(sa_type=word(Way))
    author_id: int = Field(foreign_key="person.id", index=True)
    region_code: str | None = Field(default=None, foreign_key="region.code")
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    feedback_id: int | None = Field(default=None, foreign_key="feedback.id")
    words: str
    coarse: list[str] = Field(default_factory=list, sa_type=JSON)
    """Which of them, as they were written."""
    is_shouted: bool = False
    calm: str = ""
    """What was suggested instead; empty where there was nothing to suggest."""
    enclosed: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """What belongs to it besides words, for whoever carries it on."""
    held_at: datetime
    asked_at: datetime | None = None
    """When a leader was asked to let it through."""
    judge_id: int | None = Field(default=None, foreign_key="person.id")
    """The leader who answered."""
    may_go: bool | None = None
    """The leader's word."""
    fate: Fate | None = Field(default=None, sa_type=word(Fate))
    settled_at: datetime | None = None


async def waiting_of(session: AsyncSession, author_id: int) -> HeldWords | None:
    """The author's newest that waits for a decision."""
    waiting = select(HeldWords).where(HeldWords.author_id == author_id, col(HeldWords.fate).is_(None))
    return (await session.exec(waiting.order_by(col(HeldWords.id).desc()).limit(1))).first()


async def settle(session: AsyncSession, held: HeldWords, fate: Fate, now: datetime) -> bool:
    """False when it was settled before."""
    unsettled = update(HeldWords).where(col(HeldWords.id) == held.id, col(HeldWords.fate).is_(None))
    return await _change(session, held, unsettled.values(fate=fate, settled_at=now))


async def settle_earlier(session: AsyncSession, written: HeldWords) -> None:
    """Whatever waited there, but for what a leader was asked about: its author has `written` something else."""
    earlier = update(HeldWords).where(
        col(HeldWords.author_id) == written.author_id,
        col(HeldWords.way) == written.way,
        col(HeldWords.ticket_id).is_not_distinct_from(written.ticket_id),
        col(HeldWords.feedback_id).is_not_distinct_from(written.feedback_id),
        col(HeldWords.asked_at).is_(None),
        col(HeldWords.fate).is_(None),
    )
    await session.exec(earlier.values(fate=Fate.ANEW, settled_at=written.held_at))


async def decide(session: AsyncSession, held: HeldWords, judge_id: int, may_go: bool) -> bool:
    """False when a leader decided before, or nothing is left to decide."""
    undecided = update(HeldWords).where(
        col(HeldWords.id) == held.id, col(HeldWords.fate).is_(None), col(HeldWords.may_go).is_(None)
    )
    return await _change(session, held, undecided.values(judge_id=judge_id, may_go=may_go))


async def _change(session: AsyncSession, held: HeldWords, change: Any) -> bool:
    if not await changes_one(session, change.execution_options(synchronize_session=False)):
        return False
    await session.refresh(held)
    return True
