"""Which office somebody is given, in which region, and where they move to [O2]."""

from desk import authority
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import staff as keyboards
from models.person import Person
from models.post import Post
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role


async def ask_office(work: UnitOfWork, asker: Person, member: Person) -> None:
    roles = list(dict.fromkeys(role for role, _ in await authority.gift_of(work, asker)))
    keyboard = keyboards.offices(captions_for(work, asker), member.id, roles)
    work.say(asker, "office/ask_office", keyboard=keyboard, person=member)


async def ask_place(work: UnitOfWork, asker: Person, member: Person, role: Role) -> None:
    keyboard = keyboards.places(captions_for(work, asker), member.id, role, await _regions(work, asker, role))
    work.say(asker, "office/ask_place", keyboard=keyboard, person=member, role=role, is_move=False)


async def ask_destination(work: UnitOfWork, asker: Person, post: Post) -> None:
    elsewhere = [each for each in await _regions(work, asker, post.role) if each.code != post.region_code]
    if post.region_code is None or not elsewhere:
        raise Refused("may_not_invite")
    member = await work.session.get_one(Person, post.person_id)
    keyboard = keyboards.destinations(captions_for(work, asker), member.id, post.id, elsewhere)
    work.say(asker, "office/ask_place", keyboard=keyboard, person=member, role=post.role, is_move=True)


async def _regions(work: UnitOfWork, asker: Person, role: Role) -> list[Region]:
    """Where the asker may give this office."""
    codes = {code for office, code in await authority.gift_of(work, asker) if office is role}
    return [region for region in work.company.regions if region.code in codes]
