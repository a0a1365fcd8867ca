"""Who the customer is and where the machine stands [T1]."""

from collections.abc import Sequence

from desk.phones import shared_phone, typed_phone
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from rules.company.house import Region
from rules.places import by_nearness, region_nearest, region_of_address
from rules.refused import Refused
from rules.report import Question

LONGEST_NAME, LONGEST_ADDRESS, SHORTEST_ADDRESS = 60, 300, 4


def note_name(ticket: Ticket, name: str) -> None:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not any(character.isalpha() for character in name):
        raise Refused("name_not_valid")
    ticket.contact_name = name


def note_phone(work: UnitOfWork, ticket: Ticket, text: str) -> None:
    ticket.phone = typed_phone(work, text)


def note_shared_phone(work: UnitOfWork, ticket: Ticket, number: str) -> None:
    ticket.phone = shared_phone(work, number)


def note_address(work: UnitOfWork, ticket: Ticket, address: str) -> None:
    address = " ".join(address.split())
    if not SHORTEST_ADDRESS <= len(address) <= LONGEST_ADDRESS:
        raise Refused("address_not_clear")
    region = region_of_address(work.company.regions, address)
    ticket.address, ticket.latitude, ticket.longitude = address, None, None
    ticket.region_code = region.code if region else None


def note_point(work: UnitOfWork, ticket: Ticket, latitude: float, longitude: float, address: str | None) -> None:
    region = region_nearest(work.company.regions, latitude, longitude)
    ticket.address, ticket.latitude, ticket.longitude = address, latitude, longitude
    ticket.region_code = region.code if region else None


def regions_in_question(work: UnitOfWork, ticket: Ticket) -> Sequence[Region]:
    """The likeliest first, where the place is known."""
    if ticket.latitude is None or ticket.longitude is None:
        return work.company.regions
    return by_nearness(work.company.regions, ticket.latitude, ticket.longitude)


def choose_region(work: UnitOfWork, ticket: Ticket, region_code: str) -> None:
    if work.company.region(region_code) is None:
        raise Refused("no_such_region")
    ticket.region_code = region_code


def choose_named_region(work: UnitOfWork, ticket: Ticket, text: str) -> bool:
    """By the region's own name, or by a place that belongs to it."""
    said = text.strip().casefold()
    named = [each for each in work.company.regions if said in {each.name.zh.casefold(), each.name.en.casefold()}]
    region = named[0] if named else region_of_address(work.company.regions, text)
    ticket.region_code = region.code if region else None
    return region is not None


def leave_open(ticket: Ticket, question: Question | None) -> None:
    """The customer does not know: whoever comes asks again."""
    if question is Question.PHONE:
        ticket.phone = None
    elif question is Question.ADDRESS:
        ticket.address = ticket.latitude = ticket.longitude = ticket.region_code = None
    elif question is Question.REGION:
        ticket.region_code = None


def remember(person: Person, ticket: Ticket, *, is_staff: bool) -> None:
    """What was given for this report need not be asked for the next one."""
    person.phone, person.address = ticket.phone, ticket.address
    person.latitude, person.longitude = ticket.latitude, ticket.longitude
    if not is_staff:
        person.name, person.region_code = ticket.contact_name or person.name, ticket.region_code
