"""The house's groups: bound and let go by those who may, lost, moved; open jobs follow into a region's new one [O2]."""

from desk import cards, dispatch_group, people, which_group
from desk.reader import Reader
from desk.unit_of_work import UnitOfWork
from desk.which_group import DISPATCHERS
from models.outbox import redirect
from models.outgoing_message import OutgoingMessage, supersede_edits_of
from models.person import Person
from models.region import Region, region_of_chat
from models.ticket import Ticket, open_tickets_in
from rules.refused import Refused
from rules.roles import Role

WHO_HEARS = (Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS)


async def bind_group(work: UnitOfWork, person: Person, chat_id: int, named: str | None) -> None:
    """By a region's leader, a dispatcher or an admin. Said again where it is bound it changes nothing."""
    code = await which_group.to_bind(work, person, named)
    bound_before = await region_of_chat(work.session, chat_id)
    if bound_before and bound_before.code != code:
        raise Refused("group_is_bound", region=work.company.region(bound_before.code))
    if code == DISPATCHERS:
        await dispatch_group.bind(work, person, chat_id)
    elif await dispatch_group.is_bound_to(work, chat_id):
        raise Refused("group_is_bound", region=None)
    else:
        await _bind_region(work, await work.session.get_one(Region, code), chat_id)


async def unbind_group(work: UnitOfWork, person: Person, chat_id: int) -> None:
    """By whoever may bind it. Until another is bound, who leads the region hears at once of new jobs."""
    region = await region_of_chat(work.session, chat_id)
    if region:
        await which_group.require_may_bind(work, person, region.code)
        work.say(region, "group/unbound", region=work.company.region(region.code))
        await _leave_group(work, region)
    elif await dispatch_group.is_bound_to(work, chat_id):
        await which_group.require_may_bind(work, person, DISPATCHERS)
        await dispatch_group.unbind(work, person)
    else:
        raise Refused("group_not_bound")


async def lose_group(work: UnitOfWork, chat_id: int) -> None:
    """The binding stays, for the bot may be let in again; leader, dispatcher and headquarters hear of it."""
    region = await region_of_chat(work.session, chat_id)
    if await dispatch_group.is_bound_to(work, chat_id):
        await dispatch_group.lose(work)
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
    if await dispatch_group.is_bound_to(work, chat_id):
        await dispatch_group.move(work, new_chat_id)
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


async def _bind_region(work: UnitOfWork, region: Region, chat_id: int) -> None:
    is_new = region.chat_id != chat_id
    if is_new:
        await _leave_group(work, region)
        region.chat_id = chat_id
        await work.session.flush()
    work.say(region, "group/bound", region=work.company.region(region.code))
    for ticket in await open_tickets_in(work.session, region.code) if is_new else []:
        await cards.put_in_group(work, ticket)


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
