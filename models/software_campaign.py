"""A campaign brings all machines of a model in a region to a version, until a day [L1]."""

from collections.abc import Collection
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index, text, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word

_RUNS = text("ended_at IS NULL")


class CampaignEnd(StrEnum):
    DONE = "done"
    """No machine is left."""
    TIME_UP = "time_up"
    CANCELLED = "cancelled"


class SoftwareCampaign(SQLModel, table=True):
    __tablename__ = "software_campaign"
    __table_args__ = (
        Index("campaign_running", "region_code", "product_code", unique=True, sqlite_where=_RUNS,
              postgresql_where=_RUNS),
    )  # fmt: skip

    id: int = Field(default=None, primary_key=True)
    region_code: str = Field(foreign_key="region.code")
    product_code: str
    target: str
    """The version."""
    until_on: date
    """The last day."""
    why: str = ""
    started_by_id: int = Field(foreign_key="person.id")
    started_at: datetime
    machine_count: int
    """That were on the list at its start."""
    ended_at: datetime | None = Field(default=None, index=True)
    end: CampaignEnd | None = Field(default=None, sa_type=word(CampaignEnd))
    left_count: int | None = None
    """That were left when it ended."""


async def running_campaigns(session: AsyncSession, region_code: str | None = None) -> list[SoftwareCampaign]:
    running = select(SoftwareCampaign).where(col(SoftwareCampaign.ended_at).is_(None))
    if region_code is not None:
        running = running.where(SoftwareCampaign.region_code == region_code)
    return list(await session.exec(running.order_by(col(SoftwareCampaign.until_on), col(SoftwareCampaign.id))))


async def campaign_for(
    session: AsyncSession, region_code: str | None, product_code: str | None
) -> SoftwareCampaign | None:
    """The one that runs."""
    running = select(SoftwareCampaign).where(
        SoftwareCampaign.region_code == region_code,
        SoftwareCampaign.product_code == product_code,
        col(SoftwareCampaign.ended_at).is_(None),
    )
    return (await session.exec(running)).first()


async def campaigns_between(
    session: AsyncSession, region_codes: Collection[str], begins: datetime, ends: datetime
) -> list[SoftwareCampaign]:
    """Those that ran for a while then, the earliest first."""
    ran = select(SoftwareCampaign).where(
        col(SoftwareCampaign.region_code).in_(region_codes),
        SoftwareCampaign.started_at < ends,
        or_(col(SoftwareCampaign.ended_at).is_(None), col(SoftwareCampaign.ended_at) >= begins),
    )
    return list(await session.exec(ran.order_by(col(SoftwareCampaign.started_at), col(SoftwareCampaign.id))))


async def begin(session: AsyncSession, campaign: SoftwareCampaign) -> bool:
    """False when one runs already for this product in this region, even if both begin at once."""
    try:
        async with session.begin_nested():
            session.add(campaign)
    except IntegrityError:
        return False
    return True


async def finish(
    session: AsyncSession, campaign: SoftwareCampaign, end: CampaignEnd, now: datetime, left_count: int
) -> bool:
    """Once; False when it has ended before."""
    await session.flush()
    change = (
        update(SoftwareCampaign)
        .where(col(SoftwareCampaign.id) == campaign.id, col(SoftwareCampaign.ended_at).is_(None))
        .values(ended_at=now, end=end, left_count=left_count)
        .execution_options(synchronize_session=False)
    )
    if not await changes_one(session, change):
        return False
    await session.refresh(campaign)
    return True
