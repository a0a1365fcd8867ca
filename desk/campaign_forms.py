"""The messages in which a campaign grows, and those that show the ones that run [L1]."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desk import in_place, sides, software_campaigns
from desk.charge import regions_of
from desk.unit_of_work import UnitOfWork
from messages.buttons.campaign import Change, ShowBehind
from messages.keyboards import campaign as keyboards
from models.person import Person
from models.software_campaign import SoftwareCampaign, running_campaigns
from rules.company.house import Region
from rules.refused import Refused
from rules.software_campaign import Plan, as_why, may_end_on, read_plan, read_target, read_until


class Heard(NamedTuple):
    plan: Plan
    trouble: str | None = None


class Form(NamedTuple):
    plan: Plan
    regions: Sequence[Region]
    """Where it is to begin."""
    trouble: str | None = None


def hear(work: UnitOfWork, person: Person, asked: str | None, words: str) -> Heard:
    day = software_campaigns.today(work, person.region_code)
    told = read_plan(words, work.company.products, day)
    if asked == "why" and told.why is None and (why := as_why(words)):
        told = Plan(why=why)
    if asked == "target" and told.target is None:
        told = Plan(target=read_target(words))
    if told.until and not may_end_on(told.until, day):
        return Heard(Plan(), "day")
    return Heard(told, "not_understood" if told == Plan() else None)


async def put(work: UnitOfWork, person: Person, form: Form, form_id: int | None) -> int | None:
    """Below what was sent just now; the earlier one keeps no buttons. Its row is answered."""
    if form_id:
        work.take_buttons_away(person, edits_id=form_id)
    regions, day = await regions_of(work, person), software_campaigns.today(work, person.region_code)
    captions, plan = sides.captions_for(work, person), form.plan
    keyboard = keyboards.telling(captions, plan.lacks, work.company.products, regions, day)
    row = work.say(
        person,
        "office/campaign_form",
        keyboard=keyboard,
        form=form,
        product=work.company.product(plan.product_code),
        is_all=len(form.regions) == len(work.company.regions),
    )
    await work.session.flush()
    return row.id if row else None


async def show_all(work: UnitOfWork, person: Person, message_id: int | None = None) -> int | None:
    regions = {region.code for region in await regions_of(work, person)}
    running = [each for each in await running_campaigns(work.session) if each.region_code in regions]
    told = [await software_campaigns.progress_of(work, each) for each in running]
    captions = sides.captions_for(work, person)
    named = {
        each.campaign.id: captions("campaign", told=each, region=captions.words(each.region.name))
        for each in told
        if each.region
    }
    keyboard = keyboards.campaigns(captions, named)
    return await in_place.show(work, person, message_id, "office/campaigns", keyboard=keyboard, told=told)


async def show(
    work: UnitOfWork, person: Person, campaign: SoftwareCampaign, message_id: int | None = None
) -> int | None:
    told = await software_campaigns.progress_of(work, campaign)
    list_of = ShowBehind(campaign.region_code, campaign.product_code, 0)
    captions = sides.captions_for(work, person)
    keyboard = keyboards.campaign(captions, campaign.id, list_of, until=campaign.until_on)
    return await in_place.show(work, person, message_id, "office/campaign", keyboard=keyboard, told=told)


async def ask_change(work: UnitOfWork, person: Person, campaign: SoftwareCampaign, change: Change) -> None:
    told = await software_campaigns.progress_of(work, campaign)
    work.say(person, "office/ask_campaign_change", told=told, change=change)


async def ask_whether_to_cancel(work: UnitOfWork, person: Person, campaign: SoftwareCampaign) -> None:
    told = await software_campaigns.progress_of(work, campaign)
    keyboard = keyboards.sure_to_cancel(sides.captions_for(work, person), campaign.id)
    work.say(person, "office/ask_cancel_campaign", keyboard=keyboard, told=told)


async def take_change(work: UnitOfWork, person: Person, campaign: SoftwareCampaign, change: Change, words: str) -> None:
    """What was typed for it; a kind no where it is none."""
    until = read_until(words, software_campaigns.today(work, campaign.region_code)) if change is Change.UNTIL else None
    target = read_target(words) if change is Change.TARGET else None
    why = as_why(words) if change is Change.WHY else None
    if until is None and target is None and why is None:
        raise Refused("campaign_day" if change is Change.UNTIL else "campaign_change_unclear")
    await software_campaigns.change(work, person, campaign, target=target, until=until, why=why)


def from_day(ordinal: int) -> date:
    return date.fromordinal(ordinal)
