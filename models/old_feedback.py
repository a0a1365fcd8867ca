"""What somebody told the house long ago about no report, and what of it still waits for a word."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.feedback import Feedback
from rules.feedback import ALIVE, OWED, FeedbackKind, FeedbackStatus

_OPEN = and_(col(Feedback.sent_at).is_not(None), col(Feedback.status).in_(ALIVE))
_OWED = and_(_OPEN, col(Feedback.kind).in_(OWED))
_OF_NO_TICKET = col(Feedback.ticket_id).is_(None)
_latest = func.coalesce(Feedback.settled_at, Feedback.answered_at, Feedback.sent_at, Feedback.written_at)


def waits(before: datetime) -> ColumnElement[bool]:
    """Whoever complained waits for a word; once they have it, and said nothing more for so long, it has its end."""
    return and_(_OWED, or_(col(Feedback.answered_at).is_(None), col(Feedback.answered_at) >= before))


async def old_feedback(session: AsyncSession, before: datetime, most: int) -> list[Feedback]:
    """Of no ticket, and nobody has anything to do with it any more; the oldest first."""
    is_undecided = and_(_OPEN, col(Feedback.kind) == FeedbackKind.SUGGESTION)
    old = select(Feedback).where(_OF_NO_TICKET, col(Feedback.forgotten_at).is_(None), _latest < before)
    old = old.where(~waits(before), ~is_undecided)
    return list(await session.exec(old.order_by(col(Feedback.written_at)).limit(most)))


async def lay_aside(session: AsyncSession, of_it: ColumnElement[bool], now: datetime) -> None:
    """It is forgotten; what was answered and never called settled is in nobody's hands any more."""
    unsynchronized = {"synchronize_session": False}
    settling = update(Feedback).where(of_it, _OWED).values(status=FeedbackStatus.DONE, settled_at=now)
    await session.exec(settling.execution_options(**unsynchronized))
    forgetting = update(Feedback).where(of_it).values(forgotten_at=now)
    await session.exec(forgetting.execution_options(**unsynchronized))
