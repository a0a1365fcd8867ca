"""Where a technician on the way is, shown to their customer while it is shared, and not a step longer [B5]."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desk import sides
from desk.unit_of_work import UnitOfWork
from models.live_location import LiveLocation, running_for, supersede_steps
from models.person import Person
from models.reminder import Promise, Reminder, drop, put_off
from models.ticket import Ticket, jobs_of
from models.visit import agreed_visit
from rules.ticket import Status
from rules.travel import Place

PACE = timedelta(seconds=15)
"""The map moves no oftener: Telegram counts every step as a message."""
SHORTEST, LONGEST = timedelta(minutes=1), timedelta(hours=8)


@dataclass(frozen=True)
class Sharing:
    """A technician's live location, as it stands now."""

    message_id: int
    place: Place
    until_at: datetime


async def follow(work: UnitOfWork, technician: Person, sharing: Sharing, *, is_new: bool) -> None:
    """Whoever is on the way is seen by that customer; what was shared before leaving begins with the next step."""
    ticket = await _under_way(work, technician)
    running = await running_for(work.session, ticket.id) if ticket else None
    if ticket and running and (is_new or running.source_id == sharing.message_id):
        running.source_id = sharing.message_id
        await _move(work, ticket, running, sharing)
    elif ticket and not running and sharing.until_at >= work.now + SHORTEST:
        await _begin(work, technician, ticket, sharing)
    elif is_new:
        work.say(technician, "technician/location_waits")


async def stop_following(work: UnitOfWork, technician: Person, message_id: int) -> None:
    """The technician shares it no longer."""
    ticket = await _under_way(work, technician)
    running = await running_for(work.session, ticket.id) if ticket else None
    if ticket and running and running.source_id == message_id:
        await _tell_of_end(work, ticket, await _stop(work, ticket, running))


async def expire(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    """Telegram says nothing when the time that was chosen for sharing is over."""
    running = await running_for(work.session, ticket.id)
    if running and running.until_at <= work.now:
        await _tell_of_end(work, ticket, await _stop(work, ticket, running))


async def hide(work: UnitOfWork, ticket: Ticket) -> None:
    """Nobody is on the way any more; what became of it the customer hears anyway."""
    running = await running_for(work.session, ticket.id)
    if running:
        technician = await _stop(work, ticket, running)
        work.say(technician, "technician/location_hidden", ticket=ticket, is_shared=True)


async def _under_way(work: UnitOfWork, technician: Person) -> Ticket | None:
    """Of several, the one for which they left last."""
    jobs = [job for job in await jobs_of(work.session, technician.id) if job.status is Status.EN_ROUTE]
    visits = [visit for job in jobs if (visit := await agreed_visit(work.session, job.id))]
    last = max(visits, key=lambda visit: visit.left_at or visit.proposed_at, default=None)
    return next((job for job in jobs if last and job.id == last.ticket_id), None)


async def _begin(work: UnitOfWork, technician: Person, ticket: Ticket, sharing: Sharing) -> None:
    customer = await sides.customer_of(work, ticket)
    work.say(customer, "customer/location_shared", ticket=ticket, technician=technician)
    until_at = min(sharing.until_at, work.now + LONGEST)
    lasting = {"live_period": int((until_at - work.now).total_seconds())}
    shown = work.send(work.in_passing(customer) or customer, "sendLocation", _on_map(sharing) | lasting, ticket=ticket)
    work.say(technician, "technician/location_shown", ticket=ticket, is_seen=shown is not None)
    if shown is None:
        return
    await work.session.flush()
    begun = LiveLocation(
        ticket_id=ticket.id,
        technician_id=technician.id,
        source_id=sharing.message_id,
        message_id=shown.id,
        begun_at=work.now,
        moved_at=work.now,
        until_at=until_at,
    )
    work.session.add(begun)
    work.promise(Promise.LOCATION_ENDS, until_at, ticket_id=ticket.id)


async def _move(work: UnitOfWork, ticket: Ticket, running: LiveLocation, sharing: Sharing) -> None:
    """Paced: a step that still waits gives way to the newer one, and keeps its turn."""
    parameters = _on_map(sharing) | await _longer(work, ticket, running, sharing)
    if running.moved_at <= work.now:
        running.moved_at = max(work.now, running.moved_at + PACE)
    await _edit(work, ticket, running, "editMessageLiveLocation", parameters, due_at=running.moved_at)


async def _longer(work: UnitOfWork, ticket: Ticket, running: LiveLocation, sharing: Sharing) -> dict[str, int]:
    """They chose to share it for longer; Telegram counts from the beginning."""
    until_at = min(sharing.until_at, running.begun_at + LONGEST)
    if until_at <= running.until_at:
        return {}
    running.until_at = until_at
    await put_off(work.session, ticket.id, Promise.LOCATION_ENDS, until_at)
    return {"live_period": int((until_at - running.begun_at).total_seconds())}


async def _stop(work: UnitOfWork, ticket: Ticket, running: LiveLocation) -> Person:
    running.ended_at = work.now
    await drop(work.session, ticket.id, work.now, Promise.LOCATION_ENDS)
    await _edit(work, ticket, running, "stopMessageLiveLocation", {})
    return await work.session.get_one(Person, running.technician_id)


async def _edit(
    work: UnitOfWork, ticket: Ticket, running: LiveLocation, method: str, parameters: dict[str, Any], **more: Any
) -> None:
    await supersede_steps(work.session, running.message_id)
    reader = work.in_passing(await sides.customer_of(work, ticket))
    if reader:
        work.send(reader, method, parameters, ticket=ticket, edits_id=running.message_id, **more)


async def _tell_of_end(work: UnitOfWork, ticket: Ticket, technician: Person) -> None:
    visit = await agreed_visit(work.session, ticket.id)
    customer = await sides.customer_of(work, ticket)
    work.say(customer, "customer/location_ended", ticket=ticket, technician=technician, visit=visit)
    work.say(technician, "technician/location_hidden", ticket=ticket, is_shared=False)


def _on_map(sharing: Sharing) -> dict[str, Any]:
    return {"latitude": sharing.place.latitude, "longitude": sharing.place.longitude}
