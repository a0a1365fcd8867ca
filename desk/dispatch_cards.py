"""What waits for a dispatcher stands in their group as well: one card a ticket, changed as it changes [O3 M3]."""

from typing import Any

from desk import dispatchers, waiting
from desk.reader import Reader
from desk.ticket_lists import Waits
from desk.unit_of_work import UnitOfWork
from messages.keyboards import dispatch as keyboards
from messages.keyboards.captions import Captions
from models.dispatch_card import DispatchCard, open_cards
from models.dispatch_group import dispatch_chat
from models.office_talk import open_talk_about
from models.outgoing_message import OutgoingMessage, supersede_edits_of
from models.person import Person
from models.seen_to import who_saw_to
from models.ticket import Ticket
from rules.waiting import Reason


async def reader(work: UnitOfWork) -> Reader | None:
    """Reads the house's first language, by the house's clock; None while no group is bound."""
    chat_id = await dispatch_chat(work.session)
    return Reader(chat_id, work.company.company.languages[0], work.zone_of(None)) if chat_id else None


async def keep(work: UnitOfWork) -> None:
    """As things stand now, whoever saw to something and however: nothing has to tell the cards."""
    to = await reader(work)
    if to is None:
        return
    cards = {card.ticket_id: card for card in await open_cards(work.session)}
    able = {each.id for each in await dispatchers.who_listens(work)}
    for ticket_id, its in (await waiting.by_ticket(work)).items():
        card = cards.pop(ticket_id, None) or _new(work, ticket_id, its)
        if card:
            await _settle_who_has_it(work, card, its, able)
            await show(work, to, card, its)
    for card in cards.values():
        await _end(work, to, card)


async def show(work: UnitOfWork, to: Reader, card: DispatchCard, its: Waits) -> None:
    ticket = await work.session.get_one(Ticket, card.ticket_id)
    since = min(its.since, card.put_at)
    shown = f"{ticket.number} {ticket.region_code} {ticket.is_urgent} {its.reasons} {since} {card.taken_at}"
    if card.group_card_id and card.shown == shown:
        return
    holder = await work.session.get(Person, card.taken_by_id) if card.taken_by_id else None
    facts: dict[str, Any] = {"reasons": its.reasons, "since": since, "holder": holder.name if holder else None}
    facts |= {"ticket": ticket, "region": work.company.region(ticket.region_code)}
    captions = Captions(work.renderer, to.language, to.zone)
    facts |= {"keyboard": None if holder else keyboards.see_to_it(captions, ticket.id)}
    if card.group_card_id:
        await work.show_again(card.group_card_id, to, "group/waits", **facts)
    else:
        card.group_card_id = await _put(work, to, ticket, facts)
    card.shown = shown


async def leave(work: UnitOfWork) -> None:
    """Its cards stand in that group no longer."""
    to = await reader(work)
    for card in await open_cards(work.session):
        if to and card.group_card_id:
            ticket = await work.session.get_one(Ticket, card.ticket_id)
            await work.take_back(to, card.group_card_id, "group/waits_elsewhere", ticket)
        card.group_card_id = None


async def follow(work: UnitOfWork) -> None:
    """No number of the old group holds in the new one; what was not sent yet follows by itself."""
    for card in await open_cards(work.session):
        row = await work.session.get(OutgoingMessage, card.group_card_id or 0)
        if row and row.message_id:
            await supersede_edits_of(work.session, row.id)
            card.group_card_id = None


def _new(work: UnitOfWork, ticket_id: int, its: Waits) -> DispatchCard | None:
    """Whom a colleague is talking with already nobody else need see to."""
    if its.reasons == [Reason.TALK]:
        return None
    card = DispatchCard(ticket_id=ticket_id, put_at=work.now)
    work.session.add(card)
    return card


async def _settle_who_has_it(work: UnitOfWork, card: DispatchCard, its: Waits, able: set[int]) -> None:
    """Whoever is away now, or dispatches no longer, leaves it to the others; whoever talks with the customer has it."""
    if card.taken_by_id not in able:
        card.taken_by_id = card.taken_at = None
    talk = await open_talk_about(work.session, card.ticket_id) if Reason.TALK in its.reasons else None
    if talk and card.taken_by_id is None and talk.taken_by_id in able:
        card.taken_by_id, card.taken_at = talk.taken_by_id, work.now


async def _put(work: UnitOfWork, to: Reader, ticket: Ticket, facts: dict[str, Any]) -> int | None:
    """Who has to be roused was roused in private: in the group only what is urgent makes itself heard."""
    row = work.say(to, "group/waits", **facts)
    if row is None:
        return None
    row.parameters = row.parameters | {"disable_notification": not ticket.is_urgent}
    await work.session.flush()
    return row.id


async def _end(work: UnitOfWork, to: Reader, card: DispatchCard) -> None:
    card.ended_at = work.now
    ticket = await work.session.get_one(Ticket, card.ticket_id)
    by = await who_saw_to(work.session, ticket.id, card.put_at)
    by = by or (await work.session.get(Person, card.taken_by_id) if card.taken_by_id else None)
    facts: dict[str, Any] = {"ticket": ticket, "region": work.company.region(ticket.region_code)}
    await work.show_again(card.group_card_id, to, "group/waits_no_more", by=by.name if by else None, **facts)
