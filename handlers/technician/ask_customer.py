"""What a ticket lacks is asked of its customer with one tap, or done without [T1 T2]."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import access, inquiries
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.inquiry import AskCustomer, DoWithout
from models.person import Person

router = Router(name="ask customer")


@router.callback_query(Pressed(AskCustomer))
async def ask(query: CallbackQuery, button: AskCustomer, work: UnitOfWork, person: Person) -> None:
    is_at_once = await inquiries.ask(work, person, await access.job_for(work, person, button.ticket_id))
    work.acknowledge(person, query.id, "customer_asked" if is_at_once else "customer_asked_in_the_morning")


@router.callback_query(Pressed(DoWithout))
async def do_without(query: CallbackQuery, button: DoWithout, work: UnitOfWork, person: Person) -> None:
    await inquiries.do_without(work, person, await access.job_for(work, person, button.ticket_id))
    work.acknowledge(person, query.id)
