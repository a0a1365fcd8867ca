"""A customer whom we know: machine, name and place are shown once to be confirmed, and not asked one by one [T1]."""

from desk import machines
from desk.unit_of_work import UnitOfWork
from models.device import Device, devices_of
from models.person import Person
from models.ticket import Ticket
from rules.report import Question

LINES = (Question.MACHINE, Question.NAME, Question.PHONE, Question.ADDRESS)
"""What stands there, and may have changed."""


def is_known(person: Person) -> bool:
    """Somebody we can call and find, from an earlier report."""
    return person.phone is not None and (person.address is not None or person.latitude is not None)


async def only_machine(work: UnitOfWork, person: Person, ticket: Ticket) -> Device | None:
    """The one that is meant when nobody says which: the customer has no other, and none was chosen."""
    return None if ticket.product_code or not is_known(person) else await only_one_of(work, person)


async def only_one_of(work: UnitOfWork, person: Person) -> Device | None:
    devices = await devices_of(work.session, person.id)
    return devices[0] if len(devices) == 1 and work.company.product(devices[0].product_code) else None


async def machine_meant(work: UnitOfWork, person: Person, ticket: Ticket) -> Device | None:
    if ticket.device_id:
        return await work.session.get(Device, ticket.device_id)
    return await only_machine(work, person, ticket)


async def confirm(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    device = await only_machine(work, person, ticket)
    if device:
        await machines.choose_known(work, person, ticket, device.id)
    ticket.contact_name, ticket.phone = person.name, person.phone
    if ticket.address is None and ticket.latitude is None:
        ticket.address, ticket.latitude, ticket.longitude = person.address, person.latitude, person.longitude
        ticket.region_code = person.region_code if work.company.region(person.region_code) else None
