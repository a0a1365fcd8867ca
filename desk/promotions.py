"""Who is told when an office begins, moves or ends: the person, and whoever leads where it was [O2]."""

from collections.abc import Sequence
from typing import Any

from desk import escalations, people
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import absence as keyboards
from models.person import Person
from models.ticket import Ticket
from rules.authority import Place


def welcome(work: UnitOfWork, person: Person, place: Place, stay: Sequence[Ticket] = ()) -> None:
    """`stay`: jobs of the region they come from, which they still finish."""
    role, region_code = place
    region = work.company.region(region_code)
    work.say(person, "office/welcome", role=role, region=region, stay=[ticket.number for ticket in stay])


async def tell_office(
    work: UnitOfWork,
    person: Person,
    region_code: str | None,
    template: str,
    still_theirs: Sequence[Ticket],
    *,
    besides: Person,
    **facts: Any,
) -> None:
    """`still_theirs`: jobs that can be taken back."""
    listeners = await people.first_on_duty(work, region_code, *escalations.UPWARDS, besides=person)
    for each in [besides, *(other for other in listeners if other is not besides)]:
        is_in_charge = each in listeners
        numbers = {job.id: job.number or "" for job in still_theirs if is_in_charge}
        keyboard = keyboards.for_the_office(captions_for(work, each), numbers)
        work.say(each, template, keyboard=keyboard, person=person, is_in_charge=is_in_charge, **facts)
