"""Who hears when an office is stood in for: whoever does, whoever is away, and those who work with them [O2]."""

from collections.abc import Sequence
from typing import Any

from desk import people
from desk.sides import captions_for
from desk.stand_in_choice import named
from desk.unit_of_work import UnitOfWork
from messages.keyboards import stand_in as keyboards
from models.absence import Absence
from models.person import Person
from models.post import Post
from rules.roles import Role


async def tell_who_does(
    work: UnitOfWork, namer: Person, absence: Absence, stand_in: Person, posts: Sequence[Post]
) -> None:
    person = await work.session.get_one(Person, absence.person_id)
    facts: dict[str, Any] = {"person": person, "absence": absence, "offices": named(work, posts)}
    keyboard = keyboards.stand_in(captions_for(work, stand_in), absence.id)
    work.say(stand_in, "staff/you_stand_in", keyboard=keyboard, namer=namer, **facts)
    around = [namer, person, *await _office(work)]
    for each in {each.id: each for each in around if each.id != stand_in.id}.values():
        work.say(each, "office/stands_in", stand_in=stand_in, **facts)


def tell_that_it_begins(
    work: UnitOfWork, person: Person, stand_in: Person, absence: Absence, posts: Sequence[Post]
) -> None:
    work.say(stand_in, "staff/stand_in_begins", person=person, absence=absence, offices=named(work, posts))


async def tell_that_nobody_does(work: UnitOfWork, absence: Absence, posts: Sequence[Post]) -> None:
    """To headquarters; not where a colleague holds the same office."""
    person = await work.session.get_one(Person, absence.person_id)
    unheld = [post for post in posts if not await _others(work, post, person)]
    if not unheld:
        return
    for each in await people.first_on_duty(work, None, Role.HEADQUARTERS, Role.ADMIN, besides=person):
        keyboard = keyboards.name_somebody(captions_for(work, each), absence.id)
        facts: dict[str, Any] = {"person": person, "absence": absence, "offices": named(work, unheld)}
        work.say(each, "office/nobody_stands_in", keyboard=keyboard, **facts)


async def tell_that_it_is_over(
    work: UnitOfWork, absence: Absence, posts: Sequence[Post], *, is_back: bool = True
) -> None:
    """`is_back`: else somebody else stands in now, or nobody."""
    person = await work.session.get_one(Person, absence.person_id)
    for stand_in_id in dict.fromkeys(post.person_id for post in posts):
        theirs = [post for post in posts if post.person_id == stand_in_id]
        stand_in = await work.session.get_one(Person, stand_in_id)
        if all(post.since_at > work.now for post in theirs):
            work.say(stand_in, "staff/stand_in_not_needed", person=person)
            continue
        facts: dict[str, Any] = {"person": person, "stand_in": stand_in, "offices": named(work, theirs)}
        work.say(stand_in, "staff/stood_in", **facts)
        if is_back:
            work.say(person, "staff/office_is_back", **facts)


async def _office(work: UnitOfWork) -> list[Person]:
    found = [each for role in (Role.DISPATCHER, Role.HEADQUARTERS) for each in await people.on_duty(work, role, None)]
    return list({each.id: each for each in found}.values())


async def _others(work: UnitOfWork, post: Post, besides: Person) -> bool:
    return any(each.id != besides.id for each in await people.on_duty(work, post.role, post.region_code))
