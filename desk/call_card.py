"""A call while it is taken down: one message, changed in place, that shows what is known and asks what is not [O3]."""

from collections.abc import Collection
from typing import Any

from desk import call_choices, calls, case, notes, progress, quotes, relapses, sides
from desk.calls import Taking
from messages.keyboards import call as keyboards
from models.device import Device
from models.quote import quote_of
from models.ticket import live_tickets_of
from rules.call import may_be_opened, next_line
from rules.company.words import Text
from rules.report import Question
from rules.ticket import Kind


async def asked_now(taking: Taking) -> Question:
    return taking.call.asking or next_line(await open_lines(taking))


async def open_lines(taking: Taking) -> Collection[Question]:
    """What is neither told nor left open."""
    work, ticket, caller = taking.work, taking.ticket, taking.caller
    told = await progress.told(work, caller, ticket, (Question.SAME_FAULT,))
    is_told = {
        Question.PHONE: told.has_phone,
        Question.KNOWN: not await calls.who_it_may_be(taking),
        Question.NAME: told.has_name,
        Question.ADDRESS: told.has_place,
        Question.REGION: told.has_region,
        Question.MACHINE: ticket.product_code is not None,
        Question.PURCHASE: told.has_purchase or taking.call.purchased_on is not None,
        Question.SYMPTOM: bool(ticket.symptom) or ticket.kind is Kind.MAINTENANCE,
        Question.SAME_FAULT: not ticket.symptom or not await relapses.may_be(work, caller, ticket),
        Question.PRICE: told.is_priced or await quotes.is_answered(work, caller, ticket),
        Question.GUIDANCE: not told.has_simple_fault,
        Question.TIME: ticket.wished_at is not None or ticket.wish_words is not None,
    }
    skipped = set(taking.call.skipped) - {Question.PHONE, Question.PRICE}
    return [line for line, is_known in is_told.items() if not is_known and line not in skipped]


async def put(taking: Taking, opening: str = "") -> None:
    """Below, where the thumb is; the earlier one gives way."""
    work, call = taking.work, taking.call
    await work.show_again(call.card_id, taking.officer, "office/call_below", ticket=taking.ticket)
    row = work.say(taking.officer, "office/call", **await _content(taking, opening=opening))
    await work.session.flush()
    call.card_id = row.id if row else None


async def show(taking: Taking, strange: list[str] | None = None) -> None:
    shown = await _content(taking, strange=strange or [])
    await taking.work.show_again(taking.call.card_id, taking.officer, "office/call", **shown)


async def _content(taking: Taking, *, opening: str = "", strange: Collection[str] = ()) -> dict[str, Any]:
    work, ticket = taking.work, taking.ticket
    lines = await open_lines(taking)
    asking = taking.call.asking or next_line(lines)
    if asking is Question.PRICE:
        await quotes.name_price(work, taking.caller, ticket)
        await work.session.flush()
    captions = sides.captions_for(work, taking.officer, ticket)
    choices = await call_choices.for_line(taking, asking, captions)
    return await _known(taking) | {
        "keyboard": keyboards.call(
            captions, ticket.id, asking, choices, kind=ticket.kind, is_urgent=ticket.is_urgent,
            may_be_opened=may_be_opened(lines),
        ),
        "asking": asking,
        "lacking": [line for line in lines if line is not asking],
        "skipped": [line for line in Question if line in taking.call.skipped],
        "opening": opening,
        "strange": strange,
        "fault": call_choices.fault_in_question(taking) if asking is Question.GUIDANCE else None,
        "last": await relapses.ended_lately(work, taking.caller, ticket) if asking is Question.SAME_FAULT else None,
        "who_it_may_be": await _who(taking) if asking is Question.KNOWN else [],
    }  # fmt: skip


async def _known(taking: Taking) -> dict[str, Any]:
    """Whatever is being asked."""
    work, ticket = taking.work, taking.ticket
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    return {
        "ticket": ticket,
        "caller": taking.caller,
        "product": work.company.product(ticket.product_code),
        "region": work.company.region(ticket.region_code),
        "device": device,
        "purchased_on": device.purchased_on if device else taking.call.purchased_on,
        "warranty": await case.warranty_of(work, ticket),
        "quote": await quote_of(work.session, ticket.id),
        "live": await live_tickets_of(work.session, taking.caller.id),
        **await notes.enclosures(work, ticket),
    }


async def _who(taking: Taking) -> list[tuple[str, str | None, list[Text]]]:
    return [await call_choices.described(taking, person) for person in await calls.who_it_may_be(taking)]
