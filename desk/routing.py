"""A ticket belongs to another region: the old group's card says so, the new group is asked from the beginning [O3]."""

from typing import Any

from desk import claims, escalations, urgent_faults
from desk.access import Office
from desk.diary import advance
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from desk.why import Why
from messages.buttons.complete import WhyRouted
from messages.keyboards import complete as keyboards
from models.reminder import Promise, drop
from models.ticket import Ticket
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, Status, may


async def ask(work: UnitOfWork, office: Office) -> None:
    _require_movable(office)
    others = [each for each in work.company.regions if each.code != office.ticket.region_code]
    keyboard = keyboards.regions(captions_for(work, office.person), office.ticket.id, others)
    region = work.company.region(office.ticket.region_code)
    work.say(office.person, "office/ask_route", keyboard=keyboard, ticket=office.ticket, region=region)


async def route(work: UnitOfWork, office: Office, region_code: str) -> None:
    """Whoever has it gives it up first, and why is written down."""
    ticket, region = office.ticket, work.company.region(region_code)
    _require_movable(office)
    if region is None or region_code == ticket.region_code:
        raise Refused("answered_already")
    change = f"{ticket.region_code or '–'} → {region_code}"
    if ticket.status is not Status.OPEN:
        await claims.take_elsewhere(work, office, change, Why(WhyRouted.OTHER_REGION))
    former, card_id = await escalations.group_of(work, ticket), ticket.group_card_id
    if former:
        await work.show_again(card_id, former, "group/moved", ticket=ticket, region=region)
    moved: dict[str, Any] = {"region_code": region_code, "group_card_id": None}
    await advance(work, ticket, Action.ROUTE, office.role, office.person, reason=change, **moved)
    await urgent_faults.follow(work, ticket)
    await drop(work.session, ticket.id, work.now, Promise.UNCLAIMED)
    if _may_be_offered(ticket):
        await claims.offer(work, ticket)
    work.say(office.person, "office/routed", ticket=ticket, region=region)


def _require_movable(office: Office) -> None:
    """A leader's region is theirs; what goes elsewhere is the dispatcher's to say."""
    status = office.ticket.status
    is_free = may(Action.ROUTE, office.role, status) or may(Action.TAKE_BACK, office.role, status)
    if office.role is not Role.DISPATCHER or not is_free:
        raise Refused("not_your_office" if office.role is not Role.DISPATCHER else "not_now", status=status)


def _may_be_offered(ticket: Ticket) -> bool:
    """What waits for a price or a leader's call was not offered before either."""
    return not ticket.is_with_person or ticket.wish_words is not None
