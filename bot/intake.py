"""One update, one transaction: in order within a chat, seen once, and everybody recognised."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.enums import ChatType
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, Update, User

from bot.conversation_storage import ConversationStorage
from bot.database import Database
from desk import answered, people
from desk.unit_of_work import UnitOfWork
from messages.buttons.answering import is_answer
from messages.buttons.button import unpack
from models import received_update
from models.away import is_away
from models.person import Person, person_with

log = logging.getLogger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


async def is_heard(dp: Dispatcher, bot: Bot, update: Update) -> bool:
    """False when the database was away: nothing of the update is kept, and it has to come again.

    Whatever else is raised went past the apology too, and would do so each time: the log has it.
    """
    try:
        await dp.feed_update(bot, update)
    except Exception as trouble:
        log.exception("update %d went wrong", update.update_id)
        return not is_away(trouble)
    return True


class ChatLock(BaseMiddleware):
    """Chats side by side, each in order; held until the commit, else the next update reads an old state."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat: Chat | None = data.get("event_chat")
        async with self.of(chat.id if chat else 0):
            return await handler(event, data)

    def of(self, chat_id: int) -> asyncio.Lock:
        """For what comes into a conversation from elsewhere, too."""
        return self._locks.setdefault(chat_id, asyncio.Lock())


class OneTransaction(BaseMiddleware):
    """Opens the unit of work; an update that was handled before goes no further."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if not isinstance(event, Update):
            return await handler(event, data)
        database: Database = data["database"]
        async with database.open_work(event.update_id) as work:
            if not await received_update.is_new(work.connection, event.update_id, work.now):
                return None
            data["work"] = work
            return await handler(event, data)


class Recognition(BaseMiddleware):
    """Gives handlers `person` and `state`, both living in this transaction; ends what was pressed or typed."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        if user is None or user.is_bot:
            return await handler(event, data)
        work = data["work"]
        person = await _whoever_it_is(work, event, user, is_private=_is_private(data))
        if person is None:
            return await handler(event, data)
        data["person"] = person
        conversation = await _open_conversation(data, user)
        result = await handler(event, data)
        await conversation.keep()
        if isinstance(event, Update) and event.callback_query:
            _end_press(work, person, event.callback_query)
        elif isinstance(event, Update) and event.message and _is_private(data):
            await _end_words(work, person, data["state"], data["raw_state"])
        return result


async def _whoever_it_is(work: UnitOfWork, event: TelegramObject, user: User, *, is_private: bool) -> Person | None:
    """Whoever only blocks the bot says nothing: an erased customer is not noted again because they leave."""
    if isinstance(event, Update) and event.my_chat_member:
        return await person_with(work.session, user.id)
    account = people.Account(user.id, user.full_name, user.language_code)
    return await people.recognise(work, account, is_private=is_private)


def _end_press(work: UnitOfWork, person: Person, query: CallbackQuery) -> None:
    """The spinner ends; and a question that was answered keeps no buttons that look as if it were still open."""
    if not work.is_acknowledged:
        work.acknowledge(person, query.id)
    asked = query.message
    if isinstance(asked, Message) and asked.chat.type == ChatType.PRIVATE and is_answer(unpack(query.data or "")):
        work.take_buttons_away(person, asked.message_id)


async def _end_words(work: UnitOfWork, person: Person, state: FSMContext, step_before: str | None) -> None:
    """The same for a question that was answered in words; the running note serves as long as its step lasts."""
    is_same_step = await state.get_state() == step_before
    await answered.take_buttons_away(work, person, await state.get_value("note") if is_same_step else None)


def _is_private(data: dict[str, Any]) -> bool:
    chat: Chat | None = data.get("event_chat")
    return chat is not None and chat.type == ChatType.PRIVATE


async def _open_conversation(data: dict[str, Any], user: User) -> ConversationStorage:
    chat: Chat | None = data.get("event_chat")
    key = StorageKey(bot_id=data["bot"].id, chat_id=chat.id if chat else user.id, user_id=user.id)
    storage = ConversationStorage(data["work"].connection, data["work"].now)
    data["state"] = FSMContext(storage, key)
    data["raw_state"] = await storage.get_state(key)
    return storage
