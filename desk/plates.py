"""A picture of the plate: read outside the conversation, and then the machine is known, or asked for again [T1]."""

import re
from typing import Any

from desk import machines, serials, wording
from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.errand import Errand, ErrandKind, pending_errand_of
from models.person import Person
from models.ticket import Ticket
from rules.report import Question

_PRODUCT_LINK = re.compile(r"start=m-([\w-]+)")


async def read_later(work: UnitOfWork, person: Person, ticket: Ticket, file_id: str) -> None:
    """Several pictures of one plate share the message that says that we are at it."""
    earlier = await pending_errand_of(work.session, ticket.id)
    answer_id = earlier.answer_id if earlier else None
    if earlier is None and (row := work.say(person, "customer/reading_plate", ticket=ticket)):
        await work.session.flush()
        answer_id = row.id
    _promise_to_read(work, person, ticket, file_id, answer_id)


async def look_at(work: UnitOfWork, person: Person, ticket: Ticket, words: str, picture_id: str | None) -> None:
    """What is sent while the customer tells may name the machine by the way; nothing is said of it until it does."""
    if ticket.product_code or await serials.choose_numbered(work, person, ticket, words):
        return
    if picture_id:
        _promise_to_read(work, person, ticket, picture_id, None)


def _promise_to_read(work: UnitOfWork, person: Person, ticket: Ticket, file_id: str, answer_id: int | None) -> None:
    work.session.add(
        Errand(
            kind=ErrandKind.READ_PLATE,
            ticket_id=ticket.id,
            person_id=person.id,
            file_id=file_id,
            answer_id=answer_id,
            due_at=work.now,
        )
    )


async def choose_read(work: UnitOfWork, person: Person, ticket: Ticket, codes: list[str]) -> bool:
    """The machine that one of the codes names: by its number, or by the link to its product."""
    for code in codes:
        if await serials.choose_numbered(work, person, ticket, code):
            return True
    linked = (found[1] for code in codes if (found := _PRODUCT_LINK.search(code)))
    known = next((code for code in linked if work.company.product(code)), None)
    if known:
        await machines.choose_product(work, ticket, known)
    return known is not None


async def say_machine(work: UnitOfWork, person: Person, ticket: Ticket, answer_id: int | None) -> None:
    device = await work.session.get_one(Device, ticket.device_id)
    facts: dict[str, Any] = {"product": work.company.product(device.product_code), "device": device}
    if answer_id:
        await work.show_again(answer_id, person, "customer/plate_read", ticket=ticket, **facts)
    else:
        work.say(person, "customer/plate_read", ticket=ticket, **facts)


async def say_unread(work: UnitOfWork, person: Person, ticket: Ticket, answer_id: int | None) -> None:
    """Unless another picture is still being read."""
    if await pending_errand_of(work.session, ticket.id) is None:
        asked = await wording.words_of(work, person, ticket, Question.MACHINE)
        await work.show_again(answer_id, person, "customer/plate_not_read", ticket=ticket, keyboard=asked.keyboard)


async def say_kept(work: UnitOfWork, person: Person, ticket: Ticket, answer_id: int | None) -> None:
    """The question was answered meanwhile; the picture stays with the report all the same."""
    await work.show_again(answer_id, person, "customer/plate_kept", ticket=ticket)
