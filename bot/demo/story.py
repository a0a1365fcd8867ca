"""One fictional ticket's life, told as rows: every step asks the table of a ticket's life, and the present ends it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import SQLModel

from models.job_report import JobReport, SignedBy
from models.rating import Rating
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.ticket_note import NoteKind, TicketNote
from models.visit import Visit, VisitState
from rules.roles import Role
from rules.ticket import Action, leads_to

ANSWERED = timedelta(minutes=12)
"""How long the customer thinks about another time."""


class NotYet(Exception):
    """The story has reached the present."""


@dataclass
class Story:
    ticket: Ticket
    now: datetime
    visit_length: timedelta
    visit_ids: Iterator[int]
    visits: list[Visit] = field(default_factory=list)
    others: list[SQLModel] = field(default_factory=list)
    """Events, reports, ratings."""

    @property
    def rows(self) -> list[SQLModel]:
        return [self.ticket, self._note(), *self.visits, *self.others]

    def go_on(self, at: datetime, action: Action, role: Role, actor_id: int | None = None, reason: str = "") -> None:
        if at >= self.now:
            raise NotYet
        before, after = self.ticket.status, leads_to(action, role, self.ticket.status)
        self.ticket.status = after
        event = TicketEvent(
            ticket_id=self.ticket.id,
            happened_at=at,
            actor_id=actor_id,
            role=role,
            action=action,
            before=before,
            after=after,
            reason=reason,
        )
        self.others.append(event)

    def tells(self, at: datetime, action: Action, reason: str = "") -> None:
        """The customer does it."""
        self.go_on(at, action, Role.CUSTOMER, self.ticket.customer_id, reason)

    def end(self, at: datetime, action: Action, reason: str = "") -> None:
        self.tells(at, action, reason)
        self.ticket.closed_at = at

    def claim(self, at: datetime, technician_id: int) -> None:
        self.go_on(at, Action.CLAIM, Role.TECHNICIAN, technician_id)
        self.ticket.technician_id, self.ticket.claimed_at = technician_id, at

    def hand_back(self, at: datetime, reason: str) -> None:
        self.go_on(at, Action.HAND_BACK, Role.TECHNICIAN, self.ticket.technician_id, reason)
        self.ticket.technician_id = self.ticket.claimed_at = None

    def agree(self, at: datetime, starts_at: datetime) -> None:
        """The technician confirms the time that the customer wished for."""
        self.go_on(at, Action.AGREE, Role.TECHNICIAN, self.ticket.technician_id)
        self._agreed(at, at, starts_at)

    def slip(self, at: datetime, starts_at: datetime, reason: str) -> None:
        """The agreed time could not be kept; the customer accepted another one."""
        self.tells(at + ANSWERED, Action.AGREE)
        self.visits[-1].state, self.visits[-1].answered_at = VisitState.MOVED, at + ANSWERED
        self._agreed(at, at + ANSWERED, starts_at, reason)

    def visit(self, left_at: datetime, arrived_at: datetime, done_at: datetime, report: str) -> None:
        technician_id, visit = self.visits[-1].technician_id, self.visits[-1]
        self.go_on(left_at, Action.LEAVE, Role.TECHNICIAN, technician_id)
        visit.left_at = left_at
        self.go_on(arrived_at, Action.ARRIVE, Role.TECHNICIAN, technician_id)
        visit.arrived_at = arrived_at
        self.go_on(done_at, Action.FILE, Role.TECHNICIAN, technician_id)
        self.tells(done_at, Action.RESOLVE)
        visit.state, visit.done_at, self.ticket.resolved_at = VisitState.DONE, done_at, done_at
        filed = JobReport(
            ticket_id=self.ticket.id,
            visit_id=visit.id,
            technician_id=technician_id,
            text=report,
            minutes=round((done_at - arrived_at).total_seconds() / 60),
            filed_at=done_at,
            signed_at=done_at,
            signed_by=SignedBy.BUTTON,
        )
        self.others.append(filed)

    def rate(self, at: datetime, stars: int, words: str) -> None:
        """One rating a ticket: who rates again, corrects it."""
        self.end(at, Action.CLOSE)
        self.others = [row for row in self.others if not isinstance(row, Rating)]
        whose = self.visits[-1].technician_id
        rating = Rating(ticket_id=self.ticket.id, technician_id=whose, stars=stars, words=words, given_at=at)
        self.others.append(rating)

    def reopen(self, at: datetime) -> None:
        self.tells(at, Action.REOPEN)
        self.ticket.technician_id = None
        self.ticket.claimed_at = self.ticket.resolved_at = self.ticket.closed_at = None

    def _note(self) -> TicketNote:
        """The customer's own message."""
        ticket = self.ticket
        return TicketNote(
            ticket_id=ticket.id,
            author_id=ticket.customer_id,
            kind=NoteKind.TEXT,
            text=ticket.symptom,
            chat_id=ticket.customer_id,
            message_id=ticket.id,
            sent_at=ticket.created_at,
        )

    def _agreed(self, proposed_at: datetime, answered_at: datetime, starts_at: datetime, reason: str = "") -> None:
        assert self.ticket.technician_id
        visit = Visit(
            id=next(self.visit_ids),
            ticket_id=self.ticket.id,
            technician_id=self.ticket.technician_id,
            state=VisitState.AGREED,
            starts_at=starts_at,
            ends_at=starts_at + self.visit_length,
            reason=reason,
            proposed_at=proposed_at,
            answered_at=answered_at,
        )
        self.visits.append(visit)
