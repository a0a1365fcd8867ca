"""Every row that is somebody's, by the list of `models/personal_data.py`: copied for them, or erased."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, delete, inspect, update
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.feedback import Feedback
from models.held_words import HeldWords
from models.kept import KEPT_WITH_TICKET, PLACES_IN_CHATS
from models.old_feedback import lay_aside
from models.outgoing_message import OutgoingMessage, OutgoingState
from models.person import Person
from models.personal_data import OF_THE_OFFICE, PERSONAL
from models.ticket import Ticket
from models.whose_rows import Whose

Copy = dict[str, list[dict[str, Any]]]
Without = Callable[[str], str]
"""Somebody else's words, and nothing in them of the person."""

ACCOUNTS = ("telegram_id", "chat_id", "user_id")
"""Columns that hold somebody's number at Telegram, which their private chat has too."""


async def copy_of(session: AsyncSession, whose: Whose) -> Copy:
    """Table by table, as JSON can say it."""
    copy: Copy = {}
    for model, holding in PERSONAL.items():
        rows = await session.exec(select(model).where((holding.copied or holding.rows)(whose)))
        copy[str(model.__tablename__)] = [told(row, whose) for row in rows]
    return {table: rows for table, rows in copy.items() if rows}


def told(row: SQLModel, whose: Whose) -> dict[str, Any]:
    """Without the numbers, ours and Telegram's, by which anybody else is known."""
    ours = [column.key for column in inspect(type(row)).columns if _leads_to_a_person(column)]
    numbers = {**dict.fromkeys(ours, whose.person_id), **dict.fromkeys(ACCOUNTS, whose.chat_id)}
    others = {name for name, own in numbers.items() if getattr(row, name, None) not in {None, own}}
    return row.model_dump(mode="json", exclude=others)


def _leads_to_a_person(column: Column[Any]) -> bool:
    return any(key.column.table is inspect(Person).local_table for key in column.foreign_keys)


async def messages_to_others(session: AsyncSession, whose: Whose) -> list[OutgoingMessage]:
    """What was said about their tickets to anybody else: the messages themselves, without the later changes."""
    said = select(OutgoingMessage).where(
        whose.of_tickets(OutgoingMessage.ticket_id),
        OutgoingMessage.chat_id != whose.chat_id,
        col(OutgoingMessage.edits_id).is_(None),
        col(OutgoingMessage.method).startswith("send"),
        col(OutgoingMessage.state).in_([OutgoingState.SENT, OutgoingState.WAITING]),
    )
    return list(await session.exec(said.order_by(col(OutgoingMessage.id))))


async def erase(session: AsyncSession, whose: Whose, without: Without) -> None:
    for model, holding in PERSONAL.items():
        stays = OF_THE_OFFICE if whose.is_staff and model is Person else frozenset()
        await _empty(session, model, holding.rows(whose), stays, without)


async def empty_ticket(session: AsyncSession, ticket_id: int, without: Without, now: datetime) -> None:
    """As erasure does; but what stands in chats can still be found."""
    for model in KEPT_WITH_TICKET:
        of_it = inspect(model).columns["id" if model is Ticket else "ticket_id"] == ticket_id
        await _empty(session, model, of_it, PLACES_IN_CHATS, without)
    await lay_aside(session, col(Feedback.ticket_id) == ticket_id, now)


async def empty_feedback(session: AsyncSession, feedback_id: int, without: Without, now: datetime) -> None:
    for model, of_it in ((Feedback, Feedback.id), (HeldWords, HeldWords.feedback_id)):
        await _empty(session, model, col(of_it) == feedback_id, PLACES_IN_CHATS, without)
    await lay_aside(session, col(Feedback.id) == feedback_id, now)


async def _empty(
    session: AsyncSession,
    model: type[SQLModel],
    rows: ColumnElement[bool],
    stays: frozenset[str],
    without: Without,
) -> None:
    holding = PERSONAL[model]
    values = {column: value for column, value in holding.erased.items() if column not in stays}
    if holding.is_deleted:
        await session.exec(delete(model).where(rows))
    elif values:
        change = update(model).where(rows).values(values)
        await session.exec(change.execution_options(synchronize_session=False))
    if holding.redacted:
        for row in await session.exec(select(model).where(rows)):
            for column in holding.redacted.split():
                setattr(row, column, without(getattr(row, column)))
