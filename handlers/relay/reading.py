"""The conversation about a ticket is read again: by whoever has the job now, or by the office, which is said."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import relay_reading
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.relay import ReadTalk, ShowTalkMedia
from models.person import Person

router = Router(name="reading a conversation")


@router.callback_query(Pressed(ReadTalk))
async def show(_query: CallbackQuery, button: ReadTalk, work: UnitOfWork, person: Person) -> None:
    await relay_reading.show(work, person, button.ticket_id, button.before)


@router.callback_query(Pressed(ShowTalkMedia))
async def show_media(_query: CallbackQuery, button: ShowTalkMedia, work: UnitOfWork, person: Person) -> None:
    await relay_reading.show_media(work, person, button.ticket_id, button.before)
