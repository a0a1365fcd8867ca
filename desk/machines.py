"""Which machine it is, and since when the customer has it [T1]."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from desk import care
from desk.unit_of_work import UnitOfWork
from models.device import Device, devices_of
from models.maintenance_plan import forget_plans
from models.person import Person
from models.reminder import forget_notices
from models.ticket import Ticket, has_ticket
from rules.company.products import Product
from rules.company.words import Text
from rules.refused import Refused

Key = TypeVar("Key")
LONGEST_NAME = 24


async def machines_of(work: UnitOfWork, person: Person) -> dict[int, Text]:
    """What the customer's machines are called, by device; one that has left the company file is not offered."""
    devices = await devices_of(work.session, person.id)
    alike = Counter(device.product_code for device in devices)
    named = {device.id: title_of(work, device, is_alone=alike[device.product_code] == 1) for device in devices}
    return {device_id: title for device_id, title in named.items() if title}


def title_of(work: UnitOfWork, device: Device, *, is_alone: bool = True) -> Text | None:
    """Its owner's name for it, else the product's; machines of a kind are told apart by the end of their numbers."""
    product = work.company.product(device.product_code)
    if product is None or device.name:
        return Text(device.name, device.name) if product and device.name else None
    ending = "" if is_alone or not device.plate else f" …{device.plate[-4:]}"
    return Text(product.name.zh + ending, product.name.en + ending)


async def own_device(work: UnitOfWork, person: Person, device_id: int) -> Device:
    """Loading is the permission check."""
    device = await work.session.get(Device, device_id)
    if device is None or device.owner_id != person.id:
        raise Refused("not_yours")
    return device


async def choose_known(work: UnitOfWork, person: Person, ticket: Ticket, device_id: int) -> None:
    device = await own_device(work, person, device_id)
    if device_id != ticket.device_id:
        await forget(work, ticket)
    ticket.device_id, ticket.product_code = device.id, device.product_code


async def choose_product(work: UnitOfWork, ticket: Ticket, product_code: str) -> Device:
    if work.company.product(product_code) is None:
        raise Refused("no_such_machine")
    await forget(work, ticket)
    device = Device(owner_id=ticket.customer_id, product_code=product_code, created_at=work.now)
    work.session.add(device)
    await work.session.flush()
    ticket.device_id, ticket.product_code = device.id, product_code
    return device


async def note_purchase(work: UnitOfWork, ticket: Ticket, purchased_on: date | None) -> None:
    """None: the customer does not know."""
    if purchased_on and purchased_on > today_of(work, ticket):
        raise Refused("purchase_in_future", purchased_on=purchased_on)
    device = await work.session.get_one(Device, ticket.device_id)
    device.purchased_on = purchased_on
    await care.plan(work, device)


async def knows_purchase(work: UnitOfWork, ticket: Ticket) -> bool:
    """Whoever has had a machine here before was asked then; of one that nobody can name there is nothing to ask."""
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    return device is None or device.purchased_on is not None or not is_new_with(device, ticket)


async def forget(work: UnitOfWork, ticket: Ticket) -> None:
    """A machine that came with this report goes when another is chosen, or the report is not sent."""
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    ticket.device_id, ticket.product_code = None, None
    await work.session.flush()
    if device and is_new_with(device, ticket) and not await has_ticket(work.session, device.id):
        await forget_notices(work.session, device.id, is_all=True)
        await forget_plans(work.session, device.id)
        await work.session.delete(device)
        await work.session.flush()  # its number is free again


def is_new_with(device: Device, ticket: Ticket) -> bool:
    return device.created_at >= ticket.created_at


def today_of(work: UnitOfWork, ticket: Ticket) -> date:
    return work.now.astimezone(work.zone_of(ticket.region_code)).date()


async def choose_named(work: UnitOfWork, person: Person, ticket: Ticket, text: str) -> bool:
    """The machine that the words name: one of the customer's own, else one of the list."""
    own = named_in(text, await _own_names(work, person))
    if own:
        if len(own) == 1:
            await choose_known(work, person, ticket, own[0])
        return len(own) == 1
    products = named_in(text, {product.code: _names(product) for product in work.company.products})
    if len(products) == 1:
        await choose_product(work, ticket, products[0])
    return len(products) == 1


def is_product(work: UnitOfWork, text: str) -> bool:
    """Nothing but what one of the list is called."""
    names = {product.code: _names(product) for product in work.company.products}
    return len(_plain(text)) <= LONGEST_NAME and len(named_in(text, names)) == 1


def named_in(text: str, names: Mapping[Key, tuple[str, ...]]) -> list[Key]:
    """What the words name, by its name or a part of it."""
    said = _plain(text)
    if len(said) < 2:
        return []
    return [key for key, called in names.items() if any(said in each or each in said for each in called)]


async def _own_names(work: UnitOfWork, person: Person) -> dict[int, tuple[str, ...]]:
    """Where a given name is said, only that one is meant; the product's name means any of its kind."""
    devices = await devices_of(work.session, person.id)
    found = {device.id: (device.name, work.company.product(device.product_code)) for device in devices}
    return {
        device_id: ((_plain(name),) if name else ()) + _names(product)
        for device_id, (name, product) in found.items()
        if product
    }


def _names(product: Product) -> tuple[str, ...]:
    return _plain(product.code), _plain(product.name.zh), _plain(product.name.en)


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
