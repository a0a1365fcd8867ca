"""Which machines want maintenance, for whoever leads the region: shown by pages, an owner asked at a tap [T2]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import due_lists
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.care import AskOwner, ShowPlan
from models.person import Person

router = Router(name="maintenance plan")
router.message.filter(InPrivate())


@router.message(Typed("maintenance_plan"), IsStaff())
async def show_plan_or_ask_which(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(plan=await due_lists.show_or_ask_which(work, person))


@router.callback_query(Pressed(ShowPlan))
async def show_plan(
    _query: CallbackQuery, button: ShowPlan, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    shown = await due_lists.show(work, person, button.region_code, button.page, await state.get_value("plan"))
    await state.update_data(plan=shown)


@router.callback_query(Pressed(AskOwner))
async def ask_owner(
    query: CallbackQuery, button: AskOwner, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    plan = await due_lists.ask_owner(work, person, button.plan_id)
    region_code, message_id = plan.region_code or "", await state.get_value("plan")
    await state.update_data(plan=await due_lists.show(work, person, region_code, button.page, message_id))
    work.acknowledge(person, query.id, "customer_asked")
