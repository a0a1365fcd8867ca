"""What is known of the machine opens with a tap [T1]."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import access, passport
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.passport import ShowPassport
from models.person import Person

router = Router(name="passport")


@router.callback_query(Pressed(ShowPassport))
async def show(_query: CallbackQuery, button: ShowPassport, work: UnitOfWork, person: Person) -> None:
    await passport.show(work, person, await access.job_for(work, person, button.ticket_id))
