"""Machines brought to a campaign's version: entries that took one off its list, counted as the list counts [L1]."""

from sqlalchemy import ColumnElement, or_, select, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.periods import Periods, rows
from models.questions import Question
from models.software_campaign import SoftwareCampaign, campaigns_between
from models.software_fleet import same_machine
from models.software_update import SoftwareUpdate
from rules.software_register import COUNTS
from rules.software_version import stored

Reached = list[tuple[int, str]]
"""Campaigns, each with every version that is enough for it: how versions are compared, no database knows."""


async def brought(session: AsyncSession, periods: Periods) -> Question:
    """The first entry of each machine, or of a site without numbers, with the campaign's version or a newer one.

    It was made in the period while the campaign ran, and neither rejected nor withdrawn. At a site each machine counts.
    """
    return Question(
        SoftwareUpdate.entered_at,
        {},
        _takes_off_a_list(await _reached(session, periods)),
        sums={"brought_count": SoftwareUpdate.quantity},
        technician=SoftwareUpdate.operator_id,
        region=col(SoftwareUpdate.region_code),
    )


def _takes_off_a_list(reached: Reached) -> ColumnElement[bool]:
    """Before it, nobody had entered such a version for the machine, nor anything of a later day."""
    earlier = aliased(SoftwareUpdate)
    has_it, had_it = (
        tuple_(col(SoftwareCampaign.id), col(entry.version)).in_(reached) for entry in (SoftwareUpdate, earlier)
    )
    knew_better = select(col(earlier.id)).where(
        same_machine(earlier),
        col(earlier.state).in_(COUNTS),
        col(earlier.id) < col(SoftwareUpdate.id),
        or_(had_it, col(earlier.done_on) > col(SoftwareUpdate.done_on)),
    )
    its = select(col(SoftwareCampaign.id)).where(
        col(SoftwareUpdate.state).in_(COUNTS),
        col(SoftwareCampaign.region_code) == col(SoftwareUpdate.region_code),
        col(SoftwareCampaign.product_code) == col(SoftwareUpdate.product_code),
        col(SoftwareCampaign.started_at) <= col(SoftwareUpdate.entered_at),
        or_(col(SoftwareCampaign.ended_at).is_(None), col(SoftwareCampaign.ended_at) >= col(SoftwareUpdate.entered_at)),
        has_it,
        ~knew_better.correlate(SoftwareUpdate, SoftwareCampaign).exists(),
    )
    return its.correlate(SoftwareUpdate).exists()


async def _reached(session: AsyncSession, periods: Periods) -> Reached:
    campaigns = await campaigns_between(session, periods.region_codes, periods.edges[0], periods.edges[-1])
    if not campaigns:
        return []
    entered = select(col(SoftwareUpdate.product_code), col(SoftwareUpdate.version)).distinct()
    of_models = entered.where(col(SoftwareUpdate.product_code).in_({each.product_code for each in campaigns}))
    versions = list(await rows(session, of_models))
    return [
        (campaign.id, version)
        for campaign in campaigns
        for product_code, version in versions
        if product_code == campaign.product_code and stored(version) >= stored(campaign.target)
    ]
