"""What waits in the outbox and may be sent now: in order within a chat, and never faster than Telegram likes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, or_, update
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
    is_answer = col(OutgoingMessage.chat_id).is_(None)
    is_head = col(OutgoingMessage.id).in_(_heads(now, on_the_wire))
    has_room = await _sent_since(session, now - pace.overall.within) + len(on_the_wire) < pace.overall.count
    may_go = select(OutgoingMessage).where(
        OutgoingMessage.state == OutgoingState.WAITING,
        OutgoingMessage.due_at <= now,
        or_(is_answer, and_(is_head, _is_within_pace(now, pace))) if has_room else is_answer,
        col(OutgoingMessage.id).not_in([row.id for row in on_the_wire]),
    )
    return (await session.exec(may_go.order_by(is_answer.desc(), col(OutgoingMessage.id)).limit(1))).first()


def _heads(now: datetime, on_the_wire: Collection[OutgoingMessage]) -> SelectOfScalar[int]:
    """The first in the queue of each chat that nothing is on its way to."""
    original_waits = exists().where(
        col(_EARLIER.id) == OutgoingMessage.edits_id, col(_EARLIER.state) == OutgoingState.WAITING
    )
    return (
        select(func.min(OutgoingMessage.id))
        .where(
            OutgoingMessage.state == OutgoingState.WAITING,
            or_(col(OutgoingMessage.due_at) <= now, col(OutgoingMessage.attempts) > 0),
            col(OutgoingMessage.chat_id).not_in([row.chat_id for row in on_the_wire if row.chat_id]),
            ~original_waits,
        )
        .group_by(col(OutgoingMessage.chat_id))
    )


def _is_within_pace(now: datetime, pace: Pace) -> ColumnElement[bool]:
    is_group = col(OutgoingMessage.chat_id) < 0
    return or_(
        and_(is_group, _sent_to_chat(now - pace.group.within) < pace.group.count),
        and_(~is_group, _sent_to_chat(now - pace.private.within) < pace.private.count),
    )


def _sent_to_chat(since: datetime) -> ColumnElement[int]:
    earlier = select(func.count()).where(
        col(_EARLIER.chat_id) == col(OutgoingMessage.chat_id), col(_EARLIER.sent_at) > since
    )
    return earlier.correlate(OutgoingMessage).scalar_subquery()


async def _sent_since(session: AsyncSession, since: datetime) -> int:
    sent = select(func.count()).where(col(OutgoingMessage.sent_at) > since, col(OutgoingMessage.chat_id).is_not(None))
    return (await session.exec(sent)).one()


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
