"""A leader chooses with a tap whether, and at which hour, the evening tells what is still open [O3]."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from desk import evening
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.evening import ChooseEvening, ShowEvening
from models.person import Person

router = Router(name="evening")
router.message.filter(InPrivate())


@router.message(Typed("evening_word"), IsStaff())
async def show(_message: Message, work: UnitOfWork, person: Person) -> None:
    await evening.show(work, person)


@router.callback_query(Pressed(ShowEvening))
async def show_again(_query: CallbackQuery, work: UnitOfWork, person: Person) -> None:
    await evening.show(work, person)


@router.callback_query(Pressed(ChooseEvening))
async def choose(_query: CallbackQuery, button: ChooseEvening, work: UnitOfWork, person: Person) -> None:
    await evening.choose(work, person, button.hour)
