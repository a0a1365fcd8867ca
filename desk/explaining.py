"""Help that fits whoever asks: a colleague for their office, a customer for what is under way."""

from desk import people, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import customer as keyboards
from models.person import Person
from models.ticket import last_ended_of, live_tickets_of
from rules.roles import Role

MOST_LISTED = 3
LONGEST_COMMAND = 33
"""Telegram's, with the slash."""


async def explain(work: UnitOfWork, person: Person) -> None:
    keyboard = keyboards.help_out(sides.captions_for(work, person))
    roles = await people.roles_of(work, person) - {Role.CUSTOMER}
    if roles:
        work.say(person, "staff/help", keyboard=keyboard, roles=roles)
        return
    live = await live_tickets_of(work.session, person.id)
    ended = await last_ended_of(work.session, person.id, work.now - work.company.timers.reopen)
    work.say(person, "customer/help", keyboard=keyboard, live=live[:MOST_LISTED], ended=ended)


async def explain_command(work: UnitOfWork, person: Person, command: str) -> None:
    """One that we do not know, or that is not theirs."""
    is_staff = await people.roles_of(work, person) != {Role.CUSTOMER}
    work.say(person, "customer/unknown_command", command=command[:LONGEST_COMMAND], is_staff=is_staff)


def explain_step(work: UnitOfWork, person: Person, step: str) -> None:
    """In the midst of something else than a report: what is written now goes there."""
    work.say(person, "customer/help_here", at=step, question=None)
