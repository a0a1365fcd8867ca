"""An upset customer is heard out: one calm sentence and a person, once; never an argument [V2]."""

from datetime import date, datetime

from desk import dispatchers, office_talks, sides
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket, is_over
from rules.anger import is_angry


def is_newly_upset(ticket: Ticket, words: str, before: str) -> bool:
    """Once a ticket. `before`: what the customer had said until these words."""
    return is_angry(words) and not is_angry(before) and not is_over(ticket)


async def heed(work: UnitOfWork, person: Person, ticket: Ticket, *, is_calmed: bool) -> None:
    """`is_calmed`: with what was said of danger."""
    if not is_calmed:
        work.say(person, "customer/calm", ticket=ticket)
    if not await dispatchers.know(work, ticket):
        await office_talks.want(work, ticket)
        await dispatchers.tell(work, ticket, "office/upset", sides.about_the_case(ticket, is_waiting=True))


async def heed_without_ticket(work: UnitOfWork, person: Person) -> bool:
    """Once a day; False when it was said today."""
    if person.calmed_at and _day(work, person.calmed_at, person) == _day(work, work.now, person):
        return False
    person.calmed_at = work.now
    work.say(person, "customer/calm")
    for each in await dispatchers.who_listens(work):
        work.say(each, "office/stranger_upset", customer=person)
    return True


def _day(work: UnitOfWork, at: datetime, person: Person) -> date:
    return at.astimezone(work.zone_of(person.region_code)).date()
