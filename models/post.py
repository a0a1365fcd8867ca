"""Who holds which office: one person may hold several, and an office may be vacant."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Index, and_, func, or_, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word
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
    """Given by a link or by hand and not by the company file, which therefore does not end it."""
    given_by_id: int | None = Field(default=None, foreign_key="person.id")
    ended_by_id: int | None = Field(default=None, foreign_key="person.id")
    """Ended by hand: the company file never gives it back."""
    absence_id: int | None = Field(default=None, foreign_key="absence.id", index=True)
    """Held in somebody's stead, for as long as they are away."""
    evening_hour: int | None = None
    """When a leader wants to hear in the evening what is still open; None: not at all."""


NOW = "now"
"""Under this name a session knows the instant of its transaction: whoever stands in does so for a while."""


async def posts_of(session: AsyncSession, person_id: int) -> list[Post]:
    held = select(Post).where(Post.person_id == person_id, _in_force(session))
    return list(await session.exec(held.order_by(col(Post.id))))


async def posts_ever_of(session: AsyncSession, person_ids: Collection[int]) -> list[Post]:
    """Held now or earlier."""
    return list(await session.exec(select(Post).where(col(Post.person_id).in_(person_ids)).order_by(col(Post.id))))


async def has_held_office(session: AsyncSession, person_id: int) -> bool:
    """Now or earlier: the house remembers who worked for it."""
    return (await session.exec(select(Post.id).where(Post.person_id == person_id).limit(1))).first() is not None


async def holders_of(session: AsyncSession, role: Role, region_code: str | None = None) -> list[Person]:
    """Those who hold the office now; for a regional role name the region."""
    held = select(Person).join(Post, _theirs()).where(Post.role == role, _in_force(session))
    if region_code is not None:
        held = held.where(Post.region_code == region_code)
    return list(await session.exec(held.distinct().order_by(col(Person.id))))


async def posts_in_force(session: AsyncSession) -> list[Post]:
    return list(await session.exec(select(Post).where(_in_force(session)).order_by(col(Post.id))))


async def staff_since(session: AsyncSession, since: datetime) -> list[tuple[Person, Role | None]]:
    """Everybody who holds an office, once for each; and with None whoever held one until lately."""
    held = await session.exec(select(Person, Post.role).join(Post, _theirs()).where(_in_force(session)))
    found: list[tuple[Person, Role | None]] = [*held]
    ended = await session.exec(select(Person).join(Post, _theirs()).where(col(Post.until_at) >= since).distinct())
    return [*found, *((person, None) for person in ended if person.id not in {each.id for each, _ in found})]


async def offices_of(session: AsyncSession, person_ids: Collection[int]) -> list[tuple[Person, Role | None]]:
    """These people with each office that they hold; None for whoever holds none."""
    held = await session.exec(select(Person, Post.role).join(Post, _theirs()).where(_in_force(session)))
    found: list[tuple[Person, Role | None]] = [(person, Role(role)) for person, role in held if person.id in person_ids]
    others = set(person_ids) - {person.id for person, _ in found}
    rest = await session.exec(select(Person).where(col(Person.id).in_(others)))
    return [*found, *((person, None) for person in rest)]


async def holder_counts(session: AsyncSession) -> Counter[tuple[Role, str | None]]:
    """How many hold each office for good; one that is not among them is vacant."""
    lasting = select(Post.role, Post.region_code, func.count(func.distinct(Post.person_id)))
    lasting = lasting.where(_in_force(session), col(Post.absence_id).is_(None))
    rows = await session.exec(lasting.group_by(col(Post.role), col(Post.region_code)))
    return Counter({(Role(role), region_code): count for role, region_code, count in rows})


async def ended_by_hand(session: AsyncSession) -> set[tuple[int, Role, str | None]]:
    """Whose office it was, which, and where."""
    ended = select(Post).where(col(Post.ended_by_id).is_not(None))
    return {(post.person_id, post.role, post.region_code) for post in await session.exec(ended)}


async def terms_in(session: AsyncSession, region_code: str) -> list[Post]:
    """Every office that was ever held in the region for good, over or not."""
    lasting = select(Post).where(Post.region_code == region_code, col(Post.absence_id).is_(None))
    return list(await session.exec(lasting.order_by(col(Post.id))))


async def named_in_stead(session: AsyncSession, absence_id: int, after: datetime | None) -> list[Post]:
    """Who holds something for that absence `after` this instant, or will; all where it is None."""
    named = select(Post).where(Post.absence_id == absence_id)
    named = named.where(col(Post.until_at) > after) if after else named
    return list(await session.exec(named.order_by(col(Post.id))))


async def stands_in_as(session: AsyncSession, person_id: int, after: datetime) -> list[Post]:
    theirs = select(Post).where(Post.person_id == person_id, col(Post.absence_id).is_not(None))
    return list(await session.exec(theirs.where(col(Post.until_at) > after).order_by(col(Post.id))))


async def end(session: AsyncSession, post: Post, ended_by_id: int | None, now: datetime) -> bool:
    """False when it had ended before."""
    change = update(Post).where(col(Post.id) == post.id, or_(col(Post.until_at).is_(None), col(Post.until_at) > now))
    change = change.values(until_at=now, ended_by_id=ended_by_id).execution_options(synchronize_session=False)
    is_ended = await changes_one(session, change)
    await session.refresh(post)
    return is_ended


def _theirs() -> ColumnElement[bool]:
    return col(Post.person_id) == col(Person.id)


def _in_force(session: AsyncSession) -> ColumnElement[bool]:
    now: datetime | None = session.info.get(NOW)
    if now is None:
        return col(Post.until_at).is_(None)
    begun = col(Post.since_at) <= now
    return or_(and_(begun, col(Post.until_at).is_(None)), and_(begun, col(Post.until_at) > now))
