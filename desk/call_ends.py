"""A call becomes a ticket, with a number to read aloud; or the fault is solved at the telephone [O3 P4]."""

from dataclasses import replace

from desk import call_card, calls, claims, danger, dispatchers, escalations, guidance, notes, relapses, tickets
from desk.calls import Taking
from messages.keyboards import prices
from models.quote import Answer, quote_of
from rules.call import may_be_opened
from rules.refused import Refused
from rules.roles import Role


async def open_ticket(taking: Taking) -> None:
    """Without a word about the price nobody comes; where it was no, the dispatcher is reminded of that [B1]."""
    work, ticket, caller = taking.work, taking.ticket, taking.caller
    if not may_be_opened(await call_card.open_lines(taking)):
        raise Refused("call_lacks_price_or_phone")
    named = await quote_of(work.session, ticket.id)
    is_declined = named is not None and named.answer is Answer.NO
    await tickets.number(work, caller, ticket, is_with_person=is_declined, by=taking.officer)
    if is_declined:
        await dispatchers.tell(work, ticket, "office/price_declined", prices.exemption)
    else:
        await claims.offer(work, ticket)
    await danger.tell_its_region(work, ticket)
    work.say(caller, "customer/registered", ticket=ticket, heard_by=escalations.heard_by(work, ticket))
    await _say_goodbye(taking, "office/call_opened")


async def open_again(taking: Taking) -> None:
    """The fault of the last time is back: that ticket goes on, with what was told now."""
    work, last = taking.work, await relapses.ended_lately(taking.work, taking.caller, taking.ticket)
    if last is None:
        raise Refused("answered_already")
    work.on_the_phone = taking.caller.id
    await notes.hand_on(work, taking.ticket, last)
    await calls.give_up(taking)
    await tickets.reopen(work, taking.caller, last, by=taking.officer)
    await _say_goodbye(replace(taking, ticket=last), "office/call_reopened")


async def solve(taking: Taking) -> None:
    await guidance.begin(taking.work, taking.ticket, Role.DISPATCHER, taking.officer)
    await guidance.end(taking.work, taking.ticket, Role.DISPATCHER, taking.officer)
    await _keep_caller(taking)
    await _say_goodbye(taking, "office/call_solved")


async def let_try(taking: Taking) -> None:
    await guidance.begin(taking.work, taking.ticket, Role.DISPATCHER, taking.officer)
    await _keep_caller(taking)
    await _say_goodbye(taking, "office/call_tries")


async def _keep_caller(taking: Taking) -> None:
    await tickets.remember(taking.work, taking.caller, taking.ticket)


async def _say_goodbye(taking: Taking, template: str) -> None:
    """What is left to say to them, and the number, to be read aloud."""
    work, ticket = taking.work, taking.ticket
    heard_by = escalations.heard_by(work, ticket) if ticket.group_card_id else None
    await work.show_again(taking.call.card_id, taking.officer, "office/call_below", ticket=ticket)
    work.say(taking.officer, template, ticket=ticket, heard_by=heard_by, fault=guidance.fault_of(work, ticket))
