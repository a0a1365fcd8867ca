"""What is known of a machine, its fault and its place: what the group may read, and what its technician [B1 B2]."""

from typing import Any

from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.quote import quote_of
from models.ticket import Ticket
from models.ticket_note import CARDS, NoteKind, count_of_kinds
from rules.company.products import Price
from rules.discretion import discreet
from rules.ticket import Status
from rules.warranty import Warranty, verdict

SHORT, ROOM = 160, 1200
NO_RECORDING = {NoteKind.TEXT, NoteKind.PHOTO, *CARDS}


async def open_facts(work: UnitOfWork, ticket: Ticket) -> dict[str, object]:
    """For the region's group: nothing that tells who the customer is."""
    counts = await count_of_kinds(work.session, ticket.id)
    region = work.company.region(ticket.region_code)
    return {
        "product": work.company.product(ticket.product_code),
        "symptom": _discreet(ticket),
        "photo_count": counts.get(NoteKind.PHOTO, 0),
        "recording_count": sum(count for kind, count in counts.items() if kind not in NO_RECORDING),
        "warranty": await warranty_of(work, ticket),
        "region": region,
        "district": _district(work, ticket),
    }


async def details(work: UnitOfWork, ticket: Ticket) -> dict[str, Any]:
    """For whoever thinks about taking it: more than the group's card has room for, and still nobody's name."""
    known = await private_facts(work, ticket)
    shown = {name: known[name] for name in ("product", "warranty", "region", "district", "fault", "parts", "quote")}
    return shown | {"symptom": _discreet(ticket, ROOM)}


async def private_facts(work: UnitOfWork, ticket: Ticket) -> dict[str, object]:
    """For whoever has the job: everything."""
    fault = work.company.fault(ticket.fault_code)
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    return await open_facts(work, ticket) | {
        "fault": fault,
        "parts": _parts(work, fault.parts if fault else ()),
        "device": device,
        "purchased_on": device.purchased_on if device else None,
        "quote": await quote_of(work.session, ticket.id),
    }


async def warranty_of(work: UnitOfWork, ticket: Ticket) -> Warranty | None:
    product = work.company.product(ticket.product_code)
    if product is None:
        return None
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    reported_at = ticket.opened_at or ticket.created_at
    reported_on = reported_at.astimezone(work.zone_of(ticket.region_code)).date()
    return verdict(device.purchased_on if device else None, product.warranty_months, reported_on)


async def verdict_facts(work: UnitOfWork, ticket: Ticket) -> dict[str, Any]:
    """Covered or not, why, since when, and what is not covered all the same."""
    product = work.company.product(ticket.product_code)
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    return {
        "warranty": await warranty_of(work, ticket),
        "product": product,
        "purchased_on": device.purchased_on if device else None,
        "exclusions": work.company.exclusions_for(product),
    }


def counts_on_a_time(ticket: Ticket) -> bool:
    """The customer wished for a time or was promised one: another one needs a reason [B3]."""
    return ticket.wished_at is not None or ticket.status is not Status.ACCEPTED


def _parts(work: UnitOfWork, codes: tuple[str, ...]) -> list[Price]:
    return [price for code in codes if (price := work.company.price(code))]


def _discreet(ticket: Ticket, room: int = SHORT) -> str:
    return discreet(ticket.symptom, (ticket.contact_name, ticket.address), room)


def _district(work: UnitOfWork, ticket: Ticket) -> str | None:
    region = work.company.region(ticket.region_code)
    words = region.districts if region and ticket.address else ()
    return next((word for word in words if word.casefold() in str(ticket.address).casefold()), None)
