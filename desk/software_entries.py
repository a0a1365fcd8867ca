"""Entries in the register of software updates: made by hand or by a visit's report, put right until verified [L1]."""

from datetime import date
from typing import Any

from desk import sides, software_campaigns
from desk.unit_of_work import UnitOfWork
from messages.keyboards import software as keyboards
from models.device import Device, device_numbered
from models.job_report import JobReport
from models.person import Person
from models.software_update import SoftwareUpdate, entry_of_report, move
from models.ticket import Ticket
from rules.refused import Refused
from rules.software_entry import Told, as_site
from rules.software_register import WAITING, EntryState
from rules.software_version import find_version, read_version, stored

ROOM_FOR_WORDS = 500


async def enter(work: UnitOfWork, operator: Person, told: Told) -> SoftwareUpdate:
    device = await device_numbered(work.session, told.serial) if told.serial else None
    entry = SoftwareUpdate(
        region_code=await _region_of(work, device) or operator.region_code,
        operator_id=operator.id,
        entered_at=work.now,
        **_told(work, operator, told),
        device_id=device.id if device else None,
        changed_at=work.now,
    )
    work.session.add(entry)
    await work.session.flush()
    await software_campaigns.look_after(work, entry.region_code, entry.product_code)
    _show(work, operator, entry, "technician/software_entered")
    return entry


async def put_right(work: UnitOfWork, operator: Person, entry: SoftwareUpdate, told: Told) -> None:
    """Whoever verifies it sees it anew."""
    device = await device_numbered(work.session, told.serial) if told.serial else None
    facts = _told(work, operator, told) | {"device_id": device.id if device else None}
    if told.site == await _site_of_visit(work, entry):
        facts["site"] = ""
    if entry.ticket_id and told.serial == entry.serial:
        facts["device_id"] = entry.device_id
    await _move(work, entry, EntryState.ENTERED, **facts)
    _show(work, operator, entry, "technician/software_entered")


async def withdraw(work: UnitOfWork, operator: Person, entry: SoftwareUpdate) -> None:
    await _move(work, entry, EntryState.WITHDRAWN, settled_at=work.now, settled_by_id=operator.id)
    _show(work, operator, entry, "technician/software_withdrawn")


async def own_entry(work: UnitOfWork, operator: Person, entry_id: int) -> SoftwareUpdate:
    """Loading is the permission check."""
    entry = await work.session.get(SoftwareUpdate, entry_id)
    if entry is None or entry.operator_id != operator.id:
        raise Refused("not_yours")
    if entry.state not in WAITING:
        raise Refused("software_settled", state=entry.state)
    return entry


async def note_report(work: UnitOfWork, technician: Person, ticket: Ticket, report: JobReport) -> None:
    """What a visit's report tells of the machine's software is entered by itself, once; filed again it is put right."""
    version = read_version(report.software) or (find_version(report.software) or (None,))[0]
    known = await entry_of_report(work.session, report.id)
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    product_code = device.product_code if device else ticket.product_code
    if version is None or product_code is None:
        return
    if known is None:
        known = SoftwareUpdate(
            report_id=report.id, ticket_id=ticket.id, entered_at=work.now, version="", product_code=product_code,
            done_on=today(work, ticket.region_code), changed_at=work.now, operator_id=technician.id,
        )  # fmt: skip
        work.session.add(known)
    elif stored(known.version) == version:
        return
    known.product_code, known.version = product_code, str(version)
    known.device_id, known.serial = (device.id, device.plate) if device else (None, None)
    known.region_code, known.operator_id, known.state = ticket.region_code, technician.id, EntryState.ENTERED
    known.done_on, known.changed_at = today(work, ticket.region_code), work.now
    known.settled_at, known.settled_by_id, known.reason = None, None, ""
    await work.session.flush()


def show(work: UnitOfWork, operator: Person, entry: SoftwareUpdate) -> None:
    _show(work, operator, entry, "technician/software_entry")


async def told_of(work: UnitOfWork, entry: SoftwareUpdate) -> Told:
    site = entry.site or await _site_of_visit(work, entry)
    return Told(entry.product_code, entry.serial, entry.quantity, stored(entry.version), site, entry.done_on)


def today(work: UnitOfWork, region_code: str | None) -> date:
    return work.now.astimezone(work.zone_of(region_code)).date()


def _told(work: UnitOfWork, operator: Person, told: Told) -> dict[str, Any]:
    if told.lacks or told.product_code is None or told.version is None:
        raise Refused("answered_already")
    return {
        "product_code": told.product_code,
        "serial": told.serial,
        "quantity": told.quantity or 1,
        "version": str(told.version),
        "site": told.site or "",
        "done_on": told.on or today(work, operator.region_code),
    }


async def _site_of_visit(work: UnitOfWork, entry: SoftwareUpdate) -> str | None:
    """It stands with the ticket and nowhere else."""
    ticket = await work.session.get(Ticket, entry.ticket_id) if entry.ticket_id else None
    return as_site(ticket.address or "") if ticket else None


async def _region_of(work: UnitOfWork, device: Device | None) -> str | None:
    owner = await work.session.get(Person, device.owner_id) if device and device.owner_id else None
    return owner.region_code if owner else None


async def _move(work: UnitOfWork, entry: SoftwareUpdate, after: EntryState, **changes: object) -> None:
    if not await move(work.session, entry, WAITING, after, changed_at=work.now, **changes):
        raise Refused("software_settled", state=entry.state)


def _show(work: UnitOfWork, operator: Person, entry: SoftwareUpdate, template: str) -> None:
    keyboard = keyboards.own_entry(sides.captions_for(work, operator), entry.id, entry.state)
    product = work.company.product(entry.product_code)
    work.say(operator, template, keyboard=keyboard, entry=entry, product=product)
