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
    expires_at: datetime
    used_at: datetime | None = None
    used_by_id: int | None = Field(default=None, foreign_key="person.id")


async def invitation_with(session: AsyncSession, secret_hash: str) -> Invitation | None:
    return (await session.exec(select(Invitation).where(Invitation.secret_hash == secret_hash))).first()


async def take(session: AsyncSession, invitation: Invitation, person_id: int, now: datetime) -> bool:
    """Use it up; False when somebody else already did."""
    change = update(Invitation).where(col(Invitation.id) == invitation.id, col(Invitation.used_at).is_(None))
    return await changes_one(session, change.values(used_at=now, used_by_id=person_id))
