"""The regions' groups: bound by those who may, lost, moved; open jobs follow into a new one."""

from desk import cards, people
from desk.unit_of_work import UnitOfWork
from models.outbox import redirect
from models.person import Person
from models.post import posts_of
from models.region import Region, region_of_chat
from models.ticket import open_tickets_in
from rules.refused import Refused
from rules.roles import Role


async def bind_group(work: UnitOfWork, person: Person, chat_id: int, code: str | None) -> None:
    """By the region's leader, who need not name it, or by an admin."""
    region = await _region_to_bind(work, person, code)
    bound_before = await region_of_chat(work.session, chat_id)
    if bound_before and bound_before.code != region.code:
        raise Refused("group_is_bound", region=bound_before.code)
    region.chat_id = chat_id
    await work.session.flush()
    work.say(region, "group/bound", region=work.company.region(region.code))
    for ticket in await open_tickets_in(work.session, region.code):
        await cards.put_in_group(work, ticket)


async def lose_group(work: UnitOfWork, chat_id: int) -> None:
    """The binding stays, for the bot may be let in again; leader and dispatcher hear of it."""
    region = await region_of_chat(work.session, chat_id)
    if region is None:
        return
    leaders = await people.on_duty(work, Role.LEADER, region.code)
    for person in [*leaders, *await people.on_duty(work, Role.DISPATCHER, None)]:
        work.say(person, "office/group_lost", region=work.company.region(region.code))


async def move_group(work: UnitOfWork, chat_id: int, new_chat_id: int) -> None:
    """A group that became a supergroup keeps its binding, and what waits for it follows."""
    region = await region_of_chat(work.session, chat_id)
    if region:
        region.chat_id = new_chat_id
    await redirect(work.session, chat_id, new_chat_id)


async def _region_to_bind(work: UnitOfWork, person: Person, code: str | None) -> Region:
    posts = await posts_of(work.session, person.id)
    led = [post.region_code for post in posts if post.role is Role.LEADER]
    is_admin = any(post.role is Role.ADMIN for post in posts)
    named = code or next(iter(led), None)
    region = await work.session.get(Region, named) if named else None
    if region is None or not (is_admin or region.code in led):
        raise Refused("may_not_bind")
    return region
