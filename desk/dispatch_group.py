"""The dispatchers' group: bound and let go by those who may, lost, moved; and how much waits [O3]."""

from typing import Any

from desk import access, dispatch_cards, people, waiting
from desk.unit_of_work import UnitOfWork
from models.dispatch_group import bind_dispatch_chat, dispatch_chat
from models.person import Person
from rules.roles import Role

WHO_HEARS = (Role.DISPATCHER, Role.HEADQUARTERS)


async def is_bound_to(work: UnitOfWork, chat_id: int) -> bool:
    return await dispatch_chat(work.session) == chat_id


async def bind(work: UnitOfWork, person: Person, chat_id: int) -> None:
    """Said again where it is bound it changes nothing."""
    if not await is_bound_to(work, chat_id):
        await _change(work, person, chat_id)
    await _say(work, "group/dispatchers_bound")


async def unbind(work: UnitOfWork, person: Person) -> None:
    await _say(work, "group/dispatchers_unbound")
    await _change(work, person, None)


async def lose(work: UnitOfWork) -> None:
    """The binding stays, for the bot may be let in again."""
    told = [each for role in WHO_HEARS for each in await people.on_duty(work, role, None)]
    for person in {each.id: each for each in told}.values():
        work.say(person, "office/dispatch_group_lost")


async def move(work: UnitOfWork, new_chat_id: int) -> None:
    """Cards that stand in the old one are put anew."""
    await bind_dispatch_chat(work.session, new_chat_id)
    await dispatch_cards.follow(work)


async def tell_how_much_waits(work: UnitOfWork, person: Person) -> None:
    await access.require_dispatching(work, person)
    await _say(work, "group/how_much_waits", count=len(await waiting.by_ticket(work)))


async def _change(work: UnitOfWork, person: Person, chat_id: int | None) -> None:
    await dispatch_cards.leave(work)
    await bind_dispatch_chat(work.session, chat_id)
    work.menus_wanted.add(person.id)


async def _say(work: UnitOfWork, template: str, **facts: Any) -> None:
    to = await dispatch_cards.reader(work)
    if to:
        work.say(to, template, **facts)
