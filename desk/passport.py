"""A machine's passport, for whoever comes to it: warranty, software, what was done before, parts changed [T1]."""

from typing import Any

from desk import case
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import job as keyboards
from models.device import Device
from models.job_line import parts_changed_on
from models.job_report import filed_reports_on
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused

MOST = 8
"""So many visits, and parts, are told; the newest ones."""


async def show(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    if device is None:
        raise Refused("no_machine_known")
    visits = await filed_reports_on(work.session, device.id, ticket.customer_id)
    parts = await parts_changed_on(work.session, device.id)
    facts: dict[str, Any] = await case.verdict_facts(work, ticket) | {"device": device}
    facts |= {"software": next((report for report, _ in visits if report.software), None)}
    facts |= {"visits": visits[:MOST], "visit_count": len(visits), "parts": parts[:MOST], "part_count": len(parts)}
    keyboard = keyboards.back_to_job(captions_for(work, technician), ticket.id)
    work.say(technician, "technician/passport", keyboard=keyboard, ticket=ticket, **facts)
