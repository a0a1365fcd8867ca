"""A machine that a customer has."""

from datetime import date, datetime

from sqlalchemy import Index, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one


class Device(SQLModel, table=True):
    __table_args__ = (Index("device_numbered", "serial", unique=True),)

    id: int = Field(default=None, primary_key=True)
    owner_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    """None: its owner was erased; the machine and its past are still there."""
    product_code: str
    serial: str | None = None
    """As the plate writes it."""
    disputed_serial: str | None = None
    """What its plate says, too, but the number was another customer's before: the dispatcher clears it up."""
    name: str | None = None
    """What its owner calls it: "kitchen 2"."""
    purchased_on: date | None = None
    created_at: datetime

    @property
    def plate(self) -> str | None:
        """The number on it, whoever it turns out to belong to."""
        return self.serial or self.disputed_serial


async def devices_of(session: AsyncSession, owner_id: int) -> list[Device]:
    return list(await session.exec(select(Device).where(Device.owner_id == owner_id).order_by(col(Device.id))))


async def device_numbered(session: AsyncSession, serial: str) -> Device | None:
    return (await session.exec(select(Device).where(Device.serial == serial))).first()


async def own_device_numbered(session: AsyncSession, owner_id: int, serial: str) -> Device | None:
    is_it = or_(col(Device.serial) == serial, col(Device.disputed_serial) == serial)
    return (await session.exec(select(Device).where(Device.owner_id == owner_id, is_it))).first()


async def adopted(session: AsyncSession, owner_id: int, serial: str) -> Device | None:
    """The machine with this number, if nobody owns it any more: from now on this person does."""
    is_free = (col(Device.serial) == serial, col(Device.owner_id).is_(None))
    change = update(Device).where(*is_free).values(owner_id=owner_id).execution_options(synchronize_session=False)
    return await device_numbered(session, serial) if await changes_one(session, change) else None


async def has_number(session: AsyncSession, device: Device, serial: str) -> bool:
    """Give it the number; False when another machine has it, even if both are told of at once."""
    try:
        async with session.begin_nested():
            device.serial = serial
            session.add(device)
    except IntegrityError:
        await session.refresh(device)
        return False
    return True
