"""When a machine wants maintenance, a row an interval: open until somebody was there or the customer said no [T2]."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Index, delete, func, text
from sqlmodel import Field, SQLModel, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.device import Device
from models.person import Person
from models.ticket import Ticket
from rules.ticket import OVER

_OPEN = text("ended_at IS NULL")


class PlanState(StrEnum):
    OPEN = "open"
    DONE = "done"
    """Somebody was there."""
    DECLINED = "declined"
    """The customer said: not this time."""
    DROPPED = "dropped"
    """Counted anew: another purchase, another interval, a product that is no more."""


class MaintenancePlan(SQLModel, table=True):
    __tablename__ = "maintenance_plan"
    __table_args__ = (
        Index("plan_of_device", "device_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("plan_due", "region_code", "due_on", "id", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: int = Field(default=None, primary_key=True)
    device_id: int = Field(foreign_key="device.id", index=True)
    region_code: str | None = Field(default=None, foreign_key="region.code")
    since_on: date
    """The last maintenance, else the purchase."""
    months: int
    due_on: date
    state: PlanState = Field(default=PlanState.OPEN, sa_type=word(PlanState))
    told_at: datetime | None = None
    """When the customer last heard of it."""
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id")
    """The visit that they asked for."""
    ended_at: datetime | None = None


class Planned(NamedTuple):
    plan: MaintenancePlan
    device: Device
    owner: Person
    ticket: Ticket | None
    """While it is under way."""

    @property
    def is_reachable(self) -> bool:
        """Who never pressed start, or blocked us, can only be called."""
        return self.owner.telegram_id is not None and self.owner.is_reachable


async def open_plan(session: AsyncSession, device_id: int) -> MaintenancePlan | None:
    its = select(MaintenancePlan).where(MaintenancePlan.device_id == device_id, col(MaintenancePlan.ended_at).is_(None))
    return (await session.exec(its)).first()


async def last_declined(session: AsyncSession, device_id: int, since_on: date) -> date | None:
    declined = select(func.max(MaintenancePlan.due_on)).where(
        MaintenancePlan.device_id == device_id,
        MaintenancePlan.since_on == since_on,
        MaintenancePlan.state == PlanState.DECLINED,
    )
    return (await session.exec(declined)).one()


async def due_list(session: AsyncSession, region_code: str, limit: int, offset: int = 0) -> list[Planned]:
    """What is longest overdue first; machines without an owner have nobody to ask."""
    planned = (
        select(MaintenancePlan, Device, Person, Ticket)
        .join(Device, col(Device.id) == MaintenancePlan.device_id)
        .join(Person, col(Person.id) == Device.owner_id)
        .outerjoin(Ticket, (col(Ticket.id) == MaintenancePlan.ticket_id) & col(Ticket.status).not_in(OVER))
        .where(MaintenancePlan.region_code == region_code, col(MaintenancePlan.ended_at).is_(None))
    )
    rows = planned.order_by(col(MaintenancePlan.due_on), col(MaintenancePlan.id)).limit(limit).offset(offset)
    return [Planned(*row) for row in await session.exec(rows)]


async def count_due(session: AsyncSession, region_code: str, before: date | None = None) -> int:
    """All that is planned, or what falls due before that day."""
    planned = (
        select(func.count(col(MaintenancePlan.id)))
        .join(Device, col(Device.id) == MaintenancePlan.device_id)
        .where(col(Device.owner_id).is_not(None))
        .where(MaintenancePlan.region_code == region_code, col(MaintenancePlan.ended_at).is_(None))
    )
    return (await session.exec(planned.where(MaintenancePlan.due_on < before) if before else planned)).one()


async def devices_out_of_plan(session: AsyncSession, product_code: str, months: int | None, most: int) -> list[Device]:
    """Those whose plan is missing, or counts by another interval than the product's."""
    its_plan = (col(MaintenancePlan.device_id) == Device.id) & col(MaintenancePlan.ended_at).is_(None)
    of_product = select(Device).outerjoin(MaintenancePlan, its_plan).where(Device.product_code == product_code)
    if months is None:
        strays = of_product.where(col(MaintenancePlan.id).is_not(None))
    else:
        is_out = or_(col(MaintenancePlan.id).is_(None), col(MaintenancePlan.months) != months)
        strays = of_product.where(col(Device.owner_id).is_not(None), is_out)
    return list(await session.exec(strays.order_by(col(Device.id)).limit(most)))


async def planned_products(session: AsyncSession) -> list[str]:
    of = select(Device.product_code).join(MaintenancePlan, col(MaintenancePlan.device_id) == Device.id)
    return list(await session.exec(of.where(col(MaintenancePlan.ended_at).is_(None)).distinct()))


async def plans_told(session: AsyncSession, owner_id: int, device_id: int | None) -> list[MaintenancePlan]:
    """Of which this owner has heard and which are still open: of one machine, or of all."""
    told = select(MaintenancePlan).join(Device, col(Device.id) == MaintenancePlan.device_id)
    told = told.where(
        Device.owner_id == owner_id, col(MaintenancePlan.ended_at).is_(None), col(MaintenancePlan.told_at).is_not(None)
    )
    if device_id:
        told = told.where(MaintenancePlan.device_id == device_id)
    return list(await session.exec(told.order_by(col(MaintenancePlan.id))))


async def forget_plans(session: AsyncSession, device_id: int) -> None:
    """Of a machine that is no more."""
    await session.exec(delete(MaintenancePlan).where(col(MaintenancePlan.device_id) == device_id))
