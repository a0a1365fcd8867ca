"""A technician asks for their day; each of its jobs is a tap away [B3 B4]."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject

from desk import access, my_day
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.technician.steps import IsTechnician, end
from handlers.typed import Typed
from messages.buttons.my_day import ShowDay
from models.person import Person
from rules.roles import Role

router = Router(name="my_day")
router.message.filter(InPrivate())


@router.message(Typed("my_day"), IsTechnician())
@router.callback_query(Pressed(ShowDay))
async def show(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await access.require(work, person, Role.TECHNICIAN)
    await end(state)
    await my_day.show(work, person)
