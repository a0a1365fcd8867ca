"""Offices are given, moved to another region and ended; whoever has left stays in the history and nowhere else [O2]."""

from collections.abc import Iterable
from typing import Any

from desk import authority, farewell, house, people, promotions, stand_ins
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.post import Post, end, holders_of, posts_of
from models.ticket import jobs_of
from rules.authority import Place
from rules.refused import Refused
from rules.roles import Role


async def post_for(work: UnitOfWork, person: Person, post_id: int) -> Post:
    """An office that this person may end."""
    post = await work.session.get(Post, post_id)
    if post is None:
        raise Refused("may_not_invite")
    await authority.require(work, person, (post.role, post.region_code))
    if post.id not in {each.id for each in await posts_of(work.session, post.person_id)} or post.absence_id:
        raise Refused("answered_already")
    return post


async def give(work: UnitOfWork, giver: Person, person: Person, place: Place) -> None:
    await authority.require(work, giver, place)
    if place in await authority.offices_of(work, person):
        raise Refused("office_held", member=person, role=place[0])
    await house.appoint(work, person, *place, given_by_id=giver.id)
    promotions.welcome(work, person, place)


async def move(work: UnitOfWork, mover: Person, post: Post, region_code: str) -> None:
    """Jobs in hand stay until they are done, for the customers count on whom they know; the leader may decide else."""
    place = (post.role, region_code)
    await authority.require(work, mover, place)
    if post.region_code is None or place in await authority.offices_of(work, await _holder(work, post)):
        raise Refused("answered_already")
    person = await _holder(work, post)
    await _end(work, post, mover)
    await house.appoint(work, person, *place, given_by_id=mover.id)
    stay = [each for each in await jobs_of(work.session, person.id) if each.region_code == post.region_code]
    promotions.welcome(work, person, place, stay)
    former, there = work.company.region(post.region_code), work.company.region(region_code)
    facts: dict[str, Any] = {"role": post.role, "region": former, "there": there, "jobs": stay}
    await promotions.tell_office(work, person, post.region_code, "office/staff_moved", stay, besides=mover, **facts)


async def finish(work: UnitOfWork, ender: Person, post: Post) -> None:
    """One office ends; the person may hold others."""
    await _require_another_admin(work, [post])
    await _let_go(work, ender, await _holder(work, post), [post])


async def dismiss(work: UnitOfWork, ender: Person, person: Person) -> None:
    """Somebody works here no longer: all offices end."""
    posts = [post for post in await posts_of(work.session, person.id) if post.absence_id is None]
    if not posts:
        raise Refused("answered_already")
    for post in posts:
        await authority.require(work, ender, (post.role, post.region_code))
    await _require_another_admin(work, posts)
    await _let_go(work, ender, person, posts)


async def _let_go(work: UnitOfWork, ender: Person, person: Person, posts: list[Post]) -> None:
    for post in posts:
        await _end(work, post, ender)
    fallen = [(post, await farewell.follow(work, person, post)) for post in posts]
    posts = [*posts, *await stand_ins.leave(work, person)]
    is_gone = await people.roles_of(work, person) == {Role.CUSTOMER}
    work.say(person, "staff/office_ended", posts=_named(work, posts), is_gone=is_gone)
    for post, jobs in fallen:
        region = work.company.region(post.region_code)
        facts: dict[str, Any] = {"role": post.role, "region": region, "jobs": jobs}
        await promotions.tell_office(work, person, post.region_code, "office/staff_left", [], besides=ender, **facts)


async def _end(work: UnitOfWork, post: Post, ender: Person) -> None:
    if not await end(work.session, post, ender.id, work.now):
        raise Refused("answered_already")


async def _require_another_admin(work: UnitOfWork, posts: Iterable[Post]) -> None:
    """Else nobody could invite anybody any more."""
    if any(post.role is Role.ADMIN for post in posts):
        holders = await holders_of(work.session, Role.ADMIN)
        if len(holders) < 2:
            raise Refused("last_admin")


async def _holder(work: UnitOfWork, post: Post) -> Person:
    return await work.session.get_one(Person, post.person_id)


def _named(work: UnitOfWork, posts: Iterable[Post]) -> list[tuple[Role, object]]:
    return [(post.role, work.company.region(post.region_code)) for post in posts]
