"""What is kept of somebody is theirs to know: told, shown, and given as a file."""

import json
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from desk import machines, notes, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import privacy as keyboards
from models.device import devices_of
from models.errand import Errand, ErrandKind, pending_errand_for
from models.own_rows import Copy, copy_of
from models.person import Person
from models.post import has_held_office
from models.rating import ratings_by
from models.seen import offices_that_saw
from models.ticket import all_tickets_of
from models.ticket_note import count_of_kinds_from
from models.whose_rows import Whose

MOST_LISTED = 20
"""Of machines and of reports: one message is to hold them; the copy holds all."""


async def whose(session: AsyncSession, person: Person) -> Whose:
    return Whose(person.id, person.telegram_id, await has_held_office(session, person.id))


def tell(work: UnitOfWork, person: Person) -> None:
    keyboard = keyboards.privacy(sides.captions_for(work, person))
    words_kept, kept = work.company.timers.words_kept, work.company.kept
    work.say(person, "customer/privacy", keyboard=keyboard, words_kept=words_kept, kept=kept)


async def show(work: UnitOfWork, person: Person) -> None:
    reader = work.in_passing(person)
    if reader:
        keyboard = keyboards.privacy(sides.captions_for(work, person))
        work.say(reader, "customer/my_data", keyboard=keyboard, **await _known_of(work, person))


async def copy_later(work: UnitOfWork, person: Person) -> None:
    """One copy at a time, however often it is asked for."""
    work.say(person, "customer/copy_comes")
    if await pending_errand_for(work.session, person.id, ErrandKind.COPY_DATA) is None:
        work.session.add(Errand(kind=ErrandKind.COPY_DATA, person_id=person.id, due_at=work.now))


async def gather(session: AsyncSession, person_id: int) -> Copy:
    person = await session.get_one(Person, person_id)
    return await copy_of(session, await whose(session, person))


def send_copy(work: UnitOfWork, person: Person, copy: Copy) -> None:
    reader = work.in_passing(person)
    if reader:
        text = json.dumps({"made_at": work.now.isoformat(), **copy}, ensure_ascii=False, indent=2)
        file = {"file_name": f"my-data-{work.now:%Y-%m-%d}.json", "text": text}
        caption = work.words(reader, "customer/copy")
        work.send(reader, "sendDocument", {"document": file, "caption": caption, "parse_mode": "HTML"})


async def _known_of(work: UnitOfWork, person: Person) -> dict[str, Any]:
    devices = await devices_of(work.session, person.id)
    tickets = [ticket for ticket in reversed(await all_tickets_of(work.session, person.id)) if ticket.number]
    return {
        "person": person,
        "region": work.company.region(person.region_code),
        "devices": [(machines.title_of(work, device), device) for device in devices],
        "tickets": tickets,
        "stars": {rating.ticket_id: rating.stars for rating in await ratings_by(work.session, person.id)},
        **notes.counted(await count_of_kinds_from(work.session, person.id)),
        "seen_by": await offices_that_saw(work.session, person.id),
        "most_listed": MOST_LISTED,
    }
