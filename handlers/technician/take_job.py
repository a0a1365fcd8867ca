"""The region's group card: one tap, one winner [O3]."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import access, claims
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.job import TakeJob
from models.person import Person
from models.region import Region
from models.ticket import Ticket
from rules.refused import Refused

router = Router(name="take_job")


@router.callback_query(Pressed(TakeJob))
async def give_to_the_first(query: CallbackQuery, button: TakeJob, work: UnitOfWork, person: Person) -> None:
    ticket = await access.offer_for(work, person, button.ticket_id)
    await _require_its_group(work, query, ticket)
    await claims.take(work, person, ticket)
    work.acknowledge(person, query.id, "job_taken", ticket=ticket)


async def _require_its_group(work: UnitOfWork, query: CallbackQuery, ticket: Ticket) -> None:
    region = await work.session.get(Region, ticket.region_code)
    if query.message is None or region is None or query.message.chat.id != region.chat_id:
        raise Refused("not_your_region")
