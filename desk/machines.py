"""Which machine it is, and since when the customer has it [T1]."""

from datetime import date

from desk.unit_of_work import UnitOfWork
from models.device import Device, devices_of
from models.person import Person
from models.ticket import Ticket
from rules.company import Product
from rules.refused import Refused


async def machines_of(work: UnitOfWork, person: Person) -> dict[int, Product]:
    """The customer's machines, by device; one that has left the company file is not offered."""
    devices = await devices_of(work.session, person.id)
    found = {device.id: work.company.product(device.product_code) for device in devices}
    return {device_id: product for device_id, product in found.items() if product}


async def choose_known(work: UnitOfWork, person: Person, ticket: Ticket, device_id: int) -> None:
    device = await work.session.get(Device, device_id)
    if device is None or device.owner_id != person.id:
        raise Refused("not_yours")
    if device_id != ticket.device_id:
        await forget(work, ticket)
    ticket.device_id, ticket.product_code = device.id, device.product_code


async def choose_product(work: UnitOfWork, ticket: Ticket, product_code: str) -> None:
    if work.company.product(product_code) is None:
        raise Refused("no_such_machine")
    await forget(work, ticket)
    device = Device(owner_id=ticket.customer_id, product_code=product_code, created_at=work.now)
    work.session.add(device)
    await work.session.flush()
    ticket.device_id, ticket.product_code = device.id, product_code


async def note_purchase(work: UnitOfWork, ticket: Ticket, purchased_on: date | None) -> None:
    """None: the customer does not know."""
    if purchased_on and purchased_on > today_of(work, ticket):
        raise Refused("purchase_in_future", purchased_on=purchased_on)
    device = await work.session.get_one(Device, ticket.device_id)
    device.purchased_on = purchased_on


async def knows_purchase(work: UnitOfWork, ticket: Ticket) -> bool:
    """Whoever has had a machine here before was asked then."""
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    return device is not None and (device.purchased_on is not None or not is_new_with(device, ticket))


async def forget(work: UnitOfWork, ticket: Ticket) -> None:
    """A machine that came with this report goes when another is chosen, or the report is not sent."""
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    ticket.device_id, ticket.product_code = None, None
    await work.session.flush()
    if device and is_new_with(device, ticket):
        await work.session.delete(device)


def is_new_with(device: Device, ticket: Ticket) -> bool:
    return device.created_at >= ticket.created_at


def today_of(work: UnitOfWork, ticket: Ticket) -> date:
    return work.now.astimezone(work.zone_of(ticket.region_code)).date()


async def choose_named(work: UnitOfWork, person: Person, ticket: Ticket, text: str) -> bool:
    """The machine that the words name: one of the customer's own, else one of the list."""
    known = await machines_of(work, person)
    own = product_called(tuple(known.values()), text)
    device_id = next((device_id for device_id, product in known.items() if product is own), None)
    if device_id:
        await choose_known(work, person, ticket, device_id)
        return True
    product = product_called(work.company.products, text)
    if product:
        await choose_product(work, ticket, product.code)
    return product is not None


def product_called(products: tuple[Product, ...], text: str) -> Product | None:
    """The one product that the words name, by its code or a part of its name."""
    said = _plain(text)
    named = [product for product in products if any(said in each or each in said for each in _names(product))]
    return named[0] if len(named) == 1 and len(said) > 1 else None


def _names(product: Product) -> tuple[str, ...]:
    return _plain(product.code), _plain(product.name.zh), _plain(product.name.en)


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
