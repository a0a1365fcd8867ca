"""A list of tickets by pages, in one message: what is wrong about each, and a button that opens its case [L2 O3]."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any

from desk import concerns, in_place
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.buttons.button import Button
from messages.buttons.office import ShowCase
from messages.keyboards import ticket_list as keyboards
from models.listed import Listed, listed
from models.person import Person
from rules.company.house import Region
from rules.company.products import Product

ON_A_PAGE = 8


@dataclass(frozen=True)
class Waits:
    """Why a ticket stands in a list of what waits, and since when."""

    reasons: Sequence[Enum]
    since: datetime


@dataclass(frozen=True)
class TicketList:
    name: Enum
    """What it is called stands in names.j2."""
    ticket_ids: Sequence[int]
    """The one that needs somebody most comes first."""
    turn: Callable[[int], Button]
    """The button that shows another page of it."""
    opens: Callable[[int], Button] = ShowCase
    """The button that opens one of it, by its id."""
    back: Button | None = None
    region: Region | None = None
    """None: of several, and each line names its own."""
    waits: Mapping[int, Waits] = field(default_factory=dict)
    """By the ticket's id, where the list says why."""


@dataclass(frozen=True)
class Line:
    listed: Listed
    product: Product | None
    region: Region | None
    wrong: Sequence[Enum]
    waits_since: datetime | None = None


async def show(
    work: UnitOfWork, person: Person, found: TicketList, page: int = 0, message_id: int | None = None
) -> int | None:
    """In the message that shows one already, else in a new one: its row is answered."""
    last_page = max(len(found.ticket_ids) - 1, 0) // ON_A_PAGE
    page = min(max(page, 0), last_page)
    first = page * ON_A_PAGE
    shown, captions = found.ticket_ids[first : first + ON_A_PAGE], captions_for(work, person)
    lines = await lines_of(work, shown, is_mixed=found.region is None, waits=found.waits)
    numbers = {
        line.listed.ticket.id: line.listed.ticket.number or captions("unnumbered", place=place)
        for place, line in enumerate(lines, first + 1)
    }
    earlier, later = page > 0, page < last_page
    keyboard = keyboards.pages(
        captions,
        numbers,
        earlier=found.turn(page - 1) if earlier else None,
        later=found.turn(page + 1) if later else None,
        back=found.back,
        opens=found.opens,
    )
    facts: dict[str, Any] = {"name": found.name, "region": found.region, "total": len(found.ticket_ids)}
    facts |= {"lines": lines, "first": first, "page": page, "pages": last_page + 1}
    return await in_place.show(work, person, message_id, "office/ticket_list", keyboard=keyboard, **facts)


async def lines_of(
    work: UnitOfWork, ticket_ids: Sequence[int], *, is_mixed: bool = False, waits: Mapping[int, Waits] | None = None
) -> list[Line]:
    found = await listed(work.session, ticket_ids)
    why = waits or {}
    codes = {each.ticket.region_code for each in found if each.ticket.region_code}
    wrong: dict[int, Sequence[Enum]] = {**await concerns.concerns_of_each(work, codes)}
    wrong |= {each: its.reasons for each, its in why.items()}
    return [
        Line(
            each,
            work.company.product(each.ticket.product_code),
            work.company.region(each.ticket.region_code) if is_mixed and each.ticket.region_code else None,
            wrong.get(each.ticket.id, []),
            why[each.ticket.id].since if each.ticket.id in why else None,
        )
        for each in found
    ]
