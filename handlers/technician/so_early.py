"""Hours before it is time to leave it is asked once whether they mean it: the customer would be told at once [B5]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter, StateFilter
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import jobs, lateness, readiness
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.technician import on_the_way
from handlers.typed import Typed
from messages.buttons.job import SetOff
from messages.buttons.road import LeaveEarly
from messages.keyboards import road as keyboards
from models.person import Person
from models.ticket import Ticket, jobs_of
from rules.refused import Refused
from rules.ticket import Status

router = Router(name="so_early")


class SoEarly(Filter):
    """For the job on the button, or the only one that waits to be left for; handlers receive it as `ticket`."""

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person, button: SetOff | None = None
    ) -> Literal[False] | dict[str, Any]:
        waiting = [job for job in await jobs_of(work.session, person.id) if job.status is Status.SCHEDULED]
        meant = [job for job in waiting if button is None or job.id == button.ticket_id]
        is_early = len(meant) == 1 and await lateness.is_early(work, meant[0])
        return {"ticket": meant[0]} if is_early and await _is_ready(work, meant[0]) else False


@router.callback_query(Pressed(SetOff), SoEarly())
async def ask_whoever_pressed(_query: CallbackQuery, ticket: Ticket, work: UnitOfWork, person: Person) -> None:
    await _ask(work, person, ticket)


@router.message(InPrivate(), StateFilter(None), Typed("set_off"), SoEarly())
async def ask_whoever_typed(_message: Message, ticket: Ticket, work: UnitOfWork, person: Person) -> None:
    await _ask(work, person, ticket)


@router.callback_query(Pressed(LeaveEarly))
async def set_off(query: CallbackQuery, button: LeaveEarly, work: UnitOfWork, person: Person) -> None:
    await on_the_way.set_off(query, SetOff(button.ticket_id), work, person)


async def _is_ready(work: UnitOfWork, ticket: Ticket) -> bool:
    """Whoever may not leave at all is told so instead."""
    try:
        await jobs.require_departure(work, ticket)
        await readiness.require(work, ticket)
    except Refused:
        return False
    return True


async def _ask(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    keyboard = keyboards.so_early(captions_for(work, person), ticket.id)
    visit, leave = await lateness.planned(work, ticket)
    work.say(person, "technician/ask_so_early", keyboard=keyboard, ticket=ticket, visit=visit, leave=leave)
