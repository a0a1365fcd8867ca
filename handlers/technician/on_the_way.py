"""Leaving and arriving, each told to the customer [B5]."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import access, cards, checklists, jobs, readiness
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.job import Arrived, SetOff
from models.person import Person
from models.ticket import Ticket
from rules.stage import Stage
from rules.ticking import TickList

router = Router(name="on_the_way")


@router.callback_query(Pressed(SetOff))
async def set_off(query: CallbackQuery, button: SetOff, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    if missing := await leave_or_show_list(work, person, ticket):
        facts = {"number": ticket.number, "missing": missing}
        work.acknowledge(person, query.id, "refused", is_alert=True, reason="not_ready", **facts)
    else:
        await _bring_card_near(query, work, person, ticket)


async def leave_or_show_list(work: UnitOfWork, person: Person, ticket: Ticket) -> Sequence[TickList]:
    """What is not ticked yet is shown, to be ticked right there."""
    await jobs.require_departure(work, ticket)
    missing = await readiness.unticked(work, ticket, Stage.BEFORE_LEAVING)
    await (checklists.show if missing else jobs.leave)(work, person, ticket)
    return missing


@router.callback_query(Pressed(Arrived))
async def arrive(query: CallbackQuery, button: Arrived, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await jobs.arrive(work, person, ticket)
    await _bring_card_near(query, work, person, ticket)


async def _bring_card_near(query: CallbackQuery, work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """Under a reminder, say, the next step would be far above."""
    if query.message:
        await cards.bring_near(work, ticket, person, query.message.message_id)
    work.acknowledge(person, query.id, "customer_told")
