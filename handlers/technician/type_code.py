"""The customer reads out four digits and the technician types them; or the office is asked to speak with them."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import access, sign_off
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.steps import JobStep, begin, end, job_at_hand
from handlers.typed import Typed
from messages.buttons.job_report import AskOffice, TypeCode
from messages.keyboards import job_report as keyboards
from models.person import Person
from models.ticket import Ticket, jobs_of
from rules.sign_off import read_code
from rules.ticket import Status

router = Router(name="type_code")


class FourDigits(Filter):
    """Typed while exactly one report waits for its customer's word."""

    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        digits = read_code(message.text or "")
        if digits is None or message.chat.type != ChatType.PRIVATE:
            return False
        waiting = [job for job in await jobs_of(work.session, person.id) if job.status is Status.REPORTED]
        return {"digits": digits, "ticket": waiting[0]} if len(waiting) == 1 else False


@router.callback_query(Pressed(TypeCode))
async def ask_for_code(
    _query: CallbackQuery, button: TypeCode, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await sign_off.require_filed(work, ticket)
    await begin(state, JobStep.code, ticket)
    _ask(work, person, ticket, is_again=False)


@router.message(StateFilter(None), FourDigits())
async def sign_at_once(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket, digits: str) -> None:
    await sign_off.sign_by_code(work, person, ticket, digits)


@router.message(StateFilter(JobStep.code), F.text, ~F.text.startswith("/"), ~Typed("back", "cancel"))
async def sign(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await job_at_hand(work, person, state)
    digits = read_code(message.text or "")
    if ticket.status is not Status.REPORTED:
        await end(state)
        work.say(person, "technician/not_awaited_any_more", ticket=ticket)
    elif digits is None:
        _ask(work, person, ticket, is_again=True)
    else:
        await sign_off.sign_by_code(work, person, ticket, digits)
        await end(state)


@router.callback_query(Pressed(AskOffice))
async def ask_office(_query: CallbackQuery, button: AskOffice, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await sign_off.ask_office(work, person, ticket)


def _ask(work: UnitOfWork, person: Person, ticket: Ticket, *, is_again: bool) -> None:
    keyboard = keyboards.back(captions_for(work, person), ticket.id)
    work.say(person, "technician/ask_code", keyboard=keyboard, ticket=ticket, is_again=is_again)
