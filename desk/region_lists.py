"""What needs whoever leads a region: the overview with its counts, and behind each count its list [O3 L4 L6]."""

from collections.abc import Awaitable, Callable, Sequence

from desk import charge, concerns, conduct, in_place, ticket_lists
from desk.sides import captions_for
from desk.ticket_lists import TicketList
from desk.unit_of_work import UnitOfWork
from messages.buttons.region import ShowListing, ShowRegion
from messages.keyboards import region as keyboards
from models.listed import visited_between
from models.person import Person
from models.unhappy import in_talks, unsettled
from rules.anger import is_angry
from rules.attention import Concern
from rules.company.house import Region
from rules.listing import Listing
from rules.refused import Refused
from rules.roles import Role
from rules.wall_clock import bounds_of_day

EVERYWHERE = (Role.DISPATCHER, Role.HEADQUARTERS)
Ids = Sequence[int]


async def show_overview(
    work: UnitOfWork, person: Person, region_code: str | None = None, message_id: int | None = None
) -> int | None:
    theirs = await charge.regions_of(work, person, EVERYWHERE)
    shown = await _of_these(work, person, region_code)
    counts = await counts_in(work, shown)
    keyboard = keyboards.overview(captions_for(work, person), counts, theirs, region_code)
    region = shown[0] if len(shown) == 1 else None
    return await in_place.show(
        work, person, message_id, "office/region", keyboard=keyboard, region=region, counts=counts
    )


async def show(
    work: UnitOfWork,
    person: Person,
    listing: Listing,
    region_code: str | None = None,
    *,
    page: int = 0,
    message_id: int | None = None,
) -> int | None:
    shown = await _of_these(work, person, region_code)
    found = TicketList(
        listing,
        await _ids(work, listing, shown),
        turn=lambda other: ShowListing(listing, region_code, other),
        back=ShowRegion(region_code),
        region=shown[0] if len(shown) == 1 else None,
    )
    return await ticket_lists.show(work, person, found, page, message_id)


async def counts_in(work: UnitOfWork, regions: Sequence[Region]) -> dict[Listing, int]:
    return {listing: len(await _ids(work, listing, regions)) for listing in Listing}


async def _of_these(work: UnitOfWork, person: Person, region_code: str | None) -> list[Region]:
    theirs = await charge.regions_of(work, person, EVERYWHERE)
    shown = [region for region in theirs if region_code in {None, region.code}]
    if not shown:
        raise Refused("not_your_office")
    return shown


async def _ids(work: UnitOfWork, listing: Listing, regions: Sequence[Region]) -> Ids:
    return await QUESTIONS[listing](work, regions)


async def _today(work: UnitOfWork, regions: Sequence[Region]) -> Ids:
    """By the clock of each region."""
    found: list[int] = []
    for region in regions:
        begins, ends = bounds_of_day(work.now, work.zone_of(region.code))
        found += await visited_between(work.session, region.code, begins, ends)
    return found


async def _unhappy(work: UnitOfWork, regions: Sequence[Region]) -> Ids:
    codes = [region.code for region in regions]
    held_against_us = [
        each.ticket_id
        for each in await unsettled(work.session, codes)
        if each.ticket_id and not await conduct.is_for_headquarters(work, each)
    ]
    upset = [each.id for each in await in_talks(work.session, codes) if is_angry(each.symptom)]
    return list(dict.fromkeys([*held_against_us, *upset]))


def _of_concern(concern: Concern) -> Callable[[UnitOfWork, Sequence[Region]], Awaitable[Ids]]:
    async def ids(work: UnitOfWork, regions: Sequence[Region]) -> Ids:
        found = await concerns.concerns_in(work, [region.code for region in regions])
        return [each.id for each in found[concern]]

    return ids


QUESTIONS: dict[Listing, Callable[[UnitOfWork, Sequence[Region]], Awaitable[Ids]]] = {
    Listing.TODAY: _today,
    Listing.LATE: _of_concern(Concern.LATE),
    Listing.UNCLAIMED: _of_concern(Concern.UNCLAIMED),
    Listing.UNHAPPY: _unhappy,
    Listing.URGENT: _of_concern(Concern.URGENT),
    Listing.WITH_PERSON: _of_concern(Concern.WITH_PERSON),
}
