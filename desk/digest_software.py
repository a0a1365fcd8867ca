"""What a digest says of the software as it stands: entries to verify, and what campaigns have left to do [L1]."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from desk.campaign_progress import Progress
from models.behind import Behind
from models.software_update import Entry, waiting_entries
from rules.company.house import Region


async def to_verify(session: AsyncSession, regions: Sequence[Region]) -> list[Behind]:
    """The oldest first."""
    return [_entry(each) for region in regions for each in await waiting_entries(session, region.code)]


def left(campaigns: Sequence[Progress]) -> list[Behind]:
    """A line for each campaign, which counts as many as are left."""
    return [_campaign(each) for each in campaigns]


def _entry(waiting: Entry) -> Behind:
    update, operator, ticket = waiting
    return Behind(
        update.entered_at,
        update.region_code,
        ticket_id=ticket.id if ticket else None,
        number=ticket.number if ticket else None,
        kind=ticket.kind if ticket else None,
        product_code=update.product_code,
        status=ticket.status if ticket else None,
        reported_at=ticket.created_at if ticket else None,
        person=operator.name,
        more={"version": update.version, "quantity": update.quantity, "entry": update.state},
    )


def _campaign(told: Progress) -> Behind:
    campaign, standing = told.campaign, told.standing
    more = {"version": campaign.target, "machines": standing.left, "of": told.machine_count, "until": campaign.until_on}
    return Behind(None, campaign.region_code, product_code=campaign.product_code, more=more)
