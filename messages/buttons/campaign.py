"""Who is behind with the software, and the campaigns that bring it [L1]."""

from enum import StrEnum

from messages.buttons.button import Button


class ShowFleet(Button, prefix="fleet"):
    region_code: str | None = None


class ShowBehind(Button, prefix="bh"):
    region_code: str
    product_code: str
    page: int


class ShowMachine(Button, prefix="sw-machine"):
    device_id: int


class ShowCampaigns(Button, prefix="campaigns"):
    pass


class ShowCampaign(Button, prefix="campaign"):
    campaign_id: int


class NewCampaign(Button, prefix="cp-new"):
    pass


class CampaignProduct(Button, prefix="cp-product"):
    product_code: str


class CampaignUntil(Button, prefix="cp-until"):
    on: int


class CampaignRegion(Button, prefix="cp-region"):
    region_code: str | None = None
    """None: all regions."""


class StartCampaign(Button, prefix="cp-start"):
    pass


class DropCampaign(Button, prefix="cp-drop"):
    """What was told so far is left."""


class Change(StrEnum):
    TARGET = "target"
    UNTIL = "until"
    WHY = "why"


class ChangeCampaign(Button, prefix="cp-change"):
    campaign_id: int
    change: Change


class ExtendCampaign(Button, prefix="cp-extend"):
    campaign_id: int
    on: int


class CancelCampaign(Button, prefix="cp-cancel"):
    campaign_id: int
    is_sure: bool = False
