"""The register of software updates: one machine, or several at a site, got a version; and who verified it [L1]."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Index, func, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word
from models.person import Person
from models.ticket import Ticket
from rules.software_register import WAITING, EntryState

_WAITS = text("state IN ('entered', 'asked')")


class SoftwareUpdate(SQLModel, table=True):
    __tablename__ = "software_update"
    __table_args__ = (
        Index("software_update_waiting", "region_code", "id", sqlite_where=_WAITS, postgresql_where=_WAITS),
        Index("software_update_entered", "region_code", "entered_at"),
        Index("software_update_of_product", "product_code", "region_code"),
    )

    id: int = Field(default=None, primary_key=True)
    region_code: str | None = Field(default=None, foreign_key="region.code")
    """The machine's, else the operator's: its leader verifies it."""
    product_code: str
    version: str
    quantity: int = 1
    site: str = ""
    done_on: date = Field(index=True)
    device_id: int | None = Field(default=None, foreign_key="device.id", index=True)
    serial: str | None = None
    """As its plate writes it, also of a machine that the desk does not know yet."""
    operator_id: int = Field(foreign_key="person.id", index=True)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    report_id: int | None = Field(default=None, foreign_key="job_report.id", unique=True)
    """It came with a visit's report."""
    state: EntryState = Field(default=EntryState.ENTERED, sa_type=word(EntryState))
    entered_at: datetime
    changed_at: datetime
    """What was changed after it was shown is shown again before it is verified."""
    asked_by_id: int | None = Field(default=None, foreign_key="person.id")
    question: str = ""
    answer: str = ""
    settled_by_id: int | None = Field(default=None, foreign_key="person.id")
    settled_at: datetime | None = None
    reason: str = ""
    """Why it was rejected."""


class Entry(NamedTuple):
    update: SoftwareUpdate
    operator: Person
    ticket: Ticket | None


async def entry_of_report(session: AsyncSession, report_id: int) -> SoftwareUpdate | None:
    return (await session.exec(select(SoftwareUpdate).where(SoftwareUpdate.report_id == report_id))).first()


async def waiting_entries(
    session: AsyncSession, region_code: str, limit: int | None = None, offset: int = 0
) -> list[Entry]:
    """The oldest first."""
    rows = (
        select(SoftwareUpdate, Person, Ticket)
        .join(Person, col(Person.id) == SoftwareUpdate.operator_id)
        .outerjoin(Ticket, col(Ticket.id) == SoftwareUpdate.ticket_id)
        .where(*_waits_in([region_code]))
        .order_by(col(SoftwareUpdate.id))
    )
    return [Entry(*row) for row in await session.exec(rows.limit(limit).offset(offset))]


async def count_waiting(session: AsyncSession, region_codes: Sequence[str]) -> dict[str, int]:
    rows = select(SoftwareUpdate.region_code, func.count()).where(*_waits_in(region_codes))
    counted = dict((await session.exec(rows.group_by(col(SoftwareUpdate.region_code)))).all())
    return {code: counted.get(code, 0) for code in region_codes}


async def waiting_between(
    session: AsyncSession, region_code: str, first: int, last: int, shown_at: datetime
) -> list[SoftwareUpdate]:
    """Those of a page that nobody has asked about, and that stand as they were shown then."""
    rows = select(SoftwareUpdate).where(
        SoftwareUpdate.region_code == region_code,
        SoftwareUpdate.state == EntryState.ENTERED,
        col(SoftwareUpdate.id).between(first, last),
        SoftwareUpdate.changed_at <= shown_at,
    )
    return list(await session.exec(rows.order_by(col(SoftwareUpdate.id))))


async def entries_by(session: AsyncSession, operator_id: int, limit: int) -> list[SoftwareUpdate]:
    """What somebody entered and nobody has settled yet, the newest first."""
    own = select(SoftwareUpdate).where(SoftwareUpdate.operator_id == operator_id)
    waiting = own.where(col(SoftwareUpdate.state).in_(WAITING))
    return list(await session.exec(waiting.order_by(col(SoftwareUpdate.id).desc()).limit(limit)))


async def move(
    session: AsyncSession,
    entry: SoftwareUpdate,
    before: Collection[EntryState],
    after: EntryState,
    **changes: object,
) -> bool:
    """Only if it stands as it was read; False when somebody was faster."""
    await session.flush()
    change = (
        update(SoftwareUpdate)
        .where(col(SoftwareUpdate.id) == entry.id, col(SoftwareUpdate.state).in_(before))
        .where(col(SoftwareUpdate.changed_at) == entry.changed_at)
        .values(state=after, **changes)
        .execution_options(synchronize_session=False)
    )
    if not await changes_one(session, change):
        return False
    await session.refresh(entry)
    return True


def _waits_in(region_codes: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return col(SoftwareUpdate.region_code).in_(region_codes), col(SoftwareUpdate.state).in_(WAITING)
