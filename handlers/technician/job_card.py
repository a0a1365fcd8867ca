"""The private card: the time confirmed, pictures looked at, the job handed back [T1 P3 O3]."""

from datetime import UTC, datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import access, cards, claims, jobs, visits
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.steps import JobIsGone, JobStep, begin, end, job_at_hand
from handlers.typed import Typed
from messages.buttons.job import ConfirmTime, HandBack, ShowJob, ShowMedia
from messages.keyboards import technician as keyboards
from models.person import Person
from models.ticket import Ticket
from rules.roles import Role
from rules.ticket import Action, leads_to

router = Router(name="job_card")


@router.callback_query(Pressed(ShowJob))
async def show_job(_query: CallbackQuery, button: ShowJob, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await end(state)
    await cards.put_to_technician(work, ticket, person)


@router.message(StateFilter(JobStep), JobIsGone())
async def say_that_job_is_gone(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await work.session.get(Ticket, await state.get_value("job") or 0)
    await end(state)
    work.say(person, "technician/job_gone", ticket=ticket)


@router.message(StateFilter(JobStep), Typed("back", "cancel"))
async def return_to_job(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await job_at_hand(work, person, state)
    await end(state)
    await cards.put_to_technician(work, ticket, person)


@router.callback_query(Pressed(ConfirmTime))
async def agree_on_wish(query: CallbackQuery, button: ConfirmTime, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await visits.confirm(work, person, ticket, datetime.fromtimestamp(button.at, UTC))
    work.acknowledge(person, query.id, "customer_told")


@router.callback_query(Pressed(ShowMedia))
async def show_media(_query: CallbackQuery, button: ShowMedia, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await jobs.show_media(work, person, ticket)


@router.callback_query(Pressed(HandBack))
async def hand_back_or_ask_why(
    _query: CallbackQuery, button: HandBack, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    if button.obstacle:
        await _hand_back(work, person, state, ticket, button.obstacle.value)
        return
    await ask_obstacle(work, person, state, ticket)


async def ask_obstacle(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket) -> None:
    leads_to(Action.HAND_BACK, Role.TECHNICIAN, ticket.status)
    await begin(state, JobStep.obstacle, ticket)
    keyboard = keyboards.obstacles(captions_for(work, person), ticket.id)
    work.say(person, "technician/ask_obstacle", keyboard=keyboard, ticket=ticket)


@router.message(StateFilter(JobStep.obstacle), F.text)
async def hand_back(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await job_at_hand(work, person, state)
    await _hand_back(work, person, state, ticket, message.text or "")


async def _hand_back(work: UnitOfWork, person: Person, state: FSMContext, ticket: Ticket, reason: str) -> None:
    await end(state)
    await claims.hand_back(work, person, ticket, reason)
    work.say(person, "technician/handed_back", ticket=ticket)
