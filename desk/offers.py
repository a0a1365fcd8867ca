"""A job that is offered: taken at once or at another time, looked at, or not possible, with a reason [B3 O3]."""

from desk import access, case, claims, declined, dispatchers, escalations, ticket_lists, wish_in_hand
from desk.sides import captions_for
from desk.ticket_lists import TicketList
from desk.unit_of_work import UnitOfWork
from desk.wish_in_hand import InTheWay
from messages.buttons.offer import ShowDetails, ShowOffers
from messages.keyboards import offer as keyboards
from models.declined_offer import DeclinedOffer, declined_by, offered_to
from models.outgoing_message import was_told
from models.person import Person
from models.ticket import Ticket
from rules.listing import OwnList
from rules.refused import Refused


async def take_or_tell(work: UnitOfWork, technician: Person, ticket: Ticket) -> InTheWay:
    """Taken, unless something is in the way of the wished time: that is told first, and the job stays open."""
    await claims.require_may_take(work, technician, ticket)
    in_the_way = await what_is_in_the_way(work, technician, ticket)
    if in_the_way:
        await _offer_another_time(work, technician, ticket, in_the_way)
    else:
        await claims.take(work, technician, ticket)
    return in_the_way


async def what_is_in_the_way(work: UnitOfWork, technician: Person, ticket: Ticket) -> InTheWay:
    at = ticket.wished_at
    if at is None or at <= work.now:
        return InTheWay()
    return await wish_in_hand.in_the_way(work, ticket, technician.id, at)


async def tell_details(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """All that helps to decide, and nothing of who the customer is."""
    await claims.require_untaken(work, technician, ticket)
    claims.require_reachable(technician)
    in_the_way = await what_is_in_the_way(work, technician, ticket)
    captions = captions_for(work, technician)
    keyboard = (keyboards.at_another_time if in_the_way else keyboards.card)(captions, ticket.id)
    facts = await case.details(work, ticket)
    work.say(technician, "technician/offer_details", keyboard=keyboard, ticket=ticket, in_the_way=in_the_way, **facts)


async def show_all(work: UnitOfWork, technician: Person, page: int = 0, message_id: int | None = None) -> int | None:
    """What the technician could take now, and nothing of whose it is."""
    codes = await access.regions_served(work, technician)
    ids = await offered_to(work.session, technician.id, codes)
    region = work.company.region(codes[0]) if len(codes) == 1 else None
    found = TicketList(OwnList.OFFERED, ids, turn=ShowOffers, opens=ShowDetails, region=region)
    return await ticket_lists.show(work, technician, found, page, message_id)


async def decline(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """Noted at once; why may be said in private. When nobody is left, whoever leads them hears now."""
    await claims.require_untaken(work, technician, ticket)
    if await declined_by(work.session, ticket.id, technician.id):
        raise Refused("declined_already", number=ticket.number)
    work.session.add(DeclinedOffer(ticket_id=ticket.id, person_id=technician.id, declined_at=work.now))
    await work.session.flush()
    if technician.is_reachable:
        keyboard = keyboards.why_not(captions_for(work, technician), ticket.id)
        work.say(technician, "technician/ask_why_not", keyboard=keyboard, ticket=ticket)
    if not await declined.who_is_left(work, ticket):
        await escalations.hasten(work, ticket)


async def say_why_not(work: UnitOfWork, technician: Person, ticket: Ticket, reason: str) -> None:
    said = await declined_by(work.session, ticket.id, technician.id)
    if said is None:
        raise Refused("answered_already")
    said.reason = reason
    work.moved_on.add(ticket.id)
    work.say(technician, "technician/why_not_noted", ticket=ticket)


async def _offer_another_time(work: UnitOfWork, technician: Person, ticket: Ticket, in_the_way: InTheWay) -> None:
    """Once; another tap on the group's card need not fill the private chat."""
    if await was_told(work.session, technician.id, ticket.id, work.now - dispatchers.TOLD_LATELY):
        return
    keyboard = keyboards.at_another_time(captions_for(work, technician), ticket.id)
    work.say(technician, "technician/offer_collides", keyboard=keyboard, ticket=ticket, in_the_way=in_the_way)
