"""Who is this, which offices do they hold, and who holds an office."""

from dataclasses import dataclass

from desk.unit_of_work import UnitOfWork
from messages import languages
from models import post
from models.absence import absent_at
from models.person import Person, note_newcomer, person_with
from rules.roles import REGIONAL, Role


@dataclass(frozen=True)
class Account:
    """What Telegram tells of whoever speaks."""

    telegram_id: int
    name: str
    language_code: str | None = None


async def recognise(work: UnitOfWork, account: Account, *, is_private: bool) -> Person:
    """The person behind the account; at their first word they are noted. Only a private chat proves a way to them."""
    person = await person_with(work.session, account.telegram_id)
    if person is None:
        language = languages.choose(account.language_code, work.company.company.languages[0])
        person = Person(telegram_id=account.telegram_id, name=account.name, language=language, created_at=work.now)
        person.is_reachable, person.heard_at = is_private, work.now
        person = await note_newcomer(work.session, person)
        work.newcomer = person if is_private else None
    elif is_private and not person.is_reachable:  # else every word would write the row again
        person.is_reachable, work.newcomer = True, person
    person.note_word(work.now)
    return person


async def roles_of(work: UnitOfWork, person: Person) -> frozenset[Role]:
    """Everybody is a customer; some hold offices as well."""
    held = await post.posts_of(work.session, person.id)
    return frozenset({Role.CUSTOMER, *(each.role for each in held)})


async def holders(work: UnitOfWork, role: Role, region_code: str | None) -> list[Person]:
    """Who holds the office and can be told something: they have joined and have not blocked the bot."""
    if role in REGIONAL and region_code is None:
        return []
    found = await post.holders_of(work.session, role, region_code if role in REGIONAL else None)
    return [person for person in found if person.telegram_id and person.is_reachable]


async def on_duty(work: UnitOfWork, role: Role, region_code: str | None) -> list[Person]:
    """Those holders who are not away now: nobody else is asked for anything."""
    found = await holders(work, role, region_code)
    away = await absent_at(work.session, [person.id for person in found], work.now)
    return [person for person in found if person.id not in away]


async def first_on_duty(
    work: UnitOfWork, region_code: str | None, *roles: Role, besides: Person | None = None
) -> list[Person]:
    """The first of these offices that is not empty; where everybody is away, somebody still hears."""
    for ask in (on_duty, holders):
        for role in roles:
            found = [person for person in await ask(work, role, region_code) if person is not besides]
            if found:
                return found
    return []
