"""What was said about the service, as lists: the oldest that nobody has answered comes first [L3 L6]."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, case, func
from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from models.feedback import Feedback
from rules.feedback import FeedbackKind, FeedbackStatus

MOST_COMPARED = 300

_TURN = case(
    (col(Feedback.status) == FeedbackStatus.NEW, 0),
    (col(Feedback.status).in_([FeedbackStatus.CONSIDERED, FeedbackStatus.PLANNED]), 1),
    else_=2,
)


async def feedback_ids(
    session: AsyncSession,
    kinds: Collection[FeedbackKind],
    reader_id: int,
    region_codes: Sequence[str] | None,
    unread: Collection[int] = (),
) -> list[int]:
    """Those that the reader may read: nothing that they wrote or that is about them or the `unread`.

    Of these regions, or with None of the whole house. What says the same as another is found there.
    """
    found = select(Feedback.id).where(*_sent(kinds, reader_id, region_codes, unread))
    found = found.where(col(Feedback.same_as_id).is_(None))
    return list(await session.exec(found.order_by(_TURN, col(Feedback.sent_at), col(Feedback.id))))


async def feedback_in_order(session: AsyncSession, ids: Sequence[int]) -> list[Feedback]:
    rows = {each.id: each for each in await session.exec(select(Feedback).where(col(Feedback.id).in_(ids)))}
    return [rows[each] for each in ids if each in rows]


async def newest_suggestions(
    session: AsyncSession, reader_id: int, region_codes: Sequence[str] | None
) -> list[Feedback]:
    """Those that stand for themselves."""
    found = select(Feedback).where(*_sent({FeedbackKind.SUGGESTION}, reader_id, region_codes, ()))
    found = found.where(col(Feedback.same_as_id).is_(None))
    return list(await session.exec(found.order_by(col(Feedback.id).desc()).limit(MOST_COMPARED)))


async def those_like(session: AsyncSession, feedback_id: int) -> list[Feedback]:
    """Which say the same as this one."""
    like = select(Feedback).where(Feedback.same_as_id == feedback_id)
    return list(await session.exec(like.order_by(col(Feedback.id))))


async def like_counts(session: AsyncSession, ids: Sequence[int]) -> dict[int, int]:
    like = select(Feedback.same_as_id, func.count()).where(col(Feedback.same_as_id).in_(ids))
    rows = await session.exec(like.group_by(col(Feedback.same_as_id)))
    return {head_id: count for head_id, count in rows if head_id}


async def follow(session: AsyncSession, head: Feedback) -> None:
    """What says the same fares the same."""
    fate = {name: getattr(head, name) for name in ("status", "owner_id", "answer", "answered_at", "settled_at")}
    await session.exec(update(Feedback).where(col(Feedback.same_as_id) == head.id).values(**fate))


def _sent(
    kinds: Collection[FeedbackKind], reader_id: int, region_codes: Sequence[str] | None, unread: Collection[int]
) -> list[ColumnElement[bool]]:
    conditions = [
        col(Feedback.kind).in_(kinds),
        col(Feedback.sent_at).is_not(None),
        col(Feedback.forgotten_at).is_(None),
        col(Feedback.author_id) != reader_id,
        func.coalesce(Feedback.technician_id, 0).not_in([reader_id, *unread]),
    ]
    return conditions if region_codes is None else [*conditions, col(Feedback.region_code).in_(region_codes)]
