"""What is still to be ticked: nobody leaves before it is, and no maintenance is reported before it is [B4 M4 V1 V4]."""

from collections.abc import Sequence

from desk import appointments, software_fleet
from desk.unit_of_work import UnitOfWork
from messages.languages import LANGUAGES
from models.checking import Checking, checking_of, last_checking
from models.device import Device
from models.tick import ticks_of
from models.ticket import Ticket
from models.visit import Visit, VisitState, agreed_visit
from rules import ticking
from rules.company.words import Text
from rules.refused import Refused
from rules.stage import Stage
from rules.ticket import Kind
from rules.ticking import TickList


async def require(work: UnitOfWork, ticket: Ticket) -> None:
    """Before leaving: toolbag, papers, appearance, each item ticked by whoever goes, for this very visit."""
    if missing := await unticked(work, ticket, Stage.BEFORE_LEAVING):
        raise Refused("not_ready", number=ticket.number, missing=missing)


async def is_unready(work: UnitOfWork, ticket: Ticket) -> bool:
    return bool(await unticked(work, ticket, Stage.BEFORE_LEAVING))


async def is_unchecked(work: UnitOfWork, ticket: Ticket) -> bool:
    """No maintenance is reported meanwhile; a repair has no such lists."""
    return bool(await unticked(work, ticket, Stage.AT_MACHINE))


async def unticked(work: UnitOfWork, ticket: Ticket, stage: Stage) -> Sequence[TickList]:
    """The lists of that stage with what is missing in them; none when all is ticked."""
    found = await checking(work, ticket, stage)
    ticked = {tick.item for tick in await ticks_of(work.session, found.id)} if found else set()
    return ticking.missing(await lists_for(work, ticket, stage), ticked)


async def lists_for(work: UnitOfWork, ticket: Ticket, stage: Stage) -> Sequence[TickList]:
    """As the company file has them now, and what a campaign brings to the machine."""
    if stage is Stage.AT_MACHINE:
        is_maintenance = ticket.kind is Kind.MAINTENANCE
        return ticking.at_machine(work.company, ticket.product_code, ticket.symptom) if is_maintenance else ()
    fault = work.company.fault(ticket.fault_code)
    parts = [price for code in (fault.parts if fault else ()) if (price := work.company.price(code))]
    return ticking.before_leaving(work.company, ticket.product_code, ticket.kind, parts, await _software(work, ticket))


async def _software(work: UnitOfWork, ticket: Ticket) -> tuple[Text, ...]:
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    state = await software_fleet.state_of(work, device, ticket.region_code) if device else None
    if state is None or state.to_bring is None:
        return ()
    zone = work.zone_of(ticket.region_code)
    zh, en = (work.renderer.caption("bring_software", each, zone=zone, version=state.to_bring) for each in LANGUAGES)
    return (Text(zh, en),)


async def checking(work: UnitOfWork, ticket: Ticket, stage: Stage) -> Checking | None:
    """That of whoever has the job now, for the visit that is agreed now."""
    visit = await agreed_visit(work.session, ticket.id)
    if visit is None or ticket.technician_id is None:
        return None
    found = await checking_of(work.session, visit.id, ticket.technician_id, stage)
    return found or await _of_the_same_day(work, ticket, visit, stage)


async def _of_the_same_day(work: UnitOfWork, ticket: Ticket, visit: Visit, stage: Stage) -> Checking | None:
    """An hour later the toolbag is still packed; on another day it is checked anew."""
    last = await last_checking(work.session, ticket.id, ticket.technician_id or 0, stage)
    earlier = await work.session.get(Visit, last.visit_id) if last else None
    if last is None or earlier is None or earlier.state is not VisitState.MOVED:
        return None
    if not appointments.is_same_day(work, ticket, earlier.starts_at, visit.starts_at):
        return None
    last.visit_id = visit.id
    return last
