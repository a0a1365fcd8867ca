"""Leaving and arriving, each told to the customer [B5]."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import access, jobs
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.job import Arrived, SetOff
from models.person import Person

router = Router(name="on_the_way")


@router.callback_query(Pressed(SetOff))
async def set_off(query: CallbackQuery, button: SetOff, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await jobs.leave(work, person, ticket)
    work.acknowledge(person, query.id, "customer_told")


@router.callback_query(Pressed(Arrived))
async def arrive(query: CallbackQuery, button: Arrived, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await jobs.arrive(work, person, ticket)
    work.acknowledge(person, query.id, "customer_told")
