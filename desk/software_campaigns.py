"""Campaigns: begun, changed, ended by themselves; those who bring the software and who leads them hear of it [L1]."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from desk import campaign_progress, cards, people, sides, software_fleet
from desk.campaign_progress import Progress
from desk.charge import region_of
from desk.unit_of_work import UnitOfWork
from messages.keyboards import campaign as keyboards
from models.person import Person
from models.reminder import Promise, Reminder, last_kept, pending_of_regions
from models.software_campaign import (
    CampaignEnd,
    SoftwareCampaign,
    begin,
    campaign_for,
    finish,
    running_campaigns,
)
from models.software_fleet import find_machines
from models.ticket import held_tickets_of_product
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role
from rules.software_campaign import Plan, may_end_on
from rules.software_version import Version
from rules.wall_clock import instant

A_DAY, A_WEEK = timedelta(days=1), timedelta(weeks=1)


async def start(work: UnitOfWork, person: Person, plan: Plan, regions: Sequence[Region]) -> None:
    """One for each of the regions; where one runs for this model, or nothing is left to do, none begins."""
    if plan.lacks or plan.product_code is None or plan.target is None or plan.until is None:
        raise Refused("answered_already")
    begun, running, complete = [], [], []
    await find_machines(work.session)
    for region in regions:
        await region_of(work, person, region.code)
        place, since = (region.code, plan.product_code), today(work, region.code)
        left = (await software_fleet.against(work.session, place, plan.target, since)).left
        if await campaign_for(work.session, region.code, plan.product_code):
            running.append(region)
        elif not left:
            complete.append(region)
        elif campaign := await _begin(work, person, plan, region, left):
            begun.append(campaign)
        else:
            running.append(region)
    if not begun:
        raise Refused("campaign_runs" if running else "campaign_not_needed", target=plan.target)
    told = [await progress_of(work, each) for each in begun]
    work.say(person, "office/campaigns_started", told=told, running=running, complete=complete)


async def change(
    work: UnitOfWork,
    person: Person,
    campaign: SoftwareCampaign,
    *,
    target: Version | None = None,
    until: date | None = None,
    why: str | None = None,
) -> None:
    if until and not may_end_on(until, today(work, campaign.region_code)):
        raise Refused("campaign_day")
    campaign.target = str(target) if target else campaign.target
    campaign.until_on = until or campaign.until_on
    campaign.why = why or campaign.why
    await work.session.flush()
    _promise_end(work, campaign)
    await _refresh_cards(work, campaign)
    await look_after(work, campaign.region_code, campaign.product_code)
    if campaign.ended_at is None:
        await _tell_leaders(work, campaign, "office/campaign_changed", besides=person)


async def cancel(work: UnitOfWork, campaign: SoftwareCampaign) -> None:
    await _end(work, campaign, CampaignEnd.CANCELLED)


async def look_after(work: UnitOfWork, region_code: str | None, product_code: str) -> None:
    """Something was verified, entered or rejected: when no machine is left, and nothing to verify, it is done."""
    await work.session.flush()
    campaign = await campaign_for(work.session, region_code, product_code)
    if campaign is None:
        return
    standing = (await progress_of(work, campaign)).standing
    if not standing.left and not standing.to_verify:
        await _end(work, campaign, CampaignEnd.DONE)


async def for_office(work: UnitOfWork, person: Person, campaign_id: int) -> SoftwareCampaign:
    """Loading is the permission check."""
    campaign = await work.session.get(SoftwareCampaign, campaign_id)
    if campaign is None:
        raise Refused("not_your_office")
    await region_of(work, person, campaign.region_code)
    if campaign.ended_at:
        raise Refused("campaign_over")
    return campaign


async def progress_of(work: UnitOfWork, campaign: SoftwareCampaign) -> Progress:
    await find_machines(work.session)
    return await campaign_progress.progress(work.session, work.company, campaign)


async def end_those_over(work: UnitOfWork, reminder: Reminder) -> None:
    """The day after its last one it ends, however many are left."""
    for campaign in await running_campaigns(work.session, reminder.region_code):
        if campaign.until_on < today(work, campaign.region_code):
            await _end(work, campaign, CampaignEnd.TIME_UP)


async def remind_region(work: UnitOfWork, reminder: Reminder) -> None:
    """Once a week, all of the region's campaigns in one message, to whoever is not away [M3]."""
    region_code = reminder.region_code
    for campaign in await running_campaigns(work.session, region_code):
        await look_after(work, campaign.region_code, campaign.product_code)
    running = [await progress_of(work, each) for each in await running_campaigns(work.session, region_code)]
    if not running or region_code is None:
        return
    left = [each for each in running if each.standing.left]
    for technician in await people.on_duty(work, Role.TECHNICIAN, region_code) if left else []:
        work.say(technician, "technician/campaigns_week", running=left)
    work.promise(Promise.CAMPAIGN_WEEK, work.now + A_WEEK, region_code=region_code)


def today(work: UnitOfWork, region_code: str | None) -> date:
    return work.now.astimezone(work.zone_of(region_code)).date()


async def _begin(work: UnitOfWork, person: Person, plan: Plan, region: Region, left: int) -> SoftwareCampaign | None:
    until = plan.until or today(work, region.code)
    if not may_end_on(until, today(work, region.code)):
        raise Refused("campaign_day")
    campaign = SoftwareCampaign(
        region_code=region.code,
        product_code=plan.product_code or "",
        target=str(plan.target),
        until_on=until,
        why=plan.why or "",
        started_by_id=person.id,
        started_at=work.now,
        machine_count=left,
    )
    if not await begin(work.session, campaign):
        return None
    _promise_end(work, campaign)
    await _promise_week(work, region.code)
    await _refresh_cards(work, campaign)
    await _tell_leaders(work, campaign, "office/campaign_began", besides=person)
    return campaign


def _promise_end(work: UnitOfWork, campaign: SoftwareCampaign) -> None:
    zone, opens = work.zone_of(campaign.region_code), work.company.hours.opens
    due_at = instant(campaign.until_on + A_DAY, opens, zone)
    work.promise(Promise.CAMPAIGN_ENDS, due_at, region_code=campaign.region_code)


async def _promise_week(work: UnitOfWork, region_code: str) -> None:
    """The first word comes the next morning, and never less than a week after the last one [M3]."""
    pending = await pending_of_regions(work.session, Promise.CAMPAIGN_WEEK)
    if any(each.region_code == region_code for each in pending):
        return
    morning = instant(today(work, region_code) + A_DAY, work.company.hours.opens, work.zone_of(region_code))
    kept_at = await last_kept(work.session, Promise.CAMPAIGN_WEEK, region_code)
    work.promise(Promise.CAMPAIGN_WEEK, max(morning, kept_at + A_WEEK) if kept_at else morning, region_code=region_code)


async def _refresh_cards(work: UnitOfWork, campaign: SoftwareCampaign) -> None:
    """Whoever has such a machine in hand reads on the card what to bring."""
    for ticket in await held_tickets_of_product(work.session, campaign.region_code, campaign.product_code):
        await cards.refresh(work, ticket)


async def _end(work: UnitOfWork, campaign: SoftwareCampaign, end: CampaignEnd) -> None:
    """Once, with a summary to who leads the region and to headquarters."""
    told = await progress_of(work, campaign)
    if not await finish(work.session, campaign, end, work.now, told.standing.left):
        raise Refused("campaign_over")
    await _refresh_cards(work, campaign)
    leaders = await people.holders(work, Role.LEADER, campaign.region_code)
    for each in _once([*leaders, *await people.holders(work, Role.HEADQUARTERS, None)]):
        work.say(each, "office/campaign_ended", told=told)


async def _tell_leaders(work: UnitOfWork, campaign: SoftwareCampaign, template: str, besides: Person) -> None:
    told = await progress_of(work, campaign)
    for leader in await people.first_on_duty(work, campaign.region_code, Role.LEADER, Role.HEADQUARTERS):
        if leader.id != besides.id:
            keyboard = keyboards.to_campaign(sides.captions_for(work, leader), campaign.id)
            work.say(leader, template, keyboard=keyboard, told=told, by=besides)


def _once(listeners: Iterable[Person]) -> list[Person]:
    return list({each.id: each for each in listeners}.values())
