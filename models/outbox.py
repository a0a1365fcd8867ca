"""What waits in the outbox and may be sent now: in order within a chat, and never faster than Telegram likes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from models.outgoing_message import OutgoingMessage, OutgoingState


@dataclass(frozen=True)
class Limit:
    count: int
    within: timedelta


@dataclass(frozen=True)
class Pace:
    """How much Telegram takes before it answers with a flood warning."""

    overall: Limit = Limit(30, timedelta(seconds=1))
    private: Limit = Limit(3, timedelta(seconds=3))
    group: Limit = Limit(20, timedelta(seconds=60))


_EARLIER = aliased(OutgoingMessage)


async def next_to_send(
    session: AsyncSession, now: datetime, pace: Pace, on_the_wire: Collection[OutgoingMessage]
) -> OutgoingMessage | None:
    """The oldest row that may go now. A row being retried holds its chat; one that is due later holds only its edits.

    Answers to presses belong to no chat: none of them waits for another, and they go first.
    """
    asked = {
        "now": now,
        "wire_ids": [row.id for row in on_the_wire],
        "wire_chats": [row.chat_id for row in on_the_wire if row.chat_id],
        "overall_since": now - pace.overall.within,
        "overall_count": pace.overall.count - len(on_the_wire),
        "private_since": now - pace.private.within,
        "private_count": pace.private.count,
        "group_since": now - pace.group.within,
        "group_count": pace.group.count,
    }
    return (await session.exec(_NEXT, params=asked)).first()


async def is_held_up(session: AsyncSession, now: datetime) -> bool:
    """Whether something is due, though nothing of it may go yet."""
    due = select(OutgoingMessage.id).where(
        OutgoingMessage.state == OutgoingState.WAITING, OutgoingMessage.due_at <= now
    )
    return (await session.exec(due.limit(1))).first() is not None


def _next() -> SelectOfScalar[OutgoingMessage]:
    is_answer = col(OutgoingMessage.chat_id).is_(None)
    is_head = col(OutgoingMessage.id).in_(_heads())
    return (
        select(OutgoingMessage)
        .where(
            OutgoingMessage.state == OutgoingState.WAITING,
            OutgoingMessage.due_at <= bindparam("now"),
            or_(is_answer, and_(is_head, _has_room(), _is_within_pace())),
            col(OutgoingMessage.id).not_in(bindparam("wire_ids", expanding=True)),
        )
        .order_by(is_answer.desc(), col(OutgoingMessage.id))
        .limit(1)
    )


def _heads() -> SelectOfScalar[int]:
    """The first in the queue of each chat that nothing is on its way to."""
    original_waits = exists().where(
        col(_EARLIER.id) == OutgoingMessage.edits_id, col(_EARLIER.state) == OutgoingState.WAITING
    )
    return (
        select(func.min(OutgoingMessage.id))
        .where(
            OutgoingMessage.state == OutgoingState.WAITING,
            or_(col(OutgoingMessage.due_at) <= bindparam("now"), col(OutgoingMessage.attempts) > 0),
            col(OutgoingMessage.chat_id).not_in(bindparam("wire_chats", expanding=True)),
            ~original_waits,
        )
        .group_by(col(OutgoingMessage.chat_id))
    )


def _has_room() -> ColumnElement[bool]:
    sent = select(func.count()).where(
        col(_EARLIER.sent_at) > bindparam("overall_since"), col(_EARLIER.chat_id).is_not(None)
    )
    return sent.scalar_subquery() < bindparam("overall_count")


def _is_within_pace() -> ColumnElement[bool]:
    is_group = col(OutgoingMessage.chat_id) < 0
    return or_(
        and_(is_group, _sent_to_chat("group_since") < bindparam("group_count")),
        and_(~is_group, _sent_to_chat("private_since") < bindparam("private_count")),
    )


def _sent_to_chat(since: str) -> ColumnElement[int]:
    earlier = select(func.count()).where(
        col(_EARLIER.chat_id) == col(OutgoingMessage.chat_id), col(_EARLIER.sent_at) > bindparam(since)
    )
    return earlier.correlate(OutgoingMessage).scalar_subquery()


# Asked many times a second: put together once.
_NEXT = _next()


async def has_failed_before(session: AsyncSession, row: OutgoingMessage) -> bool:
    """Whether another message to that chat was given up since the last one that arrived."""
    is_there = col(OutgoingMessage.chat_id) == row.chat_id
    last_sent = select(func.max(OutgoingMessage.id)).where(is_there, OutgoingMessage.state == OutgoingState.SENT)
    given_up = select(func.max(OutgoingMessage.id)).where(
        is_there, OutgoingMessage.state == OutgoingState.FAILED, OutgoingMessage.id != row.id
    )
    return ((await session.exec(given_up)).one() or 0) > ((await session.exec(last_sent)).one() or 0)


async def redirect(session: AsyncSession, chat_id: int, new_chat_id: int) -> None:
    """The group has a new number: everything that waits for it follows."""
    waiting = and_(col(OutgoingMessage.chat_id) == chat_id, col(OutgoingMessage.state) == OutgoingState.WAITING)
    await session.exec(
        update(OutgoingMessage).where(waiting).values(chat_id=new_chat_id).execution_options(synchronize_session=False)
    )
