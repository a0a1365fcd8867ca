"""The demo's fictional customers, their machines, and how they report a fault."""

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from models.device import Device
from models.person import Person
from models.ticket import Ticket
from rules.company import Company
from rules.company.products import Fault
from rules.ticket_number import number_of

WORDS = tomllib.loads(Path(__file__).with_name("history.toml").read_text(encoding="utf-8"))
FIRST_ID = 1001
"""Above the staff, who are in the database already."""


@dataclass(frozen=True)
class Customer:
    person: Person
    machine: Device
    faults: tuple[Fault, ...]
    """What this machine may come down with."""

    def report(self, ticket_id: int, fault: Fault, words: str, at: datetime) -> Ticket:
        """`at`: in the region's own time, which is in the number."""
        return Ticket(
            id=ticket_id,
            number=number_of(ticket_id, at.date()),
            customer_id=self.person.id,
            region_code=self.person.region_code,
            device_id=self.machine.id,
            product_code=self.machine.product_code,
            symptom=words.format(fault=fault.title.zh),
            fault_code=fault.code,
            contact_name=self.person.name,
            phone=self.person.phone,
            address=self.person.address,
            created_at=at - timedelta(minutes=5),
            opened_at=at,
        )


def customers_of(company: Company, joined_at: datetime, dice: Random) -> list[Customer]:
    numbered = enumerate(WORDS["customers"], start=FIRST_ID)
    return [_customer(company, number, named, joined_at, dice) for number, named in numbered]


def _customer(company: Company, number: int, named: dict[str, str], joined_at: datetime, dice: Random) -> Customer:
    person = Person(
        id=number,
        name=named["name"],
        phone=f"+861390000{number}",
        address=named["address"],
        region_code=named["region"],
        created_at=joined_at,
    )
    product = dice.choice(company.products)
    purchased_on = joined_at.date() - timedelta(days=dice.randint(20, 900))
    machine = Device(
        id=number, owner_id=number, product_code=product.code, purchased_on=purchased_on, created_at=joined_at
    )
    faults = tuple(fault for fault in company.faults if not fault.products or product.code in fault.products)
    return Customer(person, machine, faults)
