"""Which open tickets of some regions somebody should look at now: the same in digests, lists and overviews [L2 L4]."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from desk.unit_of_work import UnitOfWork
from models.attention import open_tickets
from rules.attention import Attention, Concern, OpenTicket


async def concerns_in(work: UnitOfWork, region_codes: Iterable[str]) -> dict[Concern, list[OpenTicket]]:
    zones = {code: work.zone_of(code) for code in region_codes}
    return _attention(work, zones).sort(await open_tickets(work.session, list(zones)))


async def concerns_of_each(work: UnitOfWork, region_codes: Iterable[str]) -> dict[int, list[Concern]]:
    """By the ticket's id."""
    zones = {code: work.zone_of(code) for code in region_codes}
    attention = _attention(work, zones)
    return {each.id: attention.concerns(each) for each in await open_tickets(work.session, list(zones))}


def _attention(work: UnitOfWork, zones: dict[str, ZoneInfo]) -> Attention:
    return Attention(work.now, work.company.timers, work.company.hours, zones)
