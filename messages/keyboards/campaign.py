"""The buttons under who is behind with the software, and under campaigns [L1]."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from messages.buttons.campaign import (
    CampaignProduct,
    CampaignRegion,
    CampaignUntil,
    CancelCampaign,
    Change,
    ChangeCampaign,
    DropCampaign,
    ExtendCampaign,
    NewCampaign,
    ShowBehind,
    ShowCampaign,
    ShowCampaigns,
    ShowFleet,
    ShowMachine,
    StartCampaign,
)
from messages.buttons.care import ShowPlan
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region
from rules.company.products import Product

IN_A_ROW = 2
WEEKS = (2, 4, 8)


def fleet(
    captions: Captions, region_code: str | None, to_open: Sequence[tuple[Product, int]], others: Sequence[Region]
) -> Markup:
    """Each model of the region with machines left opens their list; headquarters goes from region to region."""
    opened = [
        press(
            captions("behind", name=captions.words(product.name), count=count), ShowBehind(region_code, product.code, 0)
        )
        for product, count in to_open
        if region_code
    ]
    regions = [press(captions.words(each.name), ShowFleet(each.code)) for each in others]
    return inline([*([key] for key in opened), *_pairs(regions), [press(captions("campaigns"), ShowCampaigns())]])


def behind(captions: Captions, list_of: ShowBehind, last_page: int, machines: Mapping[int, int]) -> Markup:
    """`machines`: by their place in the list."""
    region_code, product_code, page = list_of.region_code, list_of.product_code, list_of.page
    opened = [
        press(captions("machine_of_list", place=place), ShowMachine(device)) for place, device in machines.items()
    ]
    earlier = [press(captions("earlier_page"), ShowBehind(region_code, product_code, page - 1))] if page else []
    later = [press(captions("later_page"), ShowBehind(region_code, product_code, page + 1))] if page < last_page else []
    back = press(captions("back"), ShowFleet(region_code))
    return inline([*_pairs(opened), [*earlier, *later], [back]])


def machine(captions: Captions, list_of: ShowBehind) -> Markup:
    back = press(captions("back"), list_of)
    return inline([[press(captions("maintenance_plan"), ShowPlan(list_of.region_code, 0))], [back]])


def campaigns(captions: Captions, running: Mapping[int, str]) -> Markup:
    rows = [[press(captions("own_entry", what=what), ShowCampaign(campaign))] for campaign, what in running.items()]
    return inline(
        [*rows, [press(captions("new_campaign"), NewCampaign())], [press(captions("who_is_behind"), ShowFleet())]]
    )


def telling(
    captions: Captions,
    asked: str | None,
    products: Sequence[Product],
    regions: Sequence[Region],
    today: date,
) -> Markup:
    """What answers the question first; with everything there: where, and start."""
    drop = [press(captions("cancel"), DropCampaign())]
    if asked == "product":
        return inline([*([press(captions.words(each.name), CampaignProduct(each.code))] for each in products), drop])
    if asked == "until":
        return inline([_ends(captions, today), drop])
    if asked:
        return inline([drop])
    where = [press(captions.words(each.name), CampaignRegion(each.code)) for each in regions]
    everywhere = [press(captions("all_regions"), CampaignRegion())]
    choice = [*_pairs(where), everywhere] if len(regions) > 1 else []
    return inline([[press(captions("start_campaign"), StartCampaign())], *choice, drop])


def campaign(captions: Captions, campaign_id: int, list_of: ShowBehind, *, until: date) -> Markup:
    week = until + timedelta(weeks=1)
    extend = press(captions("extend_campaign"), ExtendCampaign(campaign_id, week.toordinal()))
    changes = [press(captions(f"change_{each}"), ChangeCampaign(campaign_id, each)) for each in Change]
    cancel = press(captions("cancel_campaign"), CancelCampaign(campaign_id))
    left = press(captions("machines_left"), list_of)
    return inline([[left], *_pairs([extend, *changes]), [cancel], [press(captions("back"), ShowCampaigns())]])


def sure_to_cancel(captions: Captions, campaign_id: int) -> Markup:
    sure = press(captions("yes_cancel_campaign"), CancelCampaign(campaign_id, is_sure=True))
    return inline([[sure], [press(captions("back"), ShowCampaign(campaign_id))]])


def to_campaign(captions: Captions, campaign_id: int) -> Markup:
    return inline([[press(captions("show_campaign"), ShowCampaign(campaign_id))]])


def _ends(captions: Captions, today: date) -> list[Key]:
    return [
        press(captions("in_weeks", count=weeks), CampaignUntil((today + timedelta(weeks=weeks)).toordinal()))
        for weeks in WEEKS
    ]


def _pairs(keys: Sequence[Key]) -> list[list[Key]]:
    return [list(keys[first : first + IN_A_ROW]) for first in range(0, len(keys), IN_A_ROW)]
