"""The one message in which a technician ticks: it shows a page of a list, and is changed in place [B4 M4 V1 V4]."""

from dataclasses import replace
from typing import Any

from desk import readiness
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import checklist as keyboards
from models.checking import Checking
from models.person import Person
from models.tick import ticks_of
from models.ticket import Ticket
from models.visit import agreed_visit
from rules.refused import Refused
from rules.stage import Stage, stage_at
from rules.tick_pages import Shown, next_place, pages_of, place_of


async def show(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """Below, beginning with what is missing; an earlier message gives way."""
    checking = await begun(work, technician, ticket)
    shown = await state_of(work, ticket, checking)
    await work.show_again(checking.card_id, technician, "technician/checklist_below", ticket=ticket)
    facts = await _card(work, technician, ticket, checking, shown)
    row = work.say(technician, "technician/checklist", ticket=ticket, **facts)
    await work.session.flush()
    checking.card_id = row.id if row else None


async def turn_to(work: UnitOfWork, technician: Person, ticket: Ticket, list_code: str, number: int) -> None:
    checking = await begun(work, technician, ticket)
    shown = await state_of(work, ticket, checking)
    await refresh(work, technician, ticket, checking, place_of(shown.pages, list_code, number))


async def refresh(work: UnitOfWork, technician: Person, ticket: Ticket, checking: Checking, place: int) -> None:
    if checking.card_id is None:  # the tap was on the list of an earlier visit: this one's has not been shown yet
        await show(work, technician, ticket)
        return
    shown = replace(await state_of(work, ticket, checking), place=place)
    facts = await _card(work, technician, ticket, checking, shown)
    await work.show_again(checking.card_id, technician, "technician/checklist", ticket=ticket, **facts)


async def put_away(work: UnitOfWork, technician: Person, ticket: Ticket, stage: Stage) -> None:
    """What was ticked stays to be read; it is too late to tick."""
    checking = await readiness.checking(work, ticket, stage)
    if checking:
        shown = await state_of(work, ticket, checking)
        facts = await _card(work, technician, ticket, checking, shown) | {"keyboard": None}
        await work.show_again(checking.card_id, technician, "technician/checklist", ticket=ticket, **facts)


async def begun(work: UnitOfWork, technician: Person, ticket: Ticket) -> Checking:
    """The lists of whoever has the job, for the visit that is agreed now."""
    stage = stage_at(ticket.kind, ticket.status)
    if stage is None:
        raise Refused("not_now", status=ticket.status)
    if not await readiness.lists_for(work, ticket, stage):
        raise Refused("nothing_to_tick")
    checking = await readiness.checking(work, ticket, stage)
    if checking is None:
        visit = await agreed_visit(work.session, ticket.id)
        if visit is None:
            raise Refused("no_visit_agreed")
        checking = Checking(
            ticket_id=ticket.id, visit_id=visit.id, technician_id=technician.id, stage=stage,
            begun_at=work.now, used_at=work.now,
        )  # fmt: skip
        work.session.add(checking)
        await work.session.flush()
    checking.used_at = work.now
    return checking


async def state_of(work: UnitOfWork, ticket: Ticket, checking: Checking) -> Shown:
    """With the page on which something is missing, beginning with the list that was shown last."""
    lists = await readiness.lists_for(work, ticket, checking.stage)
    pages = pages_of(lists)
    ticked = {tick.item for tick in await ticks_of(work.session, checking.id)}
    return Shown(checking.stage, lists, ticked, next_place(pages, ticked, place_of(pages, checking.list_code, 1)))


async def _card(
    work: UnitOfWork, technician: Person, ticket: Ticket, checking: Checking, shown: Shown
) -> dict[str, Any]:
    """Numbers are typed for the list that is shown."""
    checking.list_code = shown.page.list_code
    ticks = await ticks_of(work.session, checking.id)
    return {
        "shown": shown,
        "findings": {tick.item: tick.finding for tick in ticks if tick.finding},
        "keyboard": keyboards.checklist(captions_for(work, technician, ticket), ticket.id, shown),
    }
