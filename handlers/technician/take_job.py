"""The region's group card: one tap, one winner; whose day collides reads with what, before taking [B3 O3]."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import access, offers
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.its_chat import require_its_chat
from messages.buttons.job import TakeJob
from models.person import Person

router = Router(name="take_job")


@router.callback_query(Pressed(TakeJob))
async def give_to_the_first(query: CallbackQuery, button: TakeJob, work: UnitOfWork, person: Person) -> None:
    ticket = await access.offer_for(work, person, button.ticket_id)
    await require_its_chat(work, query, ticket)
    in_the_way = await offers.take_or_tell(work, person, ticket)
    if in_the_way:
        work.acknowledge(person, query.id, "offer_collides", is_alert=True, ticket=ticket, in_the_way=in_the_way)
    else:
        work.acknowledge(person, query.id, "job_taken", ticket=ticket)
