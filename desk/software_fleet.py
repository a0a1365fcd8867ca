"""Who is behind: each model of a region against the version that it should have, and the machines left [L1]."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.person import Person
from models.software_campaign import SoftwareCampaign, campaign_for, running_campaigns
from models.software_fleet import (
    Batch,
    Counted,
    Machine,
    batches_with,
    count_batches,
    count_machines,
    find_machines,
    machines_with,
    newest_entry,
    verified_versions,
)
from models.software_update import SoftwareUpdate
from rules.company import Company
from rules.company.products import Product
from rules.software_fleet import Group, Standing, newest, standing
from rules.software_register import EntryState
from rules.software_version import Version, read_version, stored

MOST_BATCHES = 6


class Row(NamedTuple):
    """A model in a region."""

    product: Product
    region_code: str
    standing: Standing
    campaign: SoftwareCampaign | None


class State(NamedTuple):
    """Of one machine."""

    entry: SoftwareUpdate | None
    target: Version | None
    campaign: SoftwareCampaign | None
    is_new: bool = False
    """Bought after the campaign began: it comes with that version."""

    @property
    def version(self) -> Version | None:
        return stored(self.entry.version) if self.entry else None

    @property
    def is_behind(self) -> bool:
        return bool(self.target and self.version and self.version < self.target)

    @property
    def is_verified(self) -> bool:
        return bool(self.entry and self.entry.state is EntryState.VERIFIED)

    @property
    def to_bring(self) -> Version | None:
        """What a visit should bring while a campaign runs."""
        wanted = stored(self.campaign.target) if self.campaign else None
        has_it = (wanted and self.version and self.version >= wanted) or (self.is_new and self.entry is None)
        return None if has_it else wanted


async def rows_of(work: UnitOfWork, region_codes: Sequence[str]) -> list[Row]:
    """Those models of which the regions have machines, in the company file's order."""
    await find_machines(work.session)
    counted = await _counted(work.session, region_codes)
    campaigns = {(each.region_code, each.product_code): each for each in await running_campaigns(work.session)}
    newest_verified = await _newest_verified(work)
    rows = []
    for product in work.company.products:
        for region_code in region_codes:
            campaign = campaigns.get((region_code, product.code))
            target = _target(product, campaign) or newest_verified.get(product.code)
            groups = _groups(counted, region_code, product.code)
            rows.append(Row(product, region_code, standing(target, groups), campaign))
    return [row for row in rows if row.standing.total or row.campaign]


async def row_of(work: UnitOfWork, region_code: str, product: Product) -> Row:
    found = [row for row in await rows_of(work, [region_code]) if row.product.code == product.code]
    return found[0] if found else Row(product, region_code, Standing(None), None)


async def of_campaigns(
    session: AsyncSession, company: Company, campaigns: Sequence[SoftwareCampaign]
) -> list[Standing]:
    """Each against its own target; what was bought after its start is none of its work. All machines are read once."""
    counted = await _counted(
        session, {each.region_code for each in campaigns}, {each.product_code for each in campaigns}
    )
    return [_standing_of(company, each, counted) for each in campaigns]


async def against(session: AsyncSession, place: tuple[str, str], target: Version, since: date) -> Standing:
    """Of a model in a region; what was bought `since` then is told apart."""
    region_code, product_code = place
    counted = await _counted(session, [region_code], [product_code])
    return standing(target, _groups(counted, region_code, product_code, since))


async def machines_behind(work: UnitOfWork, row: Row, limit: int, offset: int) -> list[Machine]:
    """With an older version first, then those of which none is known."""
    place = (row.region_code, row.product.code)
    return await machines_with(work.session, place, row.standing.old_versions, limit, offset)


async def batches_behind(work: UnitOfWork, row: Row) -> list[Batch]:
    return await batches_with(
        work.session, (row.region_code, row.product.code), row.standing.old_versions, MOST_BATCHES
    )


async def state_of(work: UnitOfWork, device: Device, region_code: str | None) -> State:
    campaign = await campaign_for(work.session, region_code, device.product_code)
    product = work.company.product(device.product_code)
    target = _target(product, campaign) if product else None
    if target is None and product:
        target = (await _newest_verified(work)).get(device.product_code)
    began_on = campaign.started_at.astimezone(work.zone_of(region_code)).date() if campaign else None
    is_new = bool(began_on and device.purchased_on and device.purchased_on > began_on)
    return State(await newest_entry(work.session, device.id), target, campaign, is_new)


async def region_of_machine(work: UnitOfWork, device: Device) -> str | None:
    owner = await work.session.get(Person, device.owner_id) if device.owner_id else None
    return owner.region_code if owner else None


async def _counted(
    session: AsyncSession, region_codes: Collection[str], product_codes: Collection[str] | None = None
) -> list[Counted]:
    machines = await count_machines(session, region_codes, product_codes)
    return [*machines, *await count_batches(session, region_codes, product_codes)]


def _standing_of(company: Company, campaign: SoftwareCampaign, counted: Iterable[Counted]) -> Standing:
    since = campaign.started_at.astimezone(_zone(company, campaign.region_code)).date()
    groups = _groups(counted, campaign.region_code, campaign.product_code, since)
    return standing(stored(campaign.target), groups)


def _zone(company: Company, region_code: str) -> ZoneInfo:
    region = company.region(region_code)
    return ZoneInfo(region.time_zone if region else company.company.time_zone)


def _target(product: Product, campaign: SoftwareCampaign | None) -> Version | None:
    """What the company file says is out, or what a campaign brings, whichever is newer."""
    released = read_version(product.software) if product.software else None
    wanted = stored(campaign.target) if campaign else None
    return max(filter(None, (released, wanted)), default=None)


async def _newest_verified(work: UnitOfWork) -> dict[str, Version]:
    """Of each product, where nothing else says what is out."""
    found: dict[str, list[str]] = {}
    for product_code, version in await verified_versions(work.session):
        found.setdefault(product_code, []).append(version)
    return {code: top for code, versions in found.items() if (top := newest(versions))}


def _groups(counted: Iterable[Counted], region_code: str, product_code: str, since: date = date.max) -> list[Group]:
    return [
        Group(each.version, each.machines, each.is_verified, bool(each.bought_on and each.bought_on > since))
        for each in counted
        if each.region_code == region_code and each.product_code == product_code
    ]
