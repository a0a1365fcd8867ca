"""The conversation so far, page by page: who wrote what and when; what was sent with it is shown at a tap."""

from dataclasses import dataclass
from datetime import datetime

from desk import media, relay_office, relay_sides
from desk.media import File
from desk.relay_sides import Side
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import relay as keyboards
from models.person import Person
from models.relayed_message import RelayedMessage, count_of_relayed, relayed_before
from models.ticket import Ticket
from models.ticket_note import NoteKind
from rules.refused import Refused
from rules.roles import Role

MOST_ON_A_PAGE = 20
ROOM = 3000
"""Characters for a page: with names and times one message is to hold it."""
LONGEST_ENTRY = 1200


@dataclass(frozen=True)
class Entry:
    at: datetime
    name: str | None
    role: Role
    kind: NoteKind
    text: str
    is_changed: bool


async def tell_that_there_is_one(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """Whoever takes a job over has the conversation so far; a tap shows it."""
    count = await count_of_relayed(work.session, ticket.id)
    if count:
        keyboard = keyboards.read(captions_for(work, technician), ticket.id)
        work.say(technician, "relay/so_far", keyboard=keyboard, ticket=ticket, count=count)


async def show(work: UnitOfWork, person: Person, ticket_id: int, before: int | None) -> None:
    side = await relay_office.read_along(work, person, ticket_id)
    page = await _page(work, side.ticket, before)
    earlier = page[0].id if page and await relayed_before(work.session, side.ticket.id, page[0].id, 1) else None
    is_in_it = side.role in {Role.CUSTOMER, Role.TECHNICIAN}
    keyboard = keyboards.talk(
        captions_for(work, person),
        side.ticket.id,
        before,
        earlier=earlier,
        has_media=any(message.kind is not NoteKind.TEXT for message in page),
        may_write=not is_in_it and await relay_sides.is_open(work, side.ticket),
    )
    entries = [await _entry(work, side.ticket, message) for message in page]
    work.say(person, "relay/talk", keyboard=keyboard, ticket=side.ticket, entries=entries)


async def show_media(work: UnitOfWork, person: Person, ticket_id: int, before: int | None) -> None:
    """Those of the page, in their order, each with whose it is."""
    side = await relay_office.read_along(work, person, ticket_id)
    sent = [each for each in await _page(work, side.ticket, before) if each.kind is not NoteKind.TEXT]
    if not sent:
        raise Refused("no_media")
    for message in sent:
        await _show(work, side, message)


async def _show(work: UnitOfWork, side: Side, message: RelayedMessage) -> None:
    ticket = side.ticket
    if message.kind is NoteKind.PLACE:
        method = "sendVenue" if "title" in message.details else "sendLocation"
        work.send(side.person, method, dict(message.details), ticket=ticket)
    elif message.kind is NoteKind.CONTACT:
        work.send(side.person, "sendContact", dict(message.details), ticket=ticket)
    elif message.file_id:
        name = await _name(work, ticket, message)
        caption = ": ".join(filter(None, (name, message.text)))
        media.pass_on(work, side.person, File(message.kind, message.file_id, caption[:1024]), ticket=ticket)


async def _page(work: UnitOfWork, ticket: Ticket, before: int | None) -> list[RelayedMessage]:
    """The newest that one message can hold."""
    found: list[RelayedMessage] = []
    room = ROOM
    for message in reversed(await relayed_before(work.session, ticket.id, before, MOST_ON_A_PAGE)):
        room -= min(len(message.text), LONGEST_ENTRY)
        if found and room < 0:
            break
        found.append(message)
    return list(reversed(found))


async def _entry(work: UnitOfWork, ticket: Ticket, message: RelayedMessage) -> Entry:
    text = message.text if len(message.text) <= LONGEST_ENTRY else message.text[: LONGEST_ENTRY - 1] + "…"
    name = await _name(work, ticket, message)
    return Entry(message.sent_at, name, message.role, message.kind, text, message.amends_id is not None)


async def _name(work: UnitOfWork, ticket: Ticket, message: RelayedMessage) -> str | None:
    if message.role is Role.CUSTOMER:
        return ticket.contact_name
    return (await work.session.get_one(Person, message.author_id)).name
