"""Urgent faults, shown: the list with what each still lacks, and one of them with all of its parts [L4]."""

from typing import Any, NamedTuple

from desk import access, charge, in_place, people, region_lists, sides, urgent_faults
from desk.unit_of_work import UnitOfWork
from messages.keyboards import urgent_fault as keyboards
from models.person import Person
from models.post import holders_of
from models.ticket import Ticket
from models.urgent_fault import Faulty, UrgentFault, count_faults, faults_in
from rules.company.house import Region
from rules.company.products import Product
from rules.refused import Refused
from rules.roles import Role
from rules.urgent_fault import Part, days_to_choose, missing

ON_A_PAGE = 6
MOST_OWNERS = 4


class Line(NamedTuple):
    place: int
    faulty: Faulty
    product: Product | None
    region: Region | None
    missing: list[Part]


async def show_all(work: UnitOfWork, person: Person, page: int = 0, message_id: int | None = None) -> int | None:
    codes = [region.code for region in await charge.regions_of(work, person, region_lists.EVERYWHERE)]
    open_count, total = await count_faults(work.session, codes)
    last_page = max(total - 1, 0) // ON_A_PAGE
    page = min(max(page, 0), last_page)
    found = await faults_in(work.session, codes, ON_A_PAGE, page * ON_A_PAGE)
    lines = [_line(work, place, each) for place, each in enumerate(found, start=page * ON_A_PAGE + 1)]
    captions = sides.captions_for(work, person)
    numbers = {
        line.faulty.ticket.id: line.faulty.ticket.number or captions("no_number_yet", place=line.place)
        for line in lines
    }
    facts: dict[str, Any] = {
        "keyboard": keyboards.faults(captions, numbers, page, last_page),
        "lines": lines,
        "open_count": open_count,
        "page": page,
        "pages": last_page + 1,
    }
    return await in_place.show(work, person, message_id, "office/urgent_faults", **facts)


async def show(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    fault = await urgent_faults.fault_for(work, person, ticket)
    owner = await work.session.get(Person, fault.owner_id) if fault.owner_id else None
    captions = sides.captions_for(work, person, ticket)
    keyboard = keyboards.fault(captions, await _buttons(work, person, ticket, fault))
    facts: dict[str, Any] = {"fault": fault, "owner": owner, "left": missing(fault.held)}
    product = work.company.product(ticket.product_code)
    work.say(person, "staff/urgent_fault", keyboard=keyboard, ticket=ticket, product=product, **facts)


async def is_office(work: UnitOfWork, person: Person, ticket: Ticket) -> bool:
    try:
        await access.require_charge(work, person, ticket)
    except Refused:
        return False
    return True


async def _buttons(work: UnitOfWork, person: Person, ticket: Ticket, fault: UrgentFault) -> keyboards.Fault:
    is_theirs = await is_office(work, person, ticket)
    held = await people.roles_of(work, person)
    crew = await holders_of(work.session, Role.TECHNICIAN, ticket.region_code) if ticket.region_code else []
    others = {each.id: each.name for each in [person, *crew] if each.id != fault.owner_id}
    return keyboards.Fault(
        ticket.id,
        missing(fault.held),
        is_over=fault.ended_at is not None,
        is_office=is_theirs,
        has_case=bool(ticket.number and held & {Role.LEADER, Role.DISPATCHER}),
        days=days_to_choose(urgent_faults.today(work, ticket)) if fault.is_final_to_come else (),
        owners=dict(list(others.items())[:MOST_OWNERS]) if fault.is_final_to_come else {},
    )


def _line(work: UnitOfWork, place: int, faulty: Faulty) -> Line:
    ticket = faulty.ticket
    product, region = work.company.product(ticket.product_code), work.company.region(ticket.region_code)
    return Line(place, faulty, product, region, missing(faulty.fault.held))
