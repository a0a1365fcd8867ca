"""A fault report and everything that becomes of it."""

from datetime import datetime

from sqlalchemy import Index, func, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word
from rules.returns import ReturnReason, ReturnWish
from rules.ticket import HELD, OVER, Kind, Status


class Ticket(SQLModel, table=True):
    __table_args__ = (
        Index("ticket_opened", "region_code", "opened_at"),
        Index("ticket_waiting", "region_code", "status", sqlite_where=text("closed_at IS NULL"),
              postgresql_where=text("closed_at IS NULL")),
        Index("ticket_old", "closed_at", sqlite_where=text("forgotten_at IS NULL"),
              postgresql_where=text("forgotten_at IS NULL")),
        {"sqlite_autoincrement": True},
    )  # fmt: skip

    id: int = Field(default=None, primary_key=True)
    number: str | None = Field(default=None, unique=True)
    """Read aloud as R-1123-0042; given when the ticket is registered."""
    kind: Kind = Field(default=Kind.REPAIR, sa_type=word(Kind))
    status: Status = Field(default=Status.REPORTING, sa_type=word(Status))
    customer_id: int = Field(foreign_key="person.id", index=True)
    region_code: str | None = Field(default=None, foreign_key="region.code")
    device_id: int | None = Field(default=None, foreign_key="device.id", index=True)
    product_code: str | None = None
    is_urgent: bool = False
    is_with_person: bool = False
    """The customer asked for a person; the dispatcher answers."""
    return_wish: ReturnWish | None = Field(default=None, sa_type=word(ReturnWish))
    """They would rather return or exchange the machine."""
    return_reason: ReturnReason | None = Field(default=None, sa_type=word(ReturnReason))
    has_complaint: bool = False
    """For the customer, the leader and headquarters only."""
    symptom: str = ""
    """The customer's own words, all of them, a line a message."""
    fault_code: str | None = None
    contact_name: str | None = None
    phone: str | None = None
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    wished_at: datetime | None = None
    wish_words: str | None = None
    """When no offered time suited: what the customer wishes instead, for a person to answer; empty until written."""
    same_as_id: int | None = Field(default=None, index=True)
    """It was reported twice: that one goes on, this one has ended."""
    technician_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    group_card_id: int | None = None
    """The outgoing message that shows this ticket in the region's group."""
    job_card_id: int | None = None
    """The outgoing message that shows it to its technician."""
    created_at: datetime
    opened_at: datetime | None = None
    claimed_at: datetime | None = None
    resolved_at: datetime | None = None
    closed_at: datetime | None = None
    forgotten_at: datetime | None = None
    """Long over: what was told for it was emptied then."""


async def tickets_of(session: AsyncSession, customer_id: int, limit: int = 10) -> list[Ticket]:
    """What the customer ever registered, newest first."""
    mine = select(Ticket).where(Ticket.customer_id == customer_id, col(Ticket.number).is_not(None))
    return list(await session.exec(mine.order_by(col(Ticket.id).desc()).limit(limit)))


async def live_tickets_of(session: AsyncSession, customer_id: int) -> list[Ticket]:
    """Registered and not over, newest first."""
    mine = select(Ticket).where(
        Ticket.customer_id == customer_id, col(Ticket.number).is_not(None), col(Ticket.status).not_in(OVER)
    )
    return list(await session.exec(mine.order_by(col(Ticket.id).desc())))


async def all_tickets_of(session: AsyncSession, customer_id: int) -> list[Ticket]:
    """Those that were never sent, too."""
    return list(await session.exec(select(Ticket).where(Ticket.customer_id == customer_id).order_by(col(Ticket.id))))


async def ticket_numbered(session: AsyncSession, customer_id: int, number: str) -> Ticket | None:
    mine = select(Ticket).where(Ticket.number == number, Ticket.customer_id == customer_id)
    return (await session.exec(mine)).first()


async def ticket_with_number(session: AsyncSession, number: str) -> Ticket | None:
    return (await session.exec(select(Ticket).where(Ticket.number == number))).first()


async def unrated_of(session: AsyncSession, customer_id: int) -> Ticket | None:
    """The last repair that waits for the customer's stars."""
    done = select(Ticket).where(Ticket.customer_id == customer_id, Ticket.status == Status.RESOLVED)
    return (await session.exec(done.order_by(col(Ticket.id).desc()).limit(1))).first()


async def last_ended_of(session: AsyncSession, customer_id: int, since: datetime) -> Ticket | None:
    """Repaired or solved since then."""
    ended_at = func.coalesce(Ticket.resolved_at, Ticket.closed_at)
    ended = select(Ticket).where(
        Ticket.customer_id == customer_id,
        col(Ticket.status).in_([Status.RESOLVED, Status.CLOSED]),
        Ticket.kind == Kind.REPAIR,
        ended_at >= since,
    )
    return (await session.exec(ended.order_by(ended_at.desc(), col(Ticket.id).desc()).limit(1))).first()


async def jobs_of(session: AsyncSession, technician_id: int) -> list[Ticket]:
    mine = select(Ticket).where(Ticket.technician_id == technician_id, col(Ticket.status).in_(HELD))
    return list(await session.exec(mine.order_by(col(Ticket.id))))


async def held_tickets_of_product(session: AsyncSession, region_code: str, product_code: str) -> list[Ticket]:
    """That a technician is on the way to, or will be."""
    held = select(Ticket).where(Ticket.region_code == region_code, Ticket.product_code == product_code)
    return list(await session.exec(held.where(col(Ticket.status).in_(HELD)).order_by(col(Ticket.id))))


async def tickets_in_work_of(session: AsyncSession, customer_id: int) -> list[Ticket]:
    """What a technician has in hand for this customer."""
    theirs = select(Ticket).where(Ticket.customer_id == customer_id, col(Ticket.status).in_(HELD))
    return list(await session.exec(theirs.order_by(col(Ticket.id))))


async def open_tickets_in(session: AsyncSession, region_code: str) -> list[Ticket]:
    waiting = select(Ticket).where(
        Ticket.region_code == region_code, Ticket.status == Status.OPEN, col(Ticket.closed_at).is_(None)
    )
    return list(await session.exec(waiting.order_by(col(Ticket.id))))


async def has_ticket(session: AsyncSession, device_id: int) -> bool:
    """Whether anything was ever told of this machine."""
    about_it = select(Ticket.id).where(Ticket.device_id == device_id)
    return (await session.exec(about_it.limit(1))).first() is not None


async def is_on_site(session: AsyncSession, technician_id: int) -> bool:
    there = select(Ticket.id).where(Ticket.technician_id == technician_id, Ticket.status == Status.ON_SITE)
    return (await session.exec(there.limit(1))).first() is not None


async def move(session: AsyncSession, ticket: Ticket, before: Status, after: Status, **changes: object) -> bool:
    """Change the status only if it is still `before`; False when somebody was faster."""
    change = (
        update(Ticket)
        .where(col(Ticket.id) == ticket.id, col(Ticket.status) == before)
        .values(status=after, **changes)
        .execution_options(synchronize_session=False)
    )
    if not await changes_one(session, change):
        return False
    await session.refresh(ticket)
    return True


async def mark_urgency(session: AsyncSession, ticket: Ticket, *, is_urgent: bool) -> bool:
    """False when it is marked so already."""
    change = update(Ticket).where(col(Ticket.id) == ticket.id, col(Ticket.is_urgent) != is_urgent)
    change = change.values(is_urgent=is_urgent).execution_options(synchronize_session=False)
    if not await changes_one(session, change):
        return False
    await session.refresh(ticket)
    return True


def is_over(ticket: Ticket) -> bool:
    return ticket.status in OVER
