"""Who works here: by region and office, who is away, who cannot be reached, which post is vacant; no customers [O2]."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk import authority, vacancies
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import staff as keyboards
from models.absence import Absence, absences_ahead
from models.invitation import invitation_behind
from models.person import Person
from models.post import Post, holders_of, posts_of
from rules.authority import HIGHEST_LAST, Place
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import REGIONAL, Role


@dataclass(frozen=True)
class Member:
    person: Person
    absence: Absence | None
    """The one that goes on, or comes next."""
    is_away: bool


@dataclass(frozen=True)
class Desk:
    """An office and who holds it."""

    role: Role
    members: Sequence[Member]
    vacant: int


@dataclass(frozen=True)
class Held:
    post: Post
    region: Region | None
    giver: Person | None
    may_end: bool


async def regions_for(work: UnitOfWork, person: Person) -> list[str | None]:
    """Whose staff this person may see; None: the offices of the whole house. Never empty: `Refused` instead."""
    gift = await authority.gift_of(work, person)
    return list(dict.fromkeys(code for _, code in sorted(gift, key=lambda place: place[1] is None)))


async def show_or_ask_which(work: UnitOfWork, person: Person, *, is_again: bool = False) -> None:
    codes = await regions_for(work, person)
    if len(codes) == 1:
        await show(work, person, codes[0], is_again=is_again)
        return
    regions = [region for region in work.company.regions if region.code in codes]
    found = await vacancies.vacancies(work.session, work.company)
    keyboard = keyboards.regions(captions_for(work, person), regions)
    work.say(person, "office/ask_staff", keyboard=keyboard, vacancies=found, is_again=is_again)


async def show(work: UnitOfWork, person: Person, region_code: str | None, *, is_again: bool = False) -> None:
    if region_code not in await regions_for(work, person):
        raise Refused("may_not_invite")
    vacant = {
        (each.role, each.region and each.region.code): each.posts
        for each in await vacancies.vacancies(work.session, work.company)
    }
    roles = [role for role in HIGHEST_LAST if (role in REGIONAL) is (region_code is not None)]
    desks = [await _desk(work, (role, region_code), vacant.get((role, region_code), 0)) for role in reversed(roles)]
    names = {each.person.id: each.person.name for desk in desks for each in desk.members}
    keyboard = keyboards.staff(captions_for(work, person), names)
    region = work.company.region(region_code)
    work.say(person, "office/staff", keyboard=keyboard, region=region, desks=desks, is_again=is_again)


async def show_member(work: UnitOfWork, reader: Person, member_id: int) -> None:
    member = await member_for(work, reader, member_id)
    held = [await _held(work, reader, post) for post in await posts_of(work.session, member.id)]
    keyboard = keyboards.member(
        captions_for(work, reader),
        member.id,
        {each.post.id: (each.post.role, each.region) for each in held if each.may_end},
        may_move=len(await regions_for(work, reader)) > 1,
    )
    shown = await _member(work, member)
    work.say(reader, "office/member", keyboard=keyboard, member=shown, held=held)


async def member_for(work: UnitOfWork, reader: Person, member_id: int) -> Person:
    """Somebody of the staff whom this person may see."""
    codes = await regions_for(work, reader)
    member = await work.session.get(Person, member_id)
    posts = await posts_of(work.session, member.id) if member else []
    if member is None or not any(post.region_code in codes for post in posts):
        raise Refused("may_not_invite")
    return member


async def member_named(work: UnitOfWork, reader: Person, said: str) -> Person | None:
    """The one whose name the words are, or a part of."""
    wanted = said.strip().casefold()
    found: dict[int, Person] = {}
    for code in await regions_for(work, reader):
        for role in HIGHEST_LAST:
            if (role in REGIONAL) is (code is not None):
                found |= {each.id: each for each in await holders_of(work.session, role, code)}
    named = [each for each in found.values() if wanted and wanted in each.name.casefold()]
    return named[0] if len(named) == 1 else None


async def _desk(work: UnitOfWork, place: Place, vacant: int) -> Desk:
    return Desk(place[0], [await _member(work, each) for each in await holders_of(work.session, *place)], vacant)


async def _member(work: UnitOfWork, person: Person) -> Member:
    absence = next(iter(await absences_ahead(work.session, [person.id], work.now)), None)
    return Member(person, absence, is_away=absence is not None and absence.from_at <= work.now)


async def _held(work: UnitOfWork, reader: Person, post: Post) -> Held:
    link = await invitation_behind(work.session, post.person_id, post.role, post.region_code)
    giver_id = post.given_by_id or (link.made_by_id if link else None)
    giver = await work.session.get(Person, giver_id) if giver_id else None
    may_end = post.absence_id is None and await authority.may(work, reader, (post.role, post.region_code))
    return Held(post, work.company.region(post.region_code), giver, may_end)
