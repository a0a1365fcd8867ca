"""A filter: somebody speaks. Channels, other bots and anonymous administrators are nobody we could answer."""

from aiogram.filters import Filter
from aiogram.types import TelegramObject

from models.person import Person


class FromSomebody(Filter):
    async def __call__(self, _event: TelegramObject, person: Person | None = None) -> bool:
        return person is not None
