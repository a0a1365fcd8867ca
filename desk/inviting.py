"""The questions of an invitation: for which office, for which region; and which links are still open [O2]."""

from typing import NamedTuple

from desk import authority, invitations
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import staff as keyboards
from models.invitation import Invitation, open_invitations
from models.person import Person, people_with
from rules.company.house import Region
from rules.roles import Role

MOST_LISTED = 10


class OpenLink(NamedTuple):
    place: int
    invitation: Invitation
    region: Region | None
    maker: Person | None


async def ask_role(work: UnitOfWork, person: Person, *, is_again: bool = False, is_withdrawn: bool = False) -> None:
    roles = list(dict.fromkeys(role for role, _ in await authority.gift_of(work, person)))
    links = await open_links(work, person)
    numbers = {link.place: link.invitation.id for link in links}
    keyboard = keyboards.invite(captions_for(work, person), roles, numbers)
    work.say(person, "office/invite", keyboard=keyboard, links=links, is_again=is_again, is_withdrawn=is_withdrawn)


async def ask_region(work: UnitOfWork, person: Person, role: Role, *, is_again: bool = False) -> bool:
    """False when there was nothing to ask: the link is made."""
    codes = [code for office, code in await authority.gift_of(work, person) if office is role]
    if len(codes) < 2:
        await invitations.make(work, person, (role, next(iter(codes), None)))
        return False
    regions = [region for region in work.company.regions if region.code in codes]
    keyboard = keyboards.invite_to(captions_for(work, person), role, regions)
    work.say(person, "office/invite_to", keyboard=keyboard, role=role, is_again=is_again)
    return True


async def open_links(work: UnitOfWork, person: Person) -> list[OpenLink]:
    """Those for offices that this person may give."""
    gift = await authority.gift_of(work, person)
    found = [each for each in await open_invitations(work.session, work.now) if (each.role, each.region_code) in gift][
        :MOST_LISTED
    ]
    makers = await people_with(work.session, [each.made_by_id for each in found if each.made_by_id])
    return [
        OpenLink(place, each, work.company.region(each.region_code), makers.get(each.made_by_id or 0))
        for place, each in enumerate(found, 1)
    ]
