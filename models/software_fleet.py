"""Which version every machine has: the newest that was entered for it and not rejected [L1].

A machine belongs to the region of its owner today. One whose owner was erased is nobody's to visit and is not counted.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, case, func, or_, sql, update
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.device import Device
from models.maintenance_plan import MaintenancePlan
from models.person import Person
from models.software_update import SoftwareUpdate
from models.ticket import Ticket
from models.visit import Visit
from rules.software_register import COUNTS, EntryState


class Counted(NamedTuple):
    """So many machines of a model in a region have this version; None where nobody knows."""

    product_code: str
    region_code: str
    version: str | None
    is_verified: bool
    machines: int
    bought_on: date | None = None
    """Of those whose version nobody knows: with whatever software they came."""


class Machine(NamedTuple):
    device: Device
    owner: Person
    version: str | None
    visited_at: datetime | None
    visitor: Person | None
    due_on: date | None
    """When it wants maintenance next."""


class Batch(NamedTuple):
    """At a site, without numbers."""

    entry: SoftwareUpdate
    operator: Person


async def count_machines(
    session: AsyncSession, region_codes: Collection[str], product_codes: Collection[str] | None = None
) -> list[Counted]:
    """Machines that the desk knows."""
    bought_on = case((col(SoftwareUpdate.id).is_(None), Device.purchased_on)).label("bought_on")
    places = (Device.product_code, Person.region_code, SoftwareUpdate.version, SoftwareUpdate.state)
    rows = _machines(*places, func.count(), bought_on).where(col(Person.region_code).in_(region_codes))
    if product_codes is not None:
        rows = rows.where(col(Device.product_code).in_(product_codes))
    found = await (await session.connection()).execute(rows.group_by(*places, "bought_on"))
    return [
        Counted(code, region, version, state == EntryState.VERIFIED, *counted)
        for code, region, version, state, *counted in found
    ]


async def count_batches(
    session: AsyncSession, region_codes: Collection[str], product_codes: Collection[str] | None = None
) -> list[Counted]:
    """Machines at sites, without numbers that the desk knows: what was entered last for each site."""
    entry: Any = SoftwareUpdate
    places = (entry.product_code, entry.region_code, entry.version, entry.state)
    rows = sql.select(*places, func.sum(SoftwareUpdate.quantity)).where(*_is_batch(region_codes, product_codes))
    found: Any = await (await session.connection()).execute(rows.group_by(*places))
    return [
        Counted(code, region, version, state == EntryState.VERIFIED, count)
        for code, region, version, state, count in found
    ]


async def machines_with(
    session: AsyncSession,
    place: tuple[str, str],
    versions: Collection[str],
    limit: int,
    offset: int,
) -> list[Machine]:
    """Of a model in a region: those with one of these versions first, then those of which none is known."""
    region_code, product_code = place
    last = select(func.max(Visit.id)).join(Ticket).where(Ticket.device_id == Device.id, col(Visit.done_at).is_not(None))
    visit, visitor = aliased(Visit), aliased(Person)
    plan = (col(MaintenancePlan.device_id) == Device.id) & col(MaintenancePlan.ended_at).is_(None)
    rows = (
        _machines(Device, Person, SoftwareUpdate.version, visit.done_at, visitor, MaintenancePlan.due_on)
        .outerjoin(visit, col(visit.id) == last.correlate(Device).scalar_subquery())
        .outerjoin(visitor, col(visitor.id) == visit.technician_id)
        .outerjoin(MaintenancePlan, plan)
        .where(Person.region_code == region_code, Device.product_code == product_code)
        .where(or_(col(SoftwareUpdate.version).in_(versions), col(SoftwareUpdate.id).is_(None)))
        .order_by(col(SoftwareUpdate.id).is_(None), col(Device.id))
    )
    return [Machine(*row) for row in await session.exec(rows.limit(limit).offset(offset))]


async def batches_with(
    session: AsyncSession, place: tuple[str, str], versions: Collection[str], limit: int
) -> list[Batch]:
    region_code, product_code = place
    rows = select(SoftwareUpdate, Person).join(Person, col(Person.id) == SoftwareUpdate.operator_id)
    rows = rows.where(*_is_batch([region_code], [product_code]), col(SoftwareUpdate.version).in_(versions))
    return [Batch(*row) for row in await session.exec(rows.order_by(col(SoftwareUpdate.id)).limit(limit))]


async def newest_entry(session: AsyncSession, device_id: int) -> SoftwareUpdate | None:
    its = select(SoftwareUpdate).where(SoftwareUpdate.device_id == device_id, col(SoftwareUpdate.state).in_(COUNTS))
    newest = its.order_by(col(SoftwareUpdate.done_on).desc(), col(SoftwareUpdate.id).desc())
    return (await session.exec(newest.limit(1))).first()


async def verified_versions(session: AsyncSession) -> list[tuple[str, str]]:
    """Of each product, all that anybody has verified anywhere."""
    rows = select(SoftwareUpdate.product_code, SoftwareUpdate.version)
    return list(await session.exec(rows.where(SoftwareUpdate.state == EntryState.VERIFIED).distinct()))


async def find_machines(session: AsyncSession) -> None:
    """Entries that named a plate before the desk knew the machine: now they are its own."""
    its = select(Device.id).where(col(Device.serial) == col(SoftwareUpdate.serial)).scalar_subquery()
    lost = (col(SoftwareUpdate.device_id).is_(None), col(SoftwareUpdate.serial).is_not(None))
    change = update(SoftwareUpdate).where(*lost).values(device_id=its)
    await session.exec(change.execution_options(synchronize_session=False))


def same_machine(other: Any) -> ColumnElement[bool]:
    """Another entry is about the same one, or about the same site."""
    is_numbered = col(SoftwareUpdate.device_id).is_not(None)
    return or_(col(other.device_id) == SoftwareUpdate.device_id, and_(~is_numbered, _same_place(other)))


def _machines(*columns: Any) -> Any:
    """Each once, with its newest entry, if there is any."""
    newer = aliased(SoftwareUpdate)
    rows = select(*columns).select_from(Device).join(Person, col(Person.id) == Device.owner_id)
    its_entry = and_(
        col(SoftwareUpdate.device_id) == Device.id,
        col(SoftwareUpdate.state).in_(COUNTS),
        ~_is_outdone(newer, col(newer.device_id) == SoftwareUpdate.device_id),
    )
    return rows.outerjoin(SoftwareUpdate, its_entry)


def _is_batch(region_codes: Collection[str], product_codes: Collection[str] | None) -> list[ColumnElement[bool]]:
    newer = aliased(SoftwareUpdate)
    conditions = [
        col(SoftwareUpdate.device_id).is_(None),
        col(SoftwareUpdate.state).in_(COUNTS),
        col(SoftwareUpdate.region_code).in_(region_codes),
        ~_is_outdone(newer, _same_place(newer)),
    ]
    if product_codes is None:
        return conditions
    return [*conditions, col(SoftwareUpdate.product_code).in_(product_codes)]


def _same_place(other: Any) -> ColumnElement[bool]:
    return and_(
        col(other.device_id).is_(None),
        col(other.region_code) == SoftwareUpdate.region_code,
        col(other.product_code) == SoftwareUpdate.product_code,
        func.coalesce(other.serial, func.lower(other.site))
        == func.coalesce(SoftwareUpdate.serial, func.lower(SoftwareUpdate.site)),
    )


def _is_outdone(newer: Any, is_same: ColumnElement[bool]) -> ColumnElement[bool]:
    """Something was entered later for it."""
    is_later = or_(
        col(newer.done_on) > SoftwareUpdate.done_on,
        and_(col(newer.done_on) == SoftwareUpdate.done_on, col(newer.id) > SoftwareUpdate.id),
    )
    found = select(newer.id).where(is_same, col(newer.state).in_(COUNTS), is_later)
    return found.correlate(SoftwareUpdate).exists()
