"""The customer's machines when nothing is being reported: shown, and called as their owner calls them."""

from desk import machines, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import customer as keyboards
from models.device import Device
from models.person import Person
from rules.refused import Refused
from rules.warranty import verdict

SHORTEST, LONGEST = 2, 24


async def list_machines(work: UnitOfWork, person: Person) -> None:
    mine = await machines.machines_of(work, person)
    keyboard = keyboards.my_machines(sides.captions_for(work, person), mine)
    work.say(person, "customer/my_machines", keyboard=keyboard, has_machines=bool(mine))


async def show_machine(work: UnitOfWork, person: Person, device_id: int) -> None:
    device = await machines.own_device(work, person, device_id)
    product = work.company.product(device.product_code)
    title = machines.title_of(work, device)
    if product is None or title is None:
        raise Refused("no_such_machine")
    today = work.now.astimezone(work.zone_of(person.region_code)).date()
    warranty = verdict(device.purchased_on, product.warranty_months, today)
    keyboard = keyboards.machine(sides.captions_for(work, person), device.id)
    work.say(
        person, "customer/machine", keyboard=keyboard, title=title, device=device, product=product, warranty=warranty
    )


async def ask_name(work: UnitOfWork, person: Person, device_id: int) -> None:
    await machines.own_device(work, person, device_id)
    work.say(person, "customer/ask_machine_name")


async def name_machine(work: UnitOfWork, person: Person, device_id: int, words: str) -> Device:
    device = await machines.own_device(work, person, device_id)
    name = " ".join(words.split())
    if not SHORTEST <= len(name) <= LONGEST:
        raise Refused("machine_name_not_valid")
    device.name = name
    await show_machine(work, person, device.id)
    return device
