"""Who of the staff saw whose personal data: a line a day, and nothing of the data in it. Never changed."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint, event, func, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import QueryContext
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.person import Person
from models.ticket import Ticket
from rules.roles import Role

Sight = tuple[int, int]
"""Whose ticket's data was seen, and by whom."""


class Seen(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("ticket_id", "person_id", "seen_on"), Index("seen_old", "seen_at"))

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id")
    person_id: int = Field(foreign_key="person.id")
    office: Role = Field(sa_type=word(Role))
    """As what they saw it; the customer is told this and no name."""
    seen_on: date
    seen_at: datetime
    """The first time on that day."""


_TABLE = Seen.__table__  # type: ignore[attr-defined]
_NOTE = {
    "sqlite": sqlite.insert(_TABLE).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(_TABLE).on_conflict_do_nothing(),
}


async def note(connection: AsyncConnection, rows: Collection[dict[str, object]]) -> None:
    """What another transaction noted meanwhile stays as it is."""
    if rows:
        await connection.execute(_NOTE[connection.dialect.name], list(rows))


KEPT = "kept"
"""Under this name a session holds on to the tickets that it loaded: of whom its messages may tell."""


@event.listens_for(Ticket, "load")
def _keep(ticket: Ticket, context: QueryContext) -> None:
    kept: dict[int, Ticket] | None = context.session.info.get(KEPT)
    if kept is not None:
        kept[ticket.id] = ticket


async def tickets_in(session: AsyncSession) -> dict[int, Ticket]:
    """Loaded or made in this transaction."""
    made = {each.id: each for each in session.identity_map.values() if isinstance(each, Ticket)}
    tickets: dict[int, Ticket] = {**session.info[KEPT], **made}
    for ticket in tickets.values():
        if inspect(ticket).expired_attributes:
            await session.refresh(ticket)
    return tickets


async def noted_on(session: AsyncSession, ticket_ids: Collection[int], day: date) -> set[Sight]:
    noted = select(Seen.ticket_id, Seen.person_id).where(col(Seen.ticket_id).in_(ticket_ids), Seen.seen_on == day)
    return {(ticket_id, person_id) for ticket_id, person_id in await session.exec(noted)}


async def who_saw(session: AsyncSession, ticket_id: int) -> list[tuple[Person, Role, date, date]]:
    """Each person as each office, with the first day and the last; the latest first."""
    last = func.max(Seen.seen_on)
    seen = select(Person, Seen.office, func.min(Seen.seen_on), last).join(Seen, col(Seen.person_id) == col(Person.id))
    seen = seen.where(Seen.ticket_id == ticket_id).group_by(col(Person.id), col(Seen.office))
    rows = await session.exec(seen.order_by(last.desc(), func.max(Seen.seen_at).desc(), col(Person.id)))
    return [(person, Role(office), first_on, last_on) for person, office, first_on, last_on in rows]


async def offices_that_saw(session: AsyncSession, customer_id: int) -> list[tuple[Role, date, date]]:
    """Which offices saw any ticket of the customer, with the first day and the last; the latest first."""
    last = func.max(Seen.seen_on)
    seen = select(Seen.office, func.min(Seen.seen_on), last).join(Ticket, col(Ticket.id) == col(Seen.ticket_id))
    seen = seen.where(Ticket.customer_id == customer_id).group_by(col(Seen.office))
    rows = await session.exec(seen.order_by(last.desc(), col(Seen.office)))
    return [(Role(office), first_on, last_on) for office, first_on, last_on in rows]
