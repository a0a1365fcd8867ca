"""A digest counted in plain Python, row by row, from the words in which its figures are defined and by no other way."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import SQLModel

from models.checking import Checking
from models.device import Device
from models.feedback import Feedback
from models.held_words import HeldWords
from models.job_report import JobReport
from models.person import Person
from models.rating import Rating
from models.slip import Slip
from models.software_campaign import SoftwareCampaign
from models.software_update import SoftwareUpdate
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.urgent_fault import UrgentFault
from models.visit import Visit
from models.work_log import WorkLog
from rules.figures import Figures
from rules.periods import Month, Period
from tests.support.brute_force_software import BruteForceSoftware

COUNTED = (
    Checking, Device, Feedback, HeldWords, JobReport, Person, Rating, Slip, SoftwareCampaign, SoftwareUpdate, Ticket,
    TicketEvent, UrgentFault, Visit, WorkLog,
)  # fmt: skip


class BruteForce:
    """Of these rows, for one region and one period."""

    def __init__(self, rows: Iterable[SQLModel], region_code: str, zone: ZoneInfo, period: Period) -> None:
        self.all: dict[type, list[Any]] = {table: [] for table in COUNTED}
        for row in rows:
            self.all.setdefault(type(row), []).append(row)
        self.tickets = {ticket.id: ticket for ticket in self.all[Ticket]}
        self.region_code, self.zone, self.period = region_code, zone, period
        self.software = BruteForceSoftware(self.all, region_code, zone)

    def figures(self) -> Figures:
        return Figures(
            **self._work(lambda _: True),
            reported_count=len(self._events("register", "guide")),
            guided_count=len(self._events("solved")),
            cancelled_count=len([event for event in self._events("cancel") if event.before != "reporting"]),
            slipped_count=len({visit.ticket_id for visit in self._here(Visit, "proposed_at") if visit.reason}),
            fault_count=len(self._here(UrgentFault, "came_up_at")),
            brought_count=self.software.brought(self._is_in),
            suggestion_count=len([one for one in self._here(Feedback, "sent_at") if one.kind == "suggestion"]),
            waits=self._waits(),
        )

    def of(self, technician_id: int) -> Figures:
        return Figures(**self._work(lambda whose: whose == technician_id))

    def appraised(self, technician_id: int) -> Figures:
        """What only the appraisal asks, besides."""
        visits = [one for one in self._here(Visit, "done_at") if one.technician_id == technician_id]
        done = [one for one in self.all[Visit] if one.done_at]
        again = [
            one
            for one in visits
            if any(each.ticket_id == one.ticket_id and each.done_at > one.done_at for each in done)
        ]
        told = [one for one in self._here(Feedback, "sent_at") if one.technician_id == technician_id]
        return Figures(
            repeat_count=len(again),
            complaint_count=len([one for one in told if one.kind == "complaint"]),
            praise_count=len([one for one in told if one.kind == "praise"]),
        )

    def complaints(self) -> int:
        return len([one for one in self._here(Feedback, "sent_at") if one.kind == "complaint"])

    def open_slips(self) -> int:
        slips = [one for one in self._here(Slip, "begun_at") if one.begun_by != "customer" and one.kind != "late"]
        has_no_time = {"open", "accepted"}
        with_dispatcher = [one for one in slips if one.outcome == "dispatcher"]
        return len([one for one in slips if one.outcome is None]) + len(
            [one for one in with_dispatcher if self.tickets[one.ticket_id].status in has_no_time]
        )

    def latest(self) -> timedelta | None:
        done = [visit for visit in self._here(Visit, "done_at") if visit.arrived_at]
        return max(
            [visit.arrived_at - visit.starts_at for visit in done if visit.arrived_at > visit.starts_at], default=None
        )

    def fewest_stars(self) -> int | None:
        return min([each.stars for each in self._here(Rating, "given_at") if each.stars <= 2], default=None)

    def waiting(self, now: datetime) -> dict[str, int]:
        """Long after, when every rung of the ladder has been climbed."""
        over = {"reporting", "resolved", "closed", "cancelled"}
        alive = [
            ticket
            for ticket in self.tickets.values()
            if ticket.region_code == self.region_code and ticket.status not in over and not ticket.closed_at
        ]
        expected = {
            visit.ticket_id
            for visit in self.all[Visit]
            if visit.state == "agreed" and not visit.arrived_at and visit.starts_at < now
        }
        return {
            "late": len([ticket for ticket in alive if ticket.id in expected]),
            "unclaimed": len([ticket for ticket in alive if ticket.status == "open" and not ticket.is_with_person]),
            "with_person": len([ticket for ticket in alive if ticket.is_with_person and not ticket.technician_id]),
            "urgent": len([ticket for ticket in alive if ticket.is_urgent]),
        }

    def _work(self, counts: Callable[[int], bool]) -> dict[str, int]:
        """What somebody's work comes to."""
        visits = [one for one in self._here(Visit, "done_at") if counts(one.technician_id)]
        ratings = [one for one in self._here(Rating, "given_at") if counts(one.technician_id)]
        reports = [one for one in self._here(JobReport, "signed_at") if counts(one.technician_id)]
        back = {event.ticket_id for event in self.all[TicketEvent] if event.action == "reopen"}
        return {
            "visit_count": len(visits),
            "on_time_count": len([one for one in visits if one.arrived_at and one.arrived_at <= one.starts_at]),
            "first_time_count": len([one for one in visits if one.ticket_id not in back]),
            "rating_count": len(ratings),
            "star_count": sum(one.stars for one in ratings),
            "low_rating_count": len([one for one in ratings if one.stars <= 2]),
            "unconfirmed_count": len([one for one in reports if one.signed_by == "nobody"]),
            "list_count": len([one for one in self._here(Checking, "completed_at") if counts(one.technician_id)]),
            "held_count": len([one for one in self._here(HeldWords, "held_at") if counts(one.author_id)]),
            "update_count": len(
                [
                    one
                    for one in self._here(SoftwareUpdate, "entered_at")
                    if counts(one.operator_id) and one.state not in {"rejected", "withdrawn"}
                ]
            ),
            "log_count": len([one for one in self._here(WorkLog, "logged_at") if counts(one.person_id)]),
        }

    def _waits(self) -> Counter[int]:
        """Of each ticket that was taken for the first time now: the whole minutes since it was offered."""
        events: dict[int, list[TicketEvent]] = {}
        for event in sorted(self.all[TicketEvent], key=lambda each: each.happened_at):
            events.setdefault(event.ticket_id, []).append(event)
        waits: Counter[int] = Counter()
        for ticket_id, its in events.items():
            takes = [event.happened_at for event in its if event.action in {"claim", "assign"}]
            offers = [event.happened_at for event in its if event.action in {"register", "send_someone"}]
            if takes and offers and self.tickets[ticket_id].region_code == self.region_code and self._is_in(takes[0]):
                waits[(int(takes[0].timestamp()) - int(offers[0].timestamp())) // 60] += 1
        return waits

    def _events(self, *actions: str) -> list[TicketEvent]:
        return [event for event in self._here(TicketEvent, "happened_at") if event.action in actions]

    def _here(self, table: type, at: str) -> list[Any]:
        return [
            row for row in self.all[table] if self._region_of(row) == self.region_code and self._is_in(getattr(row, at))
        ]

    def _region_of(self, row: Any) -> str | None:
        return row.region_code if hasattr(row, "region_code") else self.tickets[row.ticket_id].region_code

    def _is_in(self, at: datetime | None) -> bool:
        """By the calendar that hangs there on the wall."""
        return at is not None and self._named(at.astimezone(self.zone).date()) == (self.period.year, self.period.number)

    def _named(self, day: date) -> tuple[int, int]:
        return (day.year, day.month) if isinstance(self.period, Month) else day.isocalendar()[:2]
