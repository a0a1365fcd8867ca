"""Leader and dispatcher give a ticket to somebody: tapped from a list, or named [O3]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import assignments
from desk.access import Office
from desk.unit_of_work import UnitOfWork
from handlers.office.at_case import AtCase, OfficeStep
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.case import AskWhere, AskWhom, AssignTo

router = Router(name="assign")
router.message.filter(InPrivate())


@router.message(StateFilter(None), Typed("assign", "reassign"), AtCase())
async def ask_whom(_message: Message, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await _ask(work, state, office, None)


@router.callback_query(Pressed(AskWhom), AtCase())
async def ask_whom_there(
    _query: CallbackQuery, button: AskWhom, work: UnitOfWork, state: FSMContext, office: Office
) -> None:
    await _ask(work, state, office, button.region_code)


@router.callback_query(Pressed(AskWhere), AtCase())
async def ask_where(_query: CallbackQuery, work: UnitOfWork, office: Office) -> None:
    assignments.ask_where(work, office)


@router.callback_query(Pressed(AssignTo), AtCase())
async def assign(_query: TelegramObject, button: AssignTo, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await assignments.assign(work, office, button.person_id, button.holder_id)
    await state.set_state(None)


@router.message(StateFilter(OfficeStep.whom), F.text, ~F.text.startswith("/"), AtCase())
async def assign_named(message: Message, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    known = await state.get_data()
    named = await assignments.candidate_named(work, office, known.get("whom_in"), message.text or "")
    if named is None:
        await assignments.ask_whom(work, office, known.get("whom_in"))
        return
    await assignments.assign(work, office, named, known.get("whom_from"))
    await state.set_state(None)


async def _ask(work: UnitOfWork, state: FSMContext, office: Office, region_code: str | None) -> None:
    await assignments.ask_whom(work, office, region_code)
    await state.set_state(OfficeStep.whom)
    await state.update_data(case=office.ticket.id, whom_in=region_code, whom_from=office.ticket.technician_id)
