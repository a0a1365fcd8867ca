"""The conversation about a ticket as those who are in it have it: opened, closed, begun unasked, for whom it is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desk import cards, danger, hearing, manner, relay, relay_office, relay_sides, sides, upset
from desk.relay import Said, said_then
from desk.relay_sides import Side
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import relay as keyboards
from models.person import Person
from models.relayed_message import RelayedMessage, count_of_relayed, last_relayed, original_at
from models.ticket import Ticket, is_over
from rules.anger import is_angry
from rules.held_words import Way
from rules.refused import Refused
from rules.relay import STILL_TALKING, WhyNot
from rules.roles import Role
from rules.ticket import HELD


async def begin(work: UnitOfWork, side: Side) -> None:
    """Clearly shown, with a way to close it."""
    await relay_sides.require_open(work, side)
    await _require_somebody(work, side)
    count = await count_of_relayed(work.session, side.ticket.id)
    keyboard = keyboards.talking(captions_for(work, side.person), side.ticket.id, has_talk=count > 0)
    name = await _name_of_other(work, side)
    work.say(side.person, "relay/opened", keyboard=keyboard, ticket=side.ticket, role=side.role, name=name)


async def pass_on_about(work: UnitOfWork, person: Person, ticket_id: int, said: Said) -> None:
    """What is written to a customer passes the guard of tone; what a customer writes stands on their ticket too."""
    side = await relay_sides.side_for(work, person, ticket_id)
    if side.role is Role.CUSTOMER:
        await _pass_on_from_customer(work, side, said)
        return
    await relay_sides.require_open(work, side)
    if not said.text or await manner.passes(work, person, said.text, Way.RELAY, ticket=side.ticket, said=said.kept()):
        await relay.pass_on(work, side, said)


async def carry_on(work: UnitOfWork, person: Person, ticket_id: int, kept: dict[str, Any], words: str) -> None:
    """What was held for its tone, in calm words or by a leader's leave: as a message, or as the new version of one."""
    side, said = await relay_sides.side_for(work, person, ticket_id), replace(said_then(kept), text=words)
    original = await original_at(work.session, said.chat_id, said.message_id)
    if original:
        await relay.amend(work, side, original, said)
    else:
        await relay.pass_on(work, side, said)


async def _pass_on_from_customer(work: UnitOfWork, side: Side, said: Said) -> None:
    is_waiting = not await relay_sides.is_open(work, side.ticket) and not is_over(side.ticket)
    is_with_person = await relay_sides.who_answers(work, side.ticket) is not None
    if is_waiting or side.ticket.status in HELD or (is_with_person and not is_over(side.ticket)):
        await hearing.keep(work, side.person, side.ticket, said.as_note(), is_with_person=is_with_person)
        await cards.refresh(work, side.ticket)
    elif not await danger.heed_after_the_end(work, side.person, side.ticket, said.text) and is_angry(said.text):
        await upset.heed_without_ticket(work, side.person)
    if is_waiting:
        work.say(side.person, "relay/waits", ticket=side.ticket)
    else:
        await relay.pass_on(work, side, said)


async def begin_unasked(work: UnitOfWork, side: Side, said: Said) -> None:
    """The customer simply writes: the first time in a while they read who gets it, and what else they can do."""
    last = await last_relayed(work.session, side.ticket.id, side.person.id)
    await pass_on_about(work, side.person, side.ticket.id, said)
    if last is None or work.now - last.sent_at > STILL_TALKING:
        technician = await sides.technician_of(work, side.ticket)
        keyboard = keyboards.began(captions_for(work, side.person), side.ticket.id)
        work.say(side.person, "relay/began", keyboard=keyboard, ticket=side.ticket, technician=technician)


async def amend(work: UnitOfWork, person: Person, original: RelayedMessage, said: Said) -> None:
    """What was noted on the ticket says so too."""
    side = await relay_sides.side_for(work, person, original.ticket_id)
    await relay_sides.require_open(work, side)
    if original.role is Role.CUSTOMER:
        ticket = await hearing.mend(work, person, said.as_note())
        if ticket:
            await cards.refresh(work, ticket)
    elif not await manner.passes(work, person, said.text, Way.RELAY, ticket=side.ticket, said=said.kept()):
        return
    await relay.amend(work, side, original, said)


async def ask_whom(work: UnitOfWork, person: Person, possible: Sequence[Side], *, is_again: bool = False) -> None:
    named = [(side.ticket.id, await _name_of_other(work, side), side.ticket.number) for side in possible]
    keyboard = keyboards.whom(captions_for(work, person), named)
    work.say(person, "relay/whom", keyboard=keyboard, is_again=is_again)


def explain(work: UnitOfWork, person: Person, why_not: WhyNot, *, is_edit: bool = False) -> None:
    work.say(person, "relay/not_passed", why=why_not, is_edit=is_edit)


async def end(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    await relay_office.leave(work, person, ticket)
    work.say(person, "relay/ended", ticket=ticket, is_customer=ticket.customer_id == person.id)


def keep_to_oneself(work: UnitOfWork, person: Person) -> None:
    work.say(person, "relay/passed_to_nobody")


async def _require_somebody(work: UnitOfWork, side: Side) -> None:
    others = await relay_sides.others(work, side)
    if not others or any(each.telegram_id is None for each in others):
        raise Refused("relay_nobody_there", number=side.ticket.number, phone=side.ticket.phone)


async def _name_of_other(work: UnitOfWork, side: Side) -> str | None:
    if side.role is not Role.CUSTOMER:
        return side.ticket.contact_name
    technician = await sides.technician_of(work, side.ticket)
    return technician.name if technician else None
