"""Which open tickets somebody should look at now: they stand first in the digest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.company.house import Hours
from rules.company.timers import Timers
from rules.escalation import UNCLAIMED, rung_due
from rules.punctuality import is_late
from rules.ticket import Status


class Concern(StrEnum):
    LATE = "late"
    UNCLAIMED = "unclaimed"
    WITH_PERSON = "with_person"
    URGENT = "urgent"


@dataclass(frozen=True)
class OpenTicket:
    number: str
    region_code: str
    status: Status
    is_urgent: bool
    is_with_person: bool
    technician: str | None
    """The name of whoever has the job."""
    offered_at: datetime
    """When it last became open to the region's technicians, or was reported."""
    visit_at: datetime | None
    """The agreed visit, if nobody has arrived yet."""
    id: int = 0
    """Of the ticket."""


@dataclass(frozen=True)
class Attention:
    """What the judgement depends on besides the ticket."""

    now: datetime
    timers: Timers
    hours: Hours
    zones: Mapping[str, ZoneInfo]
    """Of the regions."""

    def concerns(self, ticket: OpenTicket) -> list[Concern]:
        judgements = {
            Concern.LATE: self._is_late(ticket),
            Concern.UNCLAIMED: self._is_left_lying(ticket),
            Concern.WITH_PERSON: _waits_for_a_person(ticket),
            Concern.URGENT: ticket.is_urgent,
        }
        return [concern for concern, is_true in judgements.items() if is_true]

    def sort(self, tickets: Iterable[OpenTicket]) -> dict[Concern, list[OpenTicket]]:
        """By concern; who waits longest comes first. One ticket may be of several concerns."""
        found: dict[Concern, list[OpenTicket]] = {concern: [] for concern in Concern}
        for ticket in sorted(tickets, key=lambda each: each.visit_at or each.offered_at):
            for concern in self.concerns(ticket):
                found[concern].append(ticket)
        return found

    def _is_late(self, ticket: OpenTicket) -> bool:
        """The agreed time is over and nobody has arrived."""
        return ticket.visit_at is not None and is_late(ticket.visit_at, self.now)

    def _is_left_lying(self, ticket: OpenTicket) -> bool:
        """Everybody on the ladder was told, and still nobody has taken it."""
        if ticket.status is not Status.OPEN or ticket.is_with_person:
            return False
        last = rung_due(
            ticket.offered_at,
            len(UNCLAIMED) - 1,
            urgent=ticket.is_urgent,
            timers=self.timers,
            zone=self.zones[ticket.region_code],
            hours=self.hours,
        )
        return last is not None and last <= self.now


def _waits_for_a_person(ticket: OpenTicket) -> bool:
    return ticket.is_with_person and ticket.technician is None
