"""A job goes from one technician to another, with its agreed time and all that is promised around it [B3 O3]."""

from typing import Any

from desk import (
    appointments,
    calendar_files,
    calendars,
    cards,
    departures,
    escalations,
    proposals,
    relay_reading,
    sides,
    wish_in_hand,
)
from desk.access import Office
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.reminder import Promise
from models.ticket import Ticket
from models.visit import Visit, agreed_visit, proposed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action


async def pass_on(work: UnitOfWork, ticket: Ticket, giver: Person, taker: Person, office: Office | None = None) -> None:
    """`Refused` when the taker cannot keep the agreed time. `office`: who decided it, unless the taker accepted."""
    agreed = await agreed_visit(work.session, ticket.id)
    if agreed:
        await _require_free(work, ticket, agreed, taker)
    change: dict[str, Any] = {"technician_id": taker.id, "claimed_at": work.now}
    if office:
        await advance(work, ticket, Action.REASSIGN, office.role, office.person, **change)
    else:
        await advance(work, ticket, Action.HAND_OVER, Role.TECHNICIAN, taker, **change)
    await cards.close_job_card(work, ticket, giver)
    ticket.job_card_id = None
    await _pass_time_on(work, ticket, agreed, giver, taker)
    customer = await sides.customer_of(work, ticket)
    facts: dict[str, Any] = {"visit": agreed, "technician": taker, "former": giver, "lost": None}
    work.say(customer, "customer/handed_over", ticket=ticket, **facts)
    if office:
        work.say(giver, "technician/reassigned", ticket=ticket, by=office.person, colleague=taker)
    else:
        work.say(giver, "technician/handover_accepted", ticket=ticket, colleague=taker)
    await cards.put_to_technician(work, ticket, taker)
    await relay_reading.tell_that_there_is_one(work, taker, ticket)
    await cards.refresh(work, ticket)


async def _require_free(work: UnitOfWork, ticket: Ticket, agreed: Visit, taker: Person) -> None:
    """The region's calendar is held: what is free now is free when it is written down."""
    await calendars.hold(work, ticket.region_code)
    if in_the_way := await wish_in_hand.in_the_way(work, ticket, taker.id, agreed.starts_at):
        raise Refused("handover_collides", in_the_way=in_the_way)


async def _pass_time_on(work: UnitOfWork, ticket: Ticket, agreed: Visit | None, giver: Person, taker: Person) -> None:
    """What was agreed stands; what was only proposed the customer may still answer, where nothing else is agreed."""
    if agreed:
        await proposals.withdraw(work, ticket)
        agreed.technician_id, agreed.left_at = taker.id, None
        await appointments.plan(work, ticket, agreed)
        await departures.plan_the_rest_anew(work, ticket, agreed, giver)
        await calendar_files.send(work, ticket, agreed)
        return
    if proposal := await proposed_visit(work.session, ticket.id):
        proposal.technician_id = taker.id
    await appointments.forget(work, ticket, Promise.NO_TIME_AGREED)
    escalations.promise_time(work, ticket)
