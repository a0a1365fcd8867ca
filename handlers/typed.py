"""Filters: the words of a caption were typed instead of pressed, in either language; a hello; a ticket's number."""

from functools import cache
from typing import Any, ClassVar, Literal

from aiogram.filters import Filter
from aiogram.types import Message

from desk.unit_of_work import UnitOfWork
from messages.answers import is_greeting, means, plain, words_for
from messages.renderer import Renderer
from models.person import Person
from models.ticket import ticket_numbered
from rules.ticket_number import read_number


class Typed(Filter):
    listened_for: ClassVar[set[str]] = set()
    """The captions that some conversation knows when they are typed."""

    def __init__(self, *captions: str) -> None:
        self.captions = captions
        self.listened_for.update(captions)

    async def __call__(self, message: Message, work: UnitOfWork) -> bool:
        said = message.text or ""
        return any(means(work.renderer, said, caption) for caption in self.captions)


def is_phrase(renderer: Renderer, said: str) -> bool:
    """Whether the words are those of any caption that is listened for."""
    return plain(said) in _phrases(renderer)


@cache
def _phrases(renderer: Renderer) -> frozenset[str]:
    return frozenset().union(*[words_for(renderer, each) for each in Typed.listened_for])


class Greets(Filter):
    async def __call__(self, message: Message) -> bool:
        return is_greeting(message.text or "")


class Numbered(Filter):
    """The number of one of the customer's own tickets; handlers receive it as `ticket`."""

    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        number = read_number(message.text or "")
        ticket = await ticket_numbered(work.session, person.id, number) if number else None
        return {"ticket": ticket} if ticket else False
