"""Filters: somebody speaks; in private. Channels, other bots and anonymous administrators are nobody to answer."""

from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Chat, TelegramObject

from models.person import Person


class FromSomebody(Filter):
    async def __call__(self, _event: TelegramObject, person: Person | None = None) -> bool:
        return person is not None


class InPrivate(Filter):
    async def __call__(self, event: TelegramObject) -> bool:
        message = event.message if isinstance(event, CallbackQuery) else event
        chat: Chat | None = getattr(message, "chat", None)
        return chat is None or chat.type == ChatType.PRIVATE
