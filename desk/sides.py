"""The two sides of a ticket: whose machine it is, and who has the job; and how their buttons read."""

from collections.abc import Callable, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from desk.unit_of_work import UnitOfWork
from messages.keyboards import case as keyboards
from messages.keyboards.captions import Captions
from messages.keyboards.case import Case
from messages.markup import Markup
from models.person import Person
from models.region import Region
from models.ticket import Ticket


async def customer_of(work: UnitOfWork, ticket: Ticket) -> Person:
    return await work.session.get_one(Person, ticket.customer_id)


async def technician_of(work: UnitOfWork, ticket: Ticket) -> Person | None:
    return await work.session.get(Person, ticket.technician_id) if ticket.technician_id else None


async def of(work: UnitOfWork, ticket: Ticket) -> tuple[Person, Person | None]:
    return await customer_of(work, ticket), await technician_of(work, ticket)


Buttons = Callable[[Captions, int], Markup | None]
"""Those under what is said to an office about a ticket, whoever reads it."""


def about_the_visit(ticket: Ticket) -> Buttons:
    """What leader and dispatcher can do about it."""
    return partial(keyboards.deeds, case=Case(ticket.status, ticket.is_urgent))


def about_the_case(ticket: Ticket, twins: Sequence[Ticket] = (), *, is_waiting: bool = False) -> Buttons:
    """And what is written about it; `twins`: perhaps the same; `is_waiting`: its customer waits for a person."""
    named = tuple((each.id, each.number or "") for each in twins)
    has_talk = ticket.claimed_at is not None
    case = Case(ticket.status, ticket.is_urgent, has_talk=has_talk, is_waiting=is_waiting, twins=named)
    return partial(keyboards.deeds, case=case)


def captions_for(work: UnitOfWork, to: Person | Region, about: Ticket | None = None) -> Captions:
    """In the reader's language and by their clock, or by the one where the machine stands."""
    zone = work.zone_of(to.region_code) if isinstance(to, Person) else ZoneInfo(to.time_zone)
    if about and about.region_code:
        zone = work.zone_of(about.region_code)
    language = to.language if isinstance(to, Person) else work.company.company.languages[0]
    return Captions(work.renderer, language, zone)
