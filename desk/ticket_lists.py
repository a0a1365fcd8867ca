"""A list of tickets by pages, in one message: what is wrong about each, and a button that opens its case [L2 O3]."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from desk import concerns, in_place
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.buttons.button import Button
from messages.keyboards import ticket_list as keyboards
from models.listed import Listed, listed
from models.person import Person
from rules.attention import Concern
from rules.company.house import Region
from rules.company.products import Product

ON_A_PAGE = 8


@dataclass(frozen=True)
class TicketList:
    name: Enum
    """What it is called stands in names.j2."""
    ticket_ids: Sequence[int]
    """The one that needs somebody most comes first."""
    turn: Callable[[int], Button]
    """The button that shows another page of it."""
    back: Button | None = None
    region: Region | None = None
    """None: of several, and each line names its own."""


@dataclass(frozen=True)
class Line:
    listed: Listed
    product: Product | None
    region: Region | None
    wrong: Sequence[Concern]


async def show(
    work: UnitOfWork, person: Person, found: TicketList, page: int = 0, message_id: int | None = None
) -> int | None:
    """In the message that shows one already, else in a new one: its row is answered."""
    last_page = max(len(found.ticket_ids) - 1, 0) // ON_A_PAGE
    page = min(max(page, 0), last_page)
    first = page * ON_A_PAGE
    lines = await lines_of(work, found.ticket_ids[first : first + ON_A_PAGE], is_mixed=found.region is None)
    numbers = {line.listed.ticket.id: str(line.listed.ticket.number) for line in lines}
    earlier, later = page > 0, page < last_page
    keyboard = keyboards.pages(
        captions_for(work, person),
        numbers,
        earlier=found.turn(page - 1) if earlier else None,
        later=found.turn(page + 1) if later else None,
        back=found.back,
    )
    facts: dict[str, Any] = {"name": found.name, "region": found.region, "total": len(found.ticket_ids)}
    facts |= {"lines": lines, "first": first, "page": page, "pages": last_page + 1}
    return await in_place.show(work, person, message_id, "office/ticket_list", keyboard=keyboard, **facts)


async def lines_of(work: UnitOfWork, ticket_ids: Sequence[int], *, is_mixed: bool = False) -> list[Line]:
    found = await listed(work.session, ticket_ids)
    codes = {each.ticket.region_code for each in found if each.ticket.region_code}
    wrong = await concerns.concerns_of_each(work, codes)
    return [
        Line(
            each,
            work.company.product(each.ticket.product_code),
            work.company.region(each.ticket.region_code) if is_mixed and each.ticket.region_code else None,
            wrong.get(each.ticket.id, []),
        )
        for each in found
    ]
