"""What a digest says of software and campaigns, counted in plain Python, row by row [L1]."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from models.device import Device
from models.person import Person
from models.software_campaign import SoftwareCampaign
from models.software_update import SoftwareUpdate
from rules.software_version import Version, stored

WAITING = {"entered", "asked"}


class BruteForceSoftware:
    """Of these rows, for one region."""

    def __init__(self, rows: Mapping[type, list[Any]], region_code: str, zone: ZoneInfo) -> None:
        self.region_code, self.zone = region_code, zone
        self.entries = [each for each in rows[SoftwareUpdate] if each.state in {*WAITING, "verified"}]
        self.campaigns = [each for each in rows[SoftwareCampaign] if each.region_code == region_code]
        here = {person.id for person in rows[Person] if person.region_code == region_code}
        self.devices = [device for device in rows[Device] if device.owner_id in here]

    def to_verify(self) -> int:
        return len([each for each in self.entries if each.region_code == self.region_code and each.state in WAITING])

    def brought(self, is_in: Callable[[datetime], bool]) -> int:
        new = [each for each in self.entries if each.region_code == self.region_code and is_in(each.entered_at)]
        return sum(each.quantity for each in new if any(self._took_off(each, one) for one in self.campaigns))

    def left(self) -> int:
        return sum(self._left(each) for each in self.campaigns if each.ended_at is None)

    def _took_off(self, entry: SoftwareUpdate, campaign: SoftwareCampaign) -> bool:
        """Before it, nobody had entered such a version for the machine, or anything of a later day."""
        target = stored(campaign.target)
        ran = campaign.started_at <= entry.entered_at and (
            campaign.ended_at is None or entry.entered_at <= campaign.ended_at
        )
        if not ran or entry.product_code != campaign.product_code or stored(entry.version) < target:
            return False
        before = [each for each in self.entries if each.id < entry.id and machine_of(each) == machine_of(entry)]
        return not any(stored(each.version) >= target or each.done_on > entry.done_on for each in before)

    def _left(self, campaign: SoftwareCampaign) -> int:
        target, began_on = stored(campaign.target), campaign.started_at.astimezone(self.zone).date()
        of_model = [each for each in self.entries if each.product_code == campaign.product_code]
        machines = 0
        for device in self.devices:
            if device.product_code == campaign.product_code:
                newest = newest_of(each for each in of_model if each.device_id == device.id)
                is_new = bool(device.purchased_on and device.purchased_on > began_on)
                machines += is_below(newest, target) if newest else not is_new
        at_sites = [each for each in of_model if each.device_id is None and each.region_code == self.region_code]
        sites = {machine_of(each) for each in at_sites}
        newest_there = [newest_of(each for each in at_sites if machine_of(each) == site) for site in sites]
        return machines + sum(each.quantity for each in newest_there if each and is_below(each, target))


def machine_of(entry: SoftwareUpdate) -> tuple[Any, ...]:
    """Or the site, where machines have no number."""
    if entry.device_id:
        return (entry.device_id,)
    return entry.region_code, entry.product_code, entry.serial or entry.site.lower()


def newest_of(entries: Iterable[SoftwareUpdate]) -> SoftwareUpdate | None:
    return max(entries, key=lambda each: (each.done_on, each.id), default=None)


def is_below(entry: SoftwareUpdate, target: Version) -> bool:
    return stored(entry.version) < target
