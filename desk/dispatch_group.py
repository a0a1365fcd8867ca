"""The dispatchers' group: bound and let go by those who may, lost, moved to another number [O3]."""

from desk import people
from desk.reader import Reader
from desk.unit_of_work import UnitOfWork
from models.dispatch_group import bind_dispatch_chat, dispatch_chat
from models.person import Person
from rules.roles import Role

WHO_HEARS = (Role.DISPATCHER, Role.HEADQUARTERS)


async def reader(work: UnitOfWork) -> Reader | None:
    """Reads the house's first language, by the house's clock; None while no group is bound."""
    chat_id = await dispatch_chat(work.session)
    return Reader(chat_id, work.company.company.languages[0], work.zone_of(None)) if chat_id else None


async def is_bound_to(work: UnitOfWork, chat_id: int) -> bool:
    return await dispatch_chat(work.session) == chat_id


async def bind(work: UnitOfWork, person: Person, chat_id: int) -> None:
    """Said again where it is bound it changes nothing."""
    await bind_dispatch_chat(work.session, chat_id)
    work.menus_wanted.add(person.id)
    _say(work, chat_id, "group/dispatchers_bound")


async def unbind(work: UnitOfWork, person: Person, chat_id: int) -> None:
    _say(work, chat_id, "group/dispatchers_unbound")
    await bind_dispatch_chat(work.session, None)
    work.menus_wanted.add(person.id)


async def lose(work: UnitOfWork) -> None:
    """The binding stays, for the bot may be let in again."""
    told = [each for role in WHO_HEARS for each in await people.on_duty(work, role, None)]
    for person in {each.id: each for each in told}.values():
        work.say(person, "office/dispatch_group_lost")


async def move(work: UnitOfWork, new_chat_id: int) -> None:
    await bind_dispatch_chat(work.session, new_chat_id)


def _say(work: UnitOfWork, chat_id: int, template: str) -> None:
    work.say(Reader(chat_id, work.company.company.languages[0], work.zone_of(None)), template)
