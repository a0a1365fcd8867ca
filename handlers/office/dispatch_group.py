"""The dispatchers' group: who sees to what waits, and how much that is [O3]."""

from aiogram import Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, Message

from desk import dispatch_claims, dispatch_group
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.dispatch import SeeToIt
from models.person import Person

router = Router(name="dispatchers' group")


class InTheirGroup(Filter):
    async def __call__(self, message: Message, work: UnitOfWork) -> bool:
        return await dispatch_group.is_bound_to(work, message.chat.id)


@router.callback_query(Pressed(SeeToIt))
async def give_to_the_first(query: CallbackQuery, button: SeeToIt, work: UnitOfWork, person: Person) -> None:
    chat_id = query.message.chat.id if query.message else None
    await dispatch_claims.take(work, person, button.ticket_id, chat_id)
    work.acknowledge(person, query.id, "see_private_chat")


@router.message(Command("waiting"), InTheirGroup())
async def tell_how_much_waits(_message: Message, work: UnitOfWork, person: Person) -> None:
    await dispatch_group.tell_how_much_waits(work, person)
