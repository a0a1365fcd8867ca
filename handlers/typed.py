"""Filters: the words of a caption were typed instead of pressed, in either language; or a mere hello."""

from aiogram.filters import Filter
from aiogram.types import Message

from desk.unit_of_work import UnitOfWork
from messages.answers import is_greeting, means


class Typed(Filter):
    def __init__(self, *captions: str) -> None:
        self.captions = captions

    async def __call__(self, message: Message, work: UnitOfWork) -> bool:
        said = message.text or ""
        return any(means(work.renderer, said, caption) for caption in self.captions)


class Greets(Filter):
    async def __call__(self, message: Message) -> bool:
        return is_greeting(message.text or "")
