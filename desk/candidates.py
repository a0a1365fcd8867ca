"""Who could be given a ticket: how full their day is, whether they are free then, who cannot, who is away [O3 B3]."""

from dataclasses import dataclass

from desk import declined, visits, wish_in_hand
from desk.declined import Cannot
from desk.unit_of_work import UnitOfWork
from desk.wish_in_hand import InTheWay
from models.absence import Absence, absence_at
from models.person import Person
from models.post import holders_of
from models.ticket import Ticket, jobs_of
from models.visit import visits_between
from rules.roles import Role
from rules.wall_clock import bounds_of_day


@dataclass(frozen=True)
class Candidate:
    person: Person
    visit_count: int
    """Of today."""
    job_count: int
    """In hand altogether."""
    in_the_way: InTheWay
    """At the time that the customer counts on."""
    cannot: Cannot | None
    """They said so when the job was offered."""
    away: Absence | None
    """Now."""

    @property
    def may_be_chosen(self) -> bool:
        return self.away is None and self.person.is_reachable and self.person.telegram_id is not None

    @property
    def is_free(self) -> bool:
        return self.may_be_chosen and not self.in_the_way and self.cannot is None


async def candidates_for(work: UnitOfWork, ticket: Ticket, region_code: str) -> list[Candidate]:
    """The technicians of the region, without whoever has it: the free come first, of them who has least to do."""
    said = {each.person.id: each for each in await declined.who_cannot(work, ticket)}
    staff = await holders_of(work.session, Role.TECHNICIAN, region_code)
    asked = [each for each in staff if each.id not in {ticket.technician_id, ticket.customer_id}]
    found = [await _candidate(work, ticket, each, said.get(each.id)) for each in asked]
    return sorted(found, key=lambda each: (not each.may_be_chosen, not each.is_free, each.visit_count, each.job_count))


async def _candidate(work: UnitOfWork, ticket: Ticket, person: Person, cannot: Cannot | None) -> Candidate:
    at = await visits.promised_at(work, ticket)
    is_ahead = at is not None and at > work.now
    begins, ends = bounds_of_day(work.now, work.zone_of(ticket.region_code))
    return Candidate(
        person,
        len(await visits_between(work.session, person.id, begins, ends)),
        len(await jobs_of(work.session, person.id)),
        await wish_in_hand.in_the_way(work, ticket, person.id, at) if at and is_ahead else InTheWay(),
        cannot,
        await absence_at(work.session, person.id, work.now),
    )
