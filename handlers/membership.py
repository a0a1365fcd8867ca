"""Where the bot may speak: groups bound, lost or moved, and people who block it or come back."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Command, CommandObject, Filter
from aiogram.types import ChatMemberUpdated, Message

from desk import offices
from desk.unit_of_work import UnitOfWork
from handlers.somebody import FromSomebody
from models.person import Person

router = Router(name="membership")


class BecameSupergroup(Filter):
    """Asked of every message, so it is no `F.…`: aiogram would run that in a thread each time."""

    async def __call__(self, message: Message) -> Literal[False] | dict[str, Any]:
        return {"new_chat_id": message.migrate_to_chat_id} if message.migrate_to_chat_id else False


IN_GROUPS = F.chat.type.in_({ChatType.GROUP, ChatType.SUPERGROUP})
GONE = {ChatMemberStatus.LEFT, ChatMemberStatus.KICKED}


@router.my_chat_member(F.chat.type == ChatType.PRIVATE, FromSomebody())
async def note_whether_reachable(event: ChatMemberUpdated, person: Person) -> None:
    person.is_reachable = event.new_chat_member.status not in GONE


@router.my_chat_member(IN_GROUPS, F.new_chat_member.status.in_(GONE))
async def tell_of_lost_group(event: ChatMemberUpdated, work: UnitOfWork) -> None:
    await offices.lose_group(work, event.chat.id)


@router.message(BecameSupergroup())
async def follow_group(message: Message, work: UnitOfWork, new_chat_id: int) -> None:
    await offices.move_group(work, message.chat.id, new_chat_id)


@router.message(Command("bind"), IN_GROUPS, FromSomebody())
async def bind_group(message: Message, command: CommandObject, work: UnitOfWork, person: Person) -> None:
    await offices.bind_group(work, person, message.chat.id, (command.args or "").strip() or None)


@router.message(Command("unbind"), IN_GROUPS, FromSomebody())
async def unbind_group(message: Message, work: UnitOfWork, person: Person) -> None:
    await offices.unbind_group(work, person, message.chat.id)


@router.message(Command("bind", "unbind"), IN_GROUPS)
async def ask_for_name(message: Message, work: UnitOfWork) -> None:
    offices.ask_for_name(work, message.chat.id)
