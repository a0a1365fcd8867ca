"""The customer gets each agreed visit as a calendar file; moved or dropped, a newer one replaces it [P3]."""

from desk import sides
from desk.reader import Reader
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from models.visit import Visit, visits_of


async def send(work: UnitOfWork, ticket: Ticket, visit: Visit, *, is_off: bool = False) -> None:
    customer = await sides.customer_of(work, ticket)
    reader = work.reader(customer)
    if reader is None:
        return
    text = await _written(work, ticket, visit, reader, is_off=is_off)
    file = {
        "document": {"file_name": f"{ticket.number}.ics", "text": text},
        "caption": work.words(reader, "customer/calendar_file", ticket=ticket, is_off=is_off),
    }
    work.send(customer, "sendDocument", file, ticket=ticket)


async def _written(work: UnitOfWork, ticket: Ticket, visit: Visit, reader: Reader, *, is_off: bool) -> str:
    from messages.calendar_file import Entry, written  # its library is slow to import

    house = work.company.company
    technician = await work.session.get_one(Person, visit.technician_id)
    facts = {"house": house, "technician": technician.name.split(" ")[0], "number": ticket.number, "kind": ticket.kind}
    entry = Entry(
        uid=f"{ticket.number}.{ticket.created_at:%Y%m%d%H%M%S}@repairline.invalid",
        sequence=await _sequence(work, ticket, is_off=is_off),
        written_at=work.now,
        starts_at=visit.starts_at,
        ends_at=visit.ends_at,
        zone=work.zone_of(ticket.region_code),
        summary=work.renderer.in_calendar("summary", reader.language, **facts),
        description=work.renderer.in_calendar("description", reader.language, **facts),
        place=ticket.address or "",
        host=house.name.in_(reader.language),
        is_off=is_off,
    )
    return written(entry)


async def _sequence(work: UnitOfWork, ticket: Ticket, *, is_off: bool) -> int:
    """Whatever is agreed next is one visit more; between two there is room for taking the first one back."""
    return 2 * len(await visits_of(work.session, ticket.id)) + is_off
