"""Maintenance that falls due: declined by the owner, or looked at and offered by whoever leads the region [T2]."""

from messages.buttons.button import Button


class DeclineMaintenance(Button, prefix="not-now"):
    device_id: int | None = None
    """None: of all machines that the notice named."""


class ShowPlan(Button, prefix="plan"):
    region_code: str
    page: int


class AskOwner(Button, prefix="ask-owner"):
    plan_id: int
    page: int
