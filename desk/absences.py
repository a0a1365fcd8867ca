"""Leave and absence: told by whoever is away or by who leads them; visits that fall into it are shown at once [B3]."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk import access, calendars, cards, escalations, people, stand_ins
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import absence as keyboards
from models.absence import Absence, absence_at, absences_ahead
from models.person import Person
from models.post import posts_of
from models.ticket import Ticket, jobs_of
from models.visit import agreed_visit, proposed_visit
from rules.absence import AbsenceKind, can_be
from rules.refused import Refused
from rules.slots import Interval
from rules.ticket import Status


@dataclass(frozen=True)
class Affected:
    """A job whose time falls into the absence."""

    ticket: Ticket
    at: datetime


def require_possible(work: UnitOfWork, away: Interval) -> None:
    if not can_be(away, work.now):
        raise Refused("absence_is_past")


async def record(work: UnitOfWork, teller: Person, person: Person, away: Interval, kind: AbsenceKind) -> Absence:
    """From now on nobody is promised this person's time; leader and person see which visits need another answer."""
    await access.require_may_speak_for(work, teller, person)
    require_possible(work, away)
    await _hold_calendars(work, person)
    absence = Absence(
        person_id=person.id, kind=kind, from_at=away.start, until_at=away.end, told_by_id=teller.id, told_at=work.now
    )
    work.session.add(absence)
    await work.session.flush()
    affected = await jobs_within(work, person, away)
    await _tell_person(work, teller, person, absence, affected)
    for listener in await _listeners(work, teller, person):
        keyboard = keyboards.for_the_office(captions_for(work, listener), _numbers(affected))
        facts: dict[str, Any] = {"person": person, "absence": absence, "affected": affected}
        work.say(listener, "office/absence", keyboard=keyboard, **facts)
    for job in affected:
        await cards.refresh(work, job.ticket)
    await stand_ins.leave_offices(work, absence)
    return absence


async def end(work: UnitOfWork, ender: Person, absence_id: int) -> None:
    """Back early, or not away after all."""
    absence = await work.session.get(Absence, absence_id)
    person = await work.session.get_one(Person, absence.person_id if absence else ender.id)
    await access.require_may_speak_for(work, ender, person)
    if absence is None or absence.until_at <= work.now:
        raise Refused("answered_already")
    was_away = absence.from_at <= work.now
    absence.from_at, absence.until_at = min(absence.from_at, work.now), work.now
    facts: dict[str, Any] = {"person": person, "was_away": was_away, "ender": ender}
    work.say(person, "staff/absence_over", **facts)
    for listener in await _listeners(work, ender, person):
        work.say(listener, "office/absence_over", **facts)
    for ticket in await jobs_of(work.session, person.id):
        await cards.refresh(work, ticket)
    await stand_ins.come_back(work, absence)


async def running_of(work: UnitOfWork, person: Person) -> Absence | None:
    return await absence_at(work.session, person.id, work.now)


async def ahead_of(work: UnitOfWork, person: Person) -> list[Absence]:
    return await absences_ahead(work.session, [person.id], work.now)


async def jobs_within(work: UnitOfWork, person: Person, away: Interval) -> list[Affected]:
    """In the order of their times: agreed, else proposed, else wished for."""
    found = [(ticket, await _time_of(work, ticket)) for ticket in await jobs_of(work.session, person.id)]
    inside = [Affected(ticket, at) for ticket, at in found if at and calendars.visit_at(work, at).overlaps(away)]
    return sorted(inside, key=lambda job: job.at)


async def _time_of(work: UnitOfWork, ticket: Ticket) -> datetime | None:
    if ticket.status is Status.ON_SITE:
        return None
    visit = await agreed_visit(work.session, ticket.id) or await proposed_visit(work.session, ticket.id)
    return visit.starts_at if visit else ticket.wished_at


async def _hold_calendars(work: UnitOfWork, person: Person) -> None:
    """Nobody is promised this person's time while we look at it."""
    regions = {post.region_code for post in await posts_of(work.session, person.id) if post.region_code}
    for region_code in sorted(regions):
        await calendars.hold(work, region_code)


async def _tell_person(
    work: UnitOfWork, teller: Person, person: Person, absence: Absence, affected: list[Affected]
) -> None:
    is_on = absence.from_at <= work.now
    keyboard = keyboards.noted(captions_for(work, person), absence.id, _numbers(affected), is_on=is_on)
    facts: dict[str, Any] = {"person": person, "absence": absence, "affected": affected}
    work.say(person, "staff/absence_noted", keyboard=keyboard, teller=teller, **facts)


def _numbers(affected: list[Affected]) -> dict[int, str]:
    return {job.ticket.id: job.ticket.number or "" for job in affected}


async def _listeners(work: UnitOfWork, teller: Person, person: Person) -> list[Person]:
    """Whoever leads the person, and whoever told of it for them."""
    found = await people.first_on_duty(work, person.region_code, *escalations.UPWARDS, besides=person)
    return found if teller is person or teller in found else [*found, teller]
