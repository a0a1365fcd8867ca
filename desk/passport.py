"""A machine's passport, for whoever comes to it: warranty, software, what was done before, parts changed [T1]."""

from typing import Any

from desk import case, software_fleet
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import job as keyboards
from messages.markup import Markup
from models.device import Device
from models.job_line import parts_changed_on
from models.job_report import filed_reports_on
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.warranty import verdict

MOST = 8
"""So many visits, and parts, are told; the newest ones."""


async def show(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    if device is None:
        raise Refused("no_machine_known")
    facts = await case.verdict_facts(work, ticket) | await _past_of(work, device, ticket.customer_id)
    keyboard = keyboards.back_to_job(captions_for(work, technician), ticket.id)
    work.say(technician, "technician/passport", keyboard=keyboard, ticket=ticket, **facts)


async def show_to_office(work: UnitOfWork, leader: Person, device: Device, keyboard: Markup) -> None:
    """Outside of any visit."""
    product = work.company.product(device.product_code)
    today = work.now.astimezone(work.zone_of(leader.region_code)).date()
    warranty = verdict(device.purchased_on, product.warranty_months, today) if product else None
    facts: dict[str, Any] = {"warranty": warranty, "product": product, "purchased_on": device.purchased_on}
    past = await _past_of(work, device, device.owner_id or 0)
    work.say(leader, "technician/passport", keyboard=keyboard, quoted=(device.owner_id or 0,), **facts, **past)


async def _past_of(work: UnitOfWork, device: Device, customer_id: int) -> dict[str, Any]:
    """While this customer had it."""
    visits = await filed_reports_on(work.session, device.id, customer_id)
    parts = await parts_changed_on(work.session, device.id)
    region_code = await software_fleet.region_of_machine(work, device)
    return {
        "device": device,
        "software": await software_fleet.state_of(work, device, region_code),
        "reported": next((report for report, _ in visits if report.software), None),
        "visits": visits[:MOST],
        "visit_count": len(visits),
        "parts": parts[:MOST],
        "part_count": len(parts),
    }
