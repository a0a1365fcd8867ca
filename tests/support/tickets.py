"""Tickets as the customer's conversation leaves them, for tests that begin at the group's card."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from desk import claims, diary, people
from models.device import Device
from models.region import Region
from models.ticket import Ticket
from models.ticket_note import NoteKind, TicketNote
from rules.roles import Role
from rules.ticket import Action
from tests.support.desk_kit import Desk, Visitor

TUESDAY_TEN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""24 November 2026, 10:00 in Shanghai."""


async def reports(desk: Desk, wang: Visitor, wished_at: datetime | None = TUESDAY_TEN, **details: Any) -> Ticket:
    """Wang has reported a fault in the south; it is offered to the group."""
    async with desk.database.open_work() as work:
        customer = await people.recognise(
            work, people.Account(wang.user_id, wang.name, wang.language_code), is_private=True
        )
        device = Device(
            owner_id=customer.id, product_code="SW-S200", purchased_on=date(2026, 3, 1), created_at=work.now
        )
        work.session.add(device)
        await work.session.flush()
        known = {
            "region_code": "south",
            "product_code": "SW-S200",
            "symptom": "蒸柜不加热，请打 13800138000",
            "contact_name": "王小明",
            "phone": "+8613800138000",
            "address": "深圳市南山区科技路 8 号",
        }
        ticket = Ticket(
            customer_id=customer.id, device_id=device.id, wished_at=wished_at, created_at=work.now, **(known | details)
        )
        work.session.add(ticket)
        await work.session.flush()
        await diary.advance(
            work, ticket, Action.REGISTER, Role.CUSTOMER, customer, number=f"R-1123-{ticket.id:04}", opened_at=work.now
        )
        await claims.offer(work, ticket)
    return ticket


async def sends_photo(desk: Desk, wang: Visitor, ticket: Ticket) -> None:
    async with desk.database.open_work() as work:
        note = TicketNote(
            ticket_id=ticket.id,
            author_id=ticket.customer_id,
            kind=NoteKind.PHOTO,
            file_id="photo-1",
            chat_id=wang.user_id,
            message_id=1,
            sent_at=work.now,
        )
        work.session.add(note)


async def stored(desk: Desk, ticket: Ticket) -> Ticket:
    """The ticket as a second session sees it."""
    async with desk.database.open_work() as work:
        return await work.session.get_one(Ticket, ticket.id)


async def unbind(desk: Desk, region_code: str) -> None:
    async with desk.database.open_work() as work:
        region = await work.session.get_one(Region, region_code)
        region.chat_id = None


def lies_in(desk: Desk, zone: str) -> None:
    """The south keeps another clock; the house stays in Shanghai."""
    company = desk.database.company
    regions = tuple(replace(each, time_zone=zone) if each.code == "south" else each for each in company.regions)
    desk.database.company = replace(company, regions=regions)
