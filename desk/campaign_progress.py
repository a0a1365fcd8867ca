"""How far a campaign is: the machines that are left of those it began with, for every list that tells of them [L1]."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlmodel.ext.asyncio.session import AsyncSession

from desk import software_fleet
from models.software_campaign import SoftwareCampaign, running_campaigns
from rules.company import Company
from rules.company.house import Region
from rules.company.products import Product
from rules.software_fleet import Standing


class Progress(NamedTuple):
    campaign: SoftwareCampaign
    product: Product | None
    region: Region | None
    standing: Standing

    @property
    def machine_count(self) -> int:
        """More than at its start, where others came to the region, or its target became a newer one."""
        return max(self.campaign.machine_count, self.standing.left)


async def progress(session: AsyncSession, company: Company, campaign: SoftwareCampaign) -> Progress:
    return (await _progress(session, company, [campaign]))[0]


async def under_way(session: AsyncSession, company: Company, region_codes: Collection[str]) -> list[Progress]:
    """Those of the regions, the one that ends first before the others."""
    running = [each for each in await running_campaigns(session) if each.region_code in region_codes]
    return await _progress(session, company, running) if running else []


async def _progress(session: AsyncSession, company: Company, campaigns: Sequence[SoftwareCampaign]) -> list[Progress]:
    standings = await software_fleet.of_campaigns(session, company, campaigns)
    return [
        Progress(each, company.product(each.product_code), company.region(each.region_code), standing)
        for each, standing in zip(campaigns, standings, strict=True)
    ]
