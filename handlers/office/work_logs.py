"""The leader reads the region's work logs of a day, headquarters those of any region [L2]."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from desk import work_logs
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.my_day import ShowLogs
from models.person import Person

router = Router(name="work logs")
router.message.filter(InPrivate())


@router.message(Typed("work_logs"), IsStaff())
async def show_or_ask_which(_message: Message, work: UnitOfWork, person: Person) -> None:
    await work_logs.show_or_ask_which(work, person)


@router.callback_query(Pressed(ShowLogs))
async def show(_query: CallbackQuery, button: ShowLogs, work: UnitOfWork, person: Person) -> None:
    await work_logs.show(work, person, button.region_code, date.fromordinal(button.on))
