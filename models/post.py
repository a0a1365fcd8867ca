"""Who holds which office: one person may hold several, and an office may be vacant."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.person import Person
from rules.roles import Role


class Post(SQLModel, table=True):
    __table_args__ = (Index("post_of_region", "region_code", "role"),)

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=word(Role))
    region_code: str | None = Field(default=None, foreign_key="region.code")
    since_at: datetime
    until_at: datetime | None = None
    is_by_invitation: bool = False
    """Joined by a link and not by the company file, which therefore does not end it."""


async def posts_of(session: AsyncSession, person_id: int) -> list[Post]:
    held = select(Post).where(Post.person_id == person_id, col(Post.until_at).is_(None))
    return list(await session.exec(held.order_by(col(Post.id))))


async def has_held_office(session: AsyncSession, person_id: int) -> bool:
    """Now or earlier: the house remembers who worked for it."""
    return (await session.exec(select(Post.id).where(Post.person_id == person_id).limit(1))).first() is not None


async def holders_of(session: AsyncSession, role: Role, region_code: str | None = None) -> list[Person]:
    """Those who hold the office now; for a regional role name the region."""
    held = select(Person).join(Post).where(Post.role == role, col(Post.until_at).is_(None))
    if region_code is not None:
        held = held.where(Post.region_code == region_code)
    return list(await session.exec(held.distinct().order_by(col(Person.id))))


async def posts_in_force(session: AsyncSession) -> list[Post]:
    return list(await session.exec(select(Post).where(col(Post.until_at).is_(None)).order_by(col(Post.id))))
