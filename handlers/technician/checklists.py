"""The lists before leaving and at the machine, ticked item by item [B4 M4 V1 V4]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from desk import access, checklists, ticks
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.technician.steps import end
from messages.buttons.checklist import ShowChecklist, TickAll, TickItem, TurnTo
from models.person import Person

router = Router(name="checklists")


@router.callback_query(Pressed(ShowChecklist))
async def show_checklist(
    _query: CallbackQuery, button: ShowChecklist, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    """What is typed from now on is for the list."""
    ticket = await access.job_for(work, person, button.ticket_id)
    await end(state)
    await checklists.show(work, person, ticket)


@router.callback_query(Pressed(TurnTo))
async def turn_to(_query: CallbackQuery, button: TurnTo, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await checklists.turn_to(work, person, ticket, button.list_code, button.number)


@router.callback_query(Pressed(TickItem))
async def tick(_query: CallbackQuery, button: TickItem, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await ticks.tick(work, person, ticket, button.item, is_done=button.is_done)


@router.callback_query(Pressed(TickAll))
async def tick_all(_query: CallbackQuery, button: TickAll, work: UnitOfWork, person: Person) -> None:
    ticket = await access.job_for(work, person, button.ticket_id)
    await ticks.tick_all(work, person, ticket, button.list_code)
