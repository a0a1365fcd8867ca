"""A machine known by the number on its plate; a number that is another customer's is handled with care [T1]."""

from desk import dispatchers, machines
from desk.unit_of_work import UnitOfWork
from models.device import Device, adopted, device_numbered, has_number, own_device_numbered
from models.person import Person
from models.software_fleet import find_machines
from models.ticket import Ticket
from rules.refused import Refused
from rules.serial import Serial, example_of, is_meant_as_serial, read_serial


async def choose_numbered(work: UnitOfWork, person: Person, ticket: Ticket, text: str) -> bool:
    """The customer's machine with the number in these words; False when they hold none that a plate of ours shows."""
    serial = read_serial(text, work.company.products)
    if serial:
        await _choose(work, person, ticket, serial)
    return serial is not None


def refuse_mistyped(work: UnitOfWork, text: str) -> None:
    masks = [product.serial for product in work.company.products if product.serial]
    if masks and is_meant_as_serial(text):
        raise Refused("serial_not_right", example=example_of(masks[0]))


async def _choose(work: UnitOfWork, person: Person, ticket: Ticket, serial: Serial) -> None:
    known = await own_device_numbered(work.session, person.id, serial.number)
    known = known or await adopted(work.session, person.id, serial.number)
    if known:
        await machines.choose_known(work, person, ticket, known.id)
        return
    device = await machines.choose_product(work, ticket, serial.product_code)
    if await has_number(work.session, device, serial.number):
        await find_machines(work.session)  # its software may have been entered before we knew it
    else:
        device.disputed_serial = serial.number


async def tell_of_dispute(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """Only once the report is sent: nobody finds out by typing numbers which of them are somebody's."""
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    if device and device.disputed_serial:
        first = await device_numbered(work.session, device.disputed_serial)
        owner = await work.session.get(Person, first.owner_id) if first and first.owner_id else None
        await dispatchers.tell(work, ticket, "office/serial_disputed", owner=owner)
        work.say(person, "customer/serial_disputed", ticket=ticket, device=device)
