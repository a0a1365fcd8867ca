"""The company file is introduced: its regions and people get their rows; what has left it is retired, never deleted."""

from collections.abc import Mapping

from desk import care, farewell, stand_ins
from desk.unit_of_work import UnitOfWork
from models import picture
from models.company_edition import CompanyEdition, edition_in_force
from models.person import Person, person_called, person_with
from models.post import Post, end, ended_by_hand, posts_in_force, posts_of
from models.region import Region, all_regions
from rules.company.house import StaffMember
from rules.roles import Role

Place = tuple[int, Role, str | None]
"""Whose office, which, and in which region."""


async def introduce(work: UnitOfWork, text: str) -> bool:
    """Bring the rows in line with `work.company`, read from `text`; False when that edition is in force already."""
    known = await edition_in_force(work.session)
    if known and known.text == text:
        await care.plan_what_is_out_of_line(work)
        return False
    work.session.add(CompanyEdition(text=text, loaded_at=work.now))
    await _regions(work)
    await _staff(work)
    await care.plan_what_is_out_of_line(work)
    return True


async def hang(work: UnitOfWork, pictures: Mapping[str, bytes]) -> None:
    """The company's pictures, by the paths under which its file names them."""
    for path, content in pictures.items():
        await picture.keep(work.session, path, content)


async def _regions(work: UnitOfWork) -> None:
    rows = {region.code: region for region in await all_regions(work.session)}
    for named in work.company.regions:
        row = rows.pop(named.code, None) or Region(code=named.code, time_zone=named.time_zone)
        row.time_zone, row.retired_at = named.time_zone, None
        row.chat_id = named.chat_id or row.chat_id
        work.session.add(row)
    for gone in rows.values():
        gone.retired_at = gone.retired_at or work.now
    await work.session.flush()


async def _staff(work: UnitOfWork) -> None:
    """What was ended by hand the file does not give back: that was said later."""
    named: set[Place] = set()
    ended = await ended_by_hand(work.session)
    for member in work.company.staff:
        if member.vacant:
            continue
        person = await _person(work, member)
        places = {(person.id, Role(role), member.region) for role in member.roles}
        if places - ended:
            person.region_code = member.region
        named |= places
    await _fill_posts(work, named, ended)


async def _person(work: UnitOfWork, member: StaffMember) -> Person:
    found = await (
        person_with(work.session, member.telegram_id)
        if member.telegram_id
        else person_called(work.session, member.name)
    )
    if found is None:
        language = work.company.company.languages[0]
        found = Person(telegram_id=member.telegram_id, name=member.name, language=language, created_at=work.now)
        work.session.add(found)
    found.name = member.name
    await work.session.flush()
    return found


async def _fill_posts(work: UnitOfWork, named: set[Place], ended: set[Place]) -> None:
    """Open what the file adds, then end what it no longer names; whoever was invited or stands in stays."""
    held = {_place(post): post for post in await posts_in_force(work.session) if post.absence_id is None}
    for person_id, role, region_code in sorted(named - ended - held.keys(), key=str):
        work.session.add(Post(person_id=person_id, role=role, region_code=region_code, since_at=work.now))
    await work.session.flush()
    for place, post in held.items():
        if place not in named and not post.is_by_invitation and await end(work.session, post, None, work.now):
            person = await work.session.get_one(Person, post.person_id)
            await farewell.follow(work, person, post)
            await stand_ins.leave(work, person)


def _place(post: Post) -> Place:
    return post.person_id, post.role, post.region_code


async def appoint(
    work: UnitOfWork, person: Person, role: Role, region_code: str | None, given_by_id: int | None = None
) -> None:
    """Give an invited person the office; having it already changes nothing."""
    held = await posts_of(work.session, person.id)
    if any((post.role, post.region_code, post.absence_id) == (role, region_code, None) for post in held):
        return
    office = Post(person_id=person.id, role=role, region_code=region_code, since_at=work.now, is_by_invitation=True)
    office.given_by_id = given_by_id
    work.session.add(office)
    person.region_code = region_code or person.region_code
    work.menus_wanted.add(person.id)
