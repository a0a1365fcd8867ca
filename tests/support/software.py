"""Machines with a version, as the register has them, for tests that begin there."""

from datetime import date, timedelta
from typing import Any

from desk import people
from models.device import Device
from models.person import Person, person_with
from models.software_campaign import SoftwareCampaign
from models.software_update import SoftwareUpdate
from rules.software_register import EntryState
from tests.support.desk_kit import Desk, Visitor

TODAY = date(2026, 11, 23)


async def has_machines(
    desk: Desk, owner: Visitor, count: int, region: str = "south", product: str = "SW-W600", **more: Any
) -> list[int]:
    """The owner's, in that region."""
    async with desk.database.open_work() as work:
        account = people.Account(owner.user_id, owner.name, owner.language_code)
        person = await people.recognise(work, account, is_private=True)
        person.region_code = region
        devices = [Device(owner_id=person.id, product_code=product, created_at=work.now, **more) for _ in range(count)]
        work.session.add_all(devices)
        await work.session.flush()
        return [device.id for device in devices]


async def campaign_runs(desk: Desk, leader: Visitor, target: str, machine_count: int) -> None:
    """For the W600 of the leader's region, until four weeks from now."""
    async with desk.database.open_work() as work:
        person = await person_with(work.session, leader.user_id)
        assert person
        campaign = SoftwareCampaign(
            region_code=person.region_code, product_code="SW-W600", target=target, started_by_id=person.id,
            started_at=work.now, until_on=work.now.date() + timedelta(weeks=4), machine_count=machine_count,
        )  # fmt: skip
        work.session.add(campaign)


async def got(
    desk: Desk,
    operator: Visitor,
    device_id: int | None,
    version: str,
    state: EntryState = EntryState.VERIFIED,
    **more: Any,
) -> int:
    """A machine, or several at a site, got this version."""
    async with desk.database.open_work() as work:
        person = await person_with(work.session, operator.user_id)
        assert person
        device = await work.session.get(Device, device_id) if device_id else None
        owner = await work.session.get(Person, device.owner_id) if device and device.owner_id else None
        known: dict[str, Any] = {
            "product_code": device.product_code if device else "SW-W600",
            "region_code": owner.region_code if owner else person.region_code,
            "done_on": TODAY,
        }
        entry = SoftwareUpdate(
            device_id=device_id, version=version, state=state, operator_id=person.id, entered_at=work.now,
            changed_at=work.now, **(known | more),
        )  # fmt: skip
        work.session.add(entry)
        await work.session.flush()
        return entry.id
