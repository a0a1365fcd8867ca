"""The regions' groups: bound and let go by those who may, lost, moved; open jobs follow into a new one [O2]."""

from desk import cards, people
from desk.reader import Reader
from desk.unit_of_work import UnitOfWork
from models.outbox import redirect
from models.outgoing_message import OutgoingMessage, supersede_edits_of
from models.person import Person
from models.post import posts_of
from models.region import Region, region_of_chat
from models.ticket import Ticket, open_tickets_in
from rules.refused import Refused
from rules.roles import Role

WHO_HEARS = (Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS)


async def bind_group(work: UnitOfWork, person: Person, chat_id: int, code: str | None) -> None:
    """By the region's leader, who need not name it, or by an admin. Said again where it is bound it changes nothing."""
    region = await _region_to_bind(work, person, code)
    bound_before = await region_of_chat(work.session, chat_id)
    if bound_before and bound_before.code != region.code:
        raise Refused("group_is_bound", region=work.company.region(bound_before.code))
    if bound_before is None:
        await _leave_group(work, region)
        region.chat_id = chat_id
        await work.session.flush()
    work.say(region, "group/bound", region=work.company.region(region.code))
    for ticket in [] if bound_before else await open_tickets_in(work.session, region.code):
        await cards.put_in_group(work, ticket)


async def unbind_group(work: UnitOfWork, person: Person, chat_id: int) -> None:
    """By whoever may bind it. Until another is bound, who leads the region hears at once of new jobs."""
    region = await region_of_chat(work.session, chat_id)
    if region is None:
        raise Refused("group_not_bound")
    await _region_to_bind(work, person, region.code)
    work.say(region, "group/unbound", region=work.company.region(region.code))
    await _leave_group(work, region)


async def lose_group(work: UnitOfWork, chat_id: int) -> None:
    """The binding stays, for the bot may be let in again; leader, dispatcher and headquarters hear of it."""
    region = await region_of_chat(work.session, chat_id)
    if region is None:
        return
    told = [each for role in WHO_HEARS for each in await people.on_duty(work, role, region.code)]
    for person in {each.id: each for each in told}.values():
        work.say(person, "office/group_lost", region=work.company.region(region.code))


async def move_group(work: UnitOfWork, chat_id: int, new_chat_id: int) -> None:
    """A group that became a supergroup keeps its binding; what waits for it follows, open cards stand there anew."""
    region = await region_of_chat(work.session, chat_id)
    standing = await _cards_there(work, region) if region else []
    await redirect(work.session, chat_id, new_chat_id)
    if region is None:
        return
    region.chat_id = new_chat_id
    for ticket, card in standing:
        await supersede_edits_of(work.session, card.id)
        await cards.put_in_group(work, ticket)


def ask_for_name(work: UnitOfWork, chat_id: int) -> None:
    """Whoever writes in the name of the group itself cannot be known."""
    house = work.company.company
    work.say(Reader(chat_id, house.languages[0], work.zone_of(None)), "group/ask_name")


async def _region_to_bind(work: UnitOfWork, person: Person, code: str | None) -> Region:
    posts = await posts_of(work.session, person.id)
    led = [post.region_code for post in posts if post.role is Role.LEADER]
    is_admin = any(post.role is Role.ADMIN for post in posts)
    named = code or next(iter(led), None)
    region = await work.session.get(Region, named) if named else None
    if region is None or not (is_admin or region.code in led):
        raise Refused("may_not_bind")
    return region


async def _leave_group(work: UnitOfWork, region: Region) -> None:
    """Its open jobs are offered there no longer."""
    for ticket in await open_tickets_in(work.session, region.code):
        await work.take_back(region, ticket.group_card_id, "group/offered_elsewhere", ticket)
        ticket.group_card_id = None
    region.chat_id = None


async def _cards_there(work: UnitOfWork, region: Region) -> list[tuple[Ticket, OutgoingMessage]]:
    """Of its open jobs; one that was not sent yet follows by itself."""
    tickets = await open_tickets_in(work.session, region.code)
    found = [(each, await work.session.get(OutgoingMessage, each.group_card_id or 0)) for each in tickets]
    return [(ticket, card) for ticket, card in found if card and card.message_id]
