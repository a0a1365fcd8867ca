"""A one-time link by which staff join."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word
from rules.roles import Role


class Invitation(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    secret_hash: str = Field(unique=True)
    role: Role = Field(sa_type=word(Role))
    region_code: str | None = Field(default=None, foreign_key="region.code")
    made_by_id: int | None = Field(default=None, foreign_key="person.id")
    """None: it was made on the command line."""
    made_at: datetime | None = None
    expires_at: datetime
    withdrawn_at: datetime | None = None
    used_at: datetime | None = None
    used_by_id: int | None = Field(default=None, foreign_key="person.id")


async def invitation_with(session: AsyncSession, secret_hash: str) -> Invitation | None:
    return (await session.exec(select(Invitation).where(Invitation.secret_hash == secret_hash))).first()


async def open_invitations(session: AsyncSession, now: datetime) -> list[Invitation]:
    """Neither used, nor withdrawn, nor expired; the one that ends first comes first."""
    waiting = select(Invitation).where(*_UNUSED, Invitation.expires_at > now)
    return list(await session.exec(waiting.order_by(col(Invitation.expires_at), col(Invitation.id))))


async def invitation_behind(session: AsyncSession, person_id: int, role: Role, region: str | None) -> Invitation | None:
    """By which somebody came to an office."""
    used = select(Invitation).where(Invitation.used_by_id == person_id, Invitation.role == role)
    used = used.where(col(Invitation.region_code).is_not_distinct_from(region))
    return (await session.exec(used.order_by(col(Invitation.id).desc()).limit(1))).first()


async def take(session: AsyncSession, invitation: Invitation, person_id: int, now: datetime) -> bool:
    """Use it up; False when somebody else already did, or it was withdrawn meanwhile."""
    return await _change(session, invitation, used_at=now, used_by_id=person_id)


async def withdraw(session: AsyncSession, invitation: Invitation, now: datetime) -> bool:
    """False when it is used or withdrawn already."""
    return await _change(session, invitation, withdrawn_at=now)


async def _change(session: AsyncSession, invitation: Invitation, **values: object) -> bool:
    change = update(Invitation).where(col(Invitation.id) == invitation.id, *_UNUSED).values(**values)
    is_changed = await changes_one(session, change.execution_options(synchronize_session=False))
    await session.refresh(invitation)
    return is_changed


_UNUSED = (col(Invitation.used_at).is_(None), col(Invitation.withdrawn_at).is_(None))
