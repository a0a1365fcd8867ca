"""The dispatcher has talked about the price with the customer: the visit may go ahead [B1]."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import exemptions
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.price import Exempt
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused

router = Router(name="exempt")


@router.callback_query(Pressed(Exempt))
async def let_go_ahead(query: CallbackQuery, work: UnitOfWork, person: Person, button: Exempt) -> None:
    ticket = await work.session.get(Ticket, button.ticket_id)
    if ticket is None:
        raise Refused("not_your_office")
    await exemptions.exempt(work, person, ticket, button.why)
    work.acknowledge(person, query.id, "customer_told")
