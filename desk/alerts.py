"""Who of the office was told of a trouble: nobody twice; once seen to, the message says so and rings nobody [L4 M3]."""

from collections.abc import Sequence
from typing import Any

from desk.unit_of_work import Keyboard, UnitOfWork
from models.alert import Alert, alerts_about
from models.person import Person
from models.ticket import Ticket
from rules.escalation import Trouble, is_over
from rules.ticket import Action, Status

MAY_HAVE_ANY = frozenset({Status.OPEN, Status.ACCEPTED, Status.SCHEDULED, Status.EN_ROUTE, Status.ON_SITE})


async def told_of(work: UnitOfWork, ticket: Ticket, trouble: Trouble, visit_id: int | None = None) -> list[Alert]:
    given = await alerts_about(work.session, ticket.id)
    return [each for each in given if (each.trouble, each.visit_id) == (trouble, visit_id)]


async def unaware(
    work: UnitOfWork, ticket: Ticket, trouble: Trouble, listeners: Sequence[Person], visit_id: int | None = None
) -> list[Person]:
    """Those of them who were not told yet."""
    aware = {each.person_id for each in await told_of(work, ticket, trouble, visit_id)}
    return [each for each in {listener.id: listener for listener in listeners}.values() if each.id not in aware]


async def give(
    work: UnitOfWork,
    ticket: Ticket,
    trouble: Trouble,
    person: Person,
    *,
    keyboard: Keyboard | None,
    visit_id: int | None = None,
    **facts: Any,
) -> None:
    row = work.say(person, f"office/{trouble}", keyboard=keyboard, ticket=ticket, **facts)
    await work.session.flush()
    alert = Alert(ticket_id=ticket.id, trouble=trouble, person_id=person.id, told_at=work.now, visit_id=visit_id)
    alert.message_id = row.id if row else None
    work.session.add(alert)


async def end(work: UnitOfWork, ticket: Ticket, action: Action, before: Status) -> None:
    """The ticket has moved on: what it has settled says so in its own place, which rings no telephone."""
    given = await alerts_about(work.session, ticket.id) if before in MAY_HAVE_ANY else []
    for alert in given:
        if is_over(alert.trouble, action, ticket.status):
            alert.over_at = work.now
            await _say_that_it_is_over(work, ticket, alert)


async def _say_that_it_is_over(work: UnitOfWork, ticket: Ticket, alert: Alert) -> None:
    told = await work.session.get_one(Person, alert.person_id)
    technician = await work.session.get(Person, ticket.technician_id) if ticket.technician_id else None
    facts: dict[str, Any] = {"trouble": alert.trouble, "technician": technician}
    await work.show_again(alert.message_id, told, "office/trouble_over", ticket=ticket, **facts)
