"""Machines, campaigns one after the other, and what was entered for the machines: with the dice of a random quarter."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import product
from random import Random

from sqlmodel import SQLModel

from models.device import Device
from models.person import Person
from models.software_campaign import SoftwareCampaign
from models.software_update import SoftwareUpdate
from rules.software_register import EntryState

PRODUCTS = ("x", "y")
VERSIONS = ("1.9", "1.10-rc1", "1.10", "2.0")
SITES = ("", "Canteen East", "canteen east")
FIRST_OWNER = 90_000


class RandomSoftware:
    def __init__(
        self, dice: Random, region_codes: Sequence[str], technician_ids: Sequence[int], instant: Callable[[], datetime]
    ) -> None:
        self.dice, self.region_codes, self.technician_ids, self.instant = dice, region_codes, technician_ids, instant

    def rows(self, entries: int) -> list[SQLModel]:
        owners = [
            Person(id=FIRST_OWNER + place, name="Zhou", region_code=code, created_at=self.instant())
            for place, code in enumerate(self.region_codes)
        ]
        devices = [self._device(number, self.dice.choice(owners)) for number in range(1, entries // 3)]
        campaigns = [each for place in product(self.region_codes, PRODUCTS) for each in self._campaigns(*place)]
        told = sorted([self._entry(devices) for _ in range(entries)], key=lambda each: each.entered_at)
        for number, entry in enumerate(told, start=1):
            entry.id = number
        return [*owners, *devices, *campaigns, *told]

    def _device(self, number: int, owner: Person) -> Device:
        bought_on = self.dice.choice([None, self.instant().date()])
        return Device(
            id=number, owner_id=owner.id, product_code=self.dice.choice(PRODUCTS), purchased_on=bought_on,
            created_at=self.instant(),
        )  # fmt: skip

    def _campaigns(self, region_code: str, product_code: str) -> list[SoftwareCampaign]:
        """The last one runs."""
        edges = sorted(self.instant() for _ in range(5))
        return [
            SoftwareCampaign(
                region_code=region_code, product_code=product_code, target=self.dice.choice(VERSIONS[1:]),
                until_on=begins.date() + timedelta(weeks=2), started_by_id=self.technician_ids[0], started_at=begins,
                machine_count=1, ended_at=ends,
            )
            for begins, ends in zip(edges[::2], [*edges[1::2], None], strict=True)
        ]  # fmt: skip

    def _entry(self, devices: Sequence[Device]) -> SoftwareUpdate:
        at, device = self.instant(), self.dice.choice([*devices, None])
        return SoftwareUpdate(
            region_code=self.dice.choice([*self.region_codes, None]), version=self.dice.choice(VERSIONS),
            product_code=device.product_code if device else self.dice.choice(PRODUCTS),
            device_id=device.id if device else None, site=self.dice.choice(SITES),
            serial=self.dice.choice([None, None, "W600-1"]), quantity=1 if device else self.dice.randint(1, 4),
            done_on=at.date() - timedelta(days=self.dice.choice([0, 0, 0, 40])),
            operator_id=self.dice.choice(self.technician_ids), state=self.dice.choice(list(EntryState)),
            entered_at=at, changed_at=at,
        )  # fmt: skip
