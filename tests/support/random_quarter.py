"""A quarter of a house in rows, with seeded dice: over a year's end and a change of the clocks, much of it on the edge."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import SQLModel

from models.checking import Checking
from models.feedback import Feedback
from models.held_words import HeldWords
from models.job_report import JobReport, SignedBy
from models.rating import Rating
from models.slip import Outcome, Slip, SlipKind
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.urgent_fault import UrgentFault
from models.visit import Visit, VisitState
from models.work_log import WorkLog
from rules.feedback import FeedbackKind
from rules.held_words import Way
from rules.roles import Role
from rules.stage import Stage
from rules.ticket import Action, Status
from tests.support.random_software import RandomSoftware

FIRST, LAST = date(2026, 10, 5), date(2027, 1, 10)
"""The clocks of Berlin change on 25 October, and week 53 ends in January."""
BEFORE = timedelta(weeks=10)
LATER = (Action.CLAIM, Action.ASSIGN, Action.HAND_BACK, Action.CANCEL, Action.SOLVED, Action.REOPEN, Action.FILE)
ON_THE_EDGE = 0.2
NUDGES = [timedelta(microseconds=each) for each in (-1, 0, 0, 1)]


class RandomQuarter:
    def __init__(self, seed: int, zones: dict[str, ZoneInfo], technician_ids: list[int], customer_id: int) -> None:
        self.dice = Random(seed)
        self.zones, self.technician_ids, self.customer_id = zones, technician_ids, customer_id
        self.visit_ids = count(1)
        self.software = RandomSoftware(self.dice, list(zones), technician_ids, self._instant)

    def rows(self, tickets: int) -> list[SQLModel]:
        """Each after those that it points at."""
        told = [self._ticket(number) for number in range(1, tickets + 1)]
        of_nobody = [self._held() for _ in range(tickets // 8)] + [self._feedback() for _ in range(tickets // 2)]
        days = (LAST - FIRST).days
        logs = [
            self._log(person_id, FIRST + timedelta(days=day))
            for person_id in self.technician_ids
            for day in self.dice.sample(range(days), days // 4)
        ]
        return [row for rows in told for row in rows] + of_nobody + logs + self.software.rows(tickets // 2)

    def _instant(self) -> datetime:
        """Often the first of a week or month somewhere, or just before or after."""
        day = FIRST - BEFORE + timedelta(days=self.dice.randrange((LAST - FIRST + BEFORE).days + 7))
        if self.dice.random() > ON_THE_EDGE:
            return datetime.combine(day, time(), UTC) + timedelta(seconds=self.dice.randrange(86_400))
        edge = self.dice.choice([day - timedelta(days=day.weekday()), day.replace(day=1)])
        zone = self.dice.choice(list(self.zones.values()))
        return datetime.combine(edge, time(), zone).astimezone(UTC) + self.dice.choice(NUDGES)

    def _perhaps(self, chance: float = 0.7) -> datetime | None:
        return self._instant() if self.dice.random() < chance else None

    def _one(self, choices: Any) -> Any:
        return self.dice.choice(list(choices))

    def _ticket(self, number: int) -> list[SQLModel]:
        status = self._one(Status)
        ended = status in {Status.RESOLVED, Status.CLOSED, Status.CANCELLED}
        ticket = Ticket(
            id=number, number=f"R-{number}", customer_id=self.customer_id, status=status,
            region_code=self._one([*self.zones, None]) if status is Status.REPORTING else self._one(self.zones),
            technician_id=self._one([*self.technician_ids, None]), is_urgent=self.dice.random() < 0.1,
            is_with_person=self.dice.random() < 0.1, created_at=self._instant(),
            closed_at=self._instant() if ended else None,
        )  # fmt: skip
        visits = [self._visit(ticket) for _ in range(self.dice.randrange(3))]
        expected = [visit for visit in visits if visit.state is VisitState.AGREED]
        for visit in expected[1:]:
            visit.state = VisitState.MOVED
        rows: list[SQLModel] = [ticket, *self._events(ticket), *visits]
        rows += [row for visit in visits for row in self._of_visit(visit)]
        if ticket.is_urgent:
            rows.append(UrgentFault(ticket_id=ticket.id, came_up_at=self._instant(), ended_at=self._perhaps()))
        if visits and self.dice.random() < 0.6:
            rows.append(
                Rating(
                    ticket_id=ticket.id, technician_id=visits[-1].technician_id, stars=self.dice.randint(1, 5),
                    given_at=self._instant(),
                )
            )  # fmt: skip
        if self.dice.random() < 0.3:
            rows.append(
                Slip(
                    ticket_id=ticket.id, technician_id=self._one(self.technician_ids), kind=self._one(SlipKind),
                    begun_by=self._one([Role.CUSTOMER, Role.TECHNICIAN, Role.DESK]), promised_at=self._instant(),
                    begun_at=self._instant(), outcome=self._one([None, None, *Outcome]),
                )
            )  # fmt: skip
        return rows

    def _events(self, ticket: Ticket) -> list[TicketEvent]:
        """Offered once; taken, given back and the like as often as the dice say."""
        first = self._one([[Action.REGISTER], [Action.GUIDE, Action.SEND_SOMEONE], [Action.GUIDE], [Action.CANCEL]])
        is_offered = first[-1] in {Action.REGISTER, Action.SEND_SOMEONE}
        actions = first + [self._one(LATER) for _ in range(self.dice.randrange(6) if is_offered else 0)]
        at, events = self._instant(), []
        for action in actions:
            before = Status.REPORTING if not events else Status.OPEN
            events.append(
                TicketEvent(
                    ticket_id=ticket.id, happened_at=at, role=Role.CUSTOMER, action=action, before=before,
                    after=Status.OPEN,
                )
            )  # fmt: skip
            at += timedelta(seconds=self.dice.randrange(1, 200_000), microseconds=self.dice.randrange(2))
        return events

    def _visit(self, ticket: Ticket) -> Visit:
        starts_at = self._instant()
        came_at = starts_at + timedelta(minutes=self.dice.randint(-20, 20))
        return Visit(
            id=next(self.visit_ids), ticket_id=ticket.id, technician_id=self._one(self.technician_ids),
            state=self._one(VisitState), starts_at=starts_at, ends_at=starts_at + timedelta(hours=1),
            reason=self._one(["", "", "traffic"]), proposed_at=self._instant(),
            arrived_at=self._one([came_at, came_at, None]), done_at=self._perhaps(),
        )  # fmt: skip

    def _of_visit(self, visit: Visit) -> list[SQLModel]:
        report = JobReport(
            ticket_id=visit.ticket_id, visit_id=visit.id, technician_id=visit.technician_id,
            signed_at=self._perhaps(), signed_by=self._one([*SignedBy, None]),
        )  # fmt: skip
        ticks = Checking(
            ticket_id=visit.ticket_id, visit_id=visit.id, technician_id=self._one(self.technician_ids),
            stage=self._one(Stage), begun_at=visit.starts_at, used_at=visit.starts_at, completed_at=self._perhaps(),
        )  # fmt: skip
        return [report, ticks]

    def _held(self) -> HeldWords:
        whose, where = self._one(self.technician_ids), self._one([*self.zones, None])
        return HeldWords(way=self._one(Way), author_id=whose, region_code=where, words="", held_at=self._instant())

    def _feedback(self) -> Feedback:
        return Feedback(
            kind=self._one(FeedbackKind), author_id=self.customer_id, region_code=self._one([*self.zones, None]),
            technician_id=self._one([*self.technician_ids, None]), written_at=self._instant(), sent_at=self._perhaps(),
        )  # fmt: skip

    def _log(self, person_id: int, day: date) -> WorkLog:
        return WorkLog(person_id=person_id, region_code=self._one(self.zones), day=day, logged_at=self._perhaps())
