"""A dispatcher takes a waiting ticket in hand, in the group; the first tap wins, and its case opens in private [O3]."""

from desk import access, arrangements, claims, dispatch_cards, waiting
from desk.unit_of_work import UnitOfWork
from models.dispatch_card import DispatchCard, is_in_hand_first, open_card_of
from models.person import Person
from rules.refused import Refused


async def take(work: UnitOfWork, person: Person, ticket_id: int, chat_id: int | None) -> None:
    to = await dispatch_cards.reader(work)
    if to is None or to.chat_id != chat_id:
        raise Refused("waits_no_more")  # a card of the group before, or one that was passed on
    await access.require_dispatching(work, person)
    await claims.require_ready_for_jobs(work, person)
    card, its = await open_card_of(work.session, ticket_id), (await waiting.by_ticket(work)).get(ticket_id)
    if card is None or its is None:
        raise Refused("waits_no_more")
    if not await is_in_hand_first(work.session, card, person.id, work.now):
        raise await _no(work, person, card)
    await dispatch_cards.show(work, to, card, its)
    await arrangements.show(work, await access.office_for(work, person, ticket_id))


async def _no(work: UnitOfWork, person: Person, card: DispatchCard) -> Refused:
    if card.ended_at or card.taken_by_id is None:
        return Refused("waits_no_more")
    holder = await work.session.get_one(Person, card.taken_by_id)
    return Refused("in_hand_already", holder=None if holder is person else holder.name)
