"""What is counted for digest and appraisal, each figure defined once as the rows that it counts [L2 L5]."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, and_, case, distinct, func, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from models.checking import Checking
from models.feedback import Feedback
from models.held_words import HeldWords
from models.job_report import JobReport, SignedBy
from models.periods import Periods
from models.rating import Rating
from models.software_update import SoftwareUpdate
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.urgent_fault import UrgentFault
from models.visit import Visit
from models.work_log import WorkLog
from rules.feedback import FeedbackKind
from rules.figures import LOW_RATING
from rules.software_register import COUNTS
from rules.ticket import Action, Status

TAKES = (Action.CLAIM, Action.ASSIGN)
ALL = true()
"""Of the rows that a question is about."""


@dataclass(frozen=True)
class Question:
    """Which rows of a table are counted, under which names."""

    at: Any
    """The column whose instant decides the period."""
    counts: Mapping[str, ColumnElement[bool]]
    where: ColumnElement[bool] = ALL
    sums: Mapping[str, Any] = field(default_factory=dict)
    technician: Any = None
    """Whose work it was; None where it is nobody's in particular."""
    region: Any = None
    """Where the row names it itself; else it is the ticket's."""
    is_once_a_ticket: bool = False

    def ask(self, periods: Periods) -> Any:
        """Nothing is selected yet."""
        asked = select().select_from(self.table)
        joined = asked.join(Ticket, isouter=self.region is not None) if self.has_ticket else asked
        return joined.where(periods.hold(self.at, self.region), self.where)

    @property
    def table(self) -> Any:
        return self.at.class_

    @property
    def has_ticket(self) -> bool:
        return hasattr(self.table, "ticket_id")

    @property
    def counted(self) -> dict[str, Any]:
        counts = {name: self._count(which) for name, which in self.counts.items()}
        return counts | {name: func.sum(column) for name, column in self.sums.items()}

    def _count(self, which: ColumnElement[bool]) -> Any:
        if self.is_once_a_ticket:
            return func.count(distinct(self.table.ticket_id))
        return func.count() if which is ALL else func.sum(case((which, 1), else_=0))


_earlier, _reopened = aliased(TicketEvent), aliased(TicketEvent)
_taken_before = select(col(_earlier.ticket_id)).where(
    col(_earlier.ticket_id) == TicketEvent.ticket_id,
    col(_earlier.action).in_(TAKES),
    col(_earlier.happened_at) < col(TicketEvent.happened_at),
)
_opened_again = select(col(_reopened.ticket_id)).where(
    col(_reopened.ticket_id) == Visit.ticket_id, col(_reopened.action) == Action.REOPEN
)

_later = aliased(Visit)
_visited_again = select(col(_later.id)).where(
    col(_later.ticket_id) == Visit.ticket_id, col(_later.done_at) > col(Visit.done_at)
)

REPORTED = Question(
    TicketEvent.happened_at, {"reported_count": ALL}, col(TicketEvent.action).in_([Action.REGISTER, Action.GUIDE])
)
"""Tickets that got their number in the period: sent to the region, or given the steps of a simple fault."""
GUIDED = Question(TicketEvent.happened_at, {"guided_count": ALL}, col(TicketEvent.action) == Action.SOLVED)
"""Tickets of which the customer said in the period that the steps helped [B2]."""
CANCELLED = Question(
    TicketEvent.happened_at,
    {"cancelled_count": ALL},
    and_(col(TicketEvent.action) == Action.CANCEL, col(TicketEvent.before) != Status.REPORTING),
)
"""Reported tickets cancelled in the period, by whomever. A draft that was given up was never reported."""
SLIPPED = Question(Visit.proposed_at, {"slipped_count": ALL}, col(Visit.reason) != "", is_once_a_ticket=True)
"""Tickets whose customer was asked in the period, with an apology and a reason, to accept another time [B3 B5]."""
VISITS = Question(
    Visit.done_at,
    {
        "visit_count": ALL,
        "on_time_count": col(Visit.arrived_at) <= col(Visit.starts_at),
        "first_time_count": ~_opened_again.correlate(Visit).exists(),
    },
    technician=Visit.technician_id,
)
"""Visits done in the period: all of them; those to which the technician came by the agreed time; first-time fixes,
whose ticket was never opened again, as far as is known now."""
RATINGS = Question(
    Rating.given_at,
    {"rating_count": ALL, "low_rating_count": col(Rating.stars) <= LOW_RATING},
    sums={"star_count": Rating.stars},
    technician=Rating.technician_id,
)
"""Ratings given in the period: how many, how many were low, and their stars together. The last answer counts."""
UNCONFIRMED = Question(
    JobReport.signed_at,
    {"unconfirmed_count": ALL},
    col(JobReport.signed_by) == SignedBy.NOBODY,
    technician=JobReport.technician_id,
)
"""Visits that were taken to be in order in the period because nobody said a word to them [V2]."""
LISTS = Question(Checking.completed_at, {"list_count": ALL}, technician=Checking.technician_id)
"""How often somebody ticked, in the period, the last item that stood on their lists [B4]."""
HELD = Question(
    HeldWords.held_at, {"held_count": ALL}, technician=HeldWords.author_id, region=col(HeldWords.region_code)
)
"""Messages of staff that the tone guard held back in the period, whatever became of them [M2]."""
LOGS = Question(WorkLog.logged_at, {"log_count": ALL}, technician=WorkLog.person_id, region=col(WorkLog.region_code))
"""Work logs that were completed in the period [L2]."""
SUGGESTIONS = Question(
    Feedback.sent_at,
    {"suggestion_count": ALL},
    col(Feedback.kind) == FeedbackKind.SUGGESTION,
    region=col(Feedback.region_code),
)
"""Suggestions of customers and staff that were sent in the period [L3]."""
FAULTS = Question(UrgentFault.came_up_at, {"fault_count": ALL})
"""Urgent faults that came up in the period, summed up since or not [L4]."""
UPDATES = Question(
    SoftwareUpdate.entered_at,
    {"update_count": ALL},
    col(SoftwareUpdate.state).in_(COUNTS),
    technician=SoftwareUpdate.operator_id,
    region=col(SoftwareUpdate.region_code),
)
"""Software updates that were entered in the period, but for those that were rejected or withdrawn [L1]."""
COMPLAINTS = Question(
    Feedback.sent_at,
    {"complaint_count": ALL},
    col(Feedback.kind) == FeedbackKind.COMPLAINT,
    technician=Feedback.technician_id,
    region=col(Feedback.region_code),
)
"""Of a region not counted for everybody: only those that the reader may read [L6]."""
REPEATS = Question(
    Visit.done_at, {"repeat_count": ALL}, _visited_again.correlate(Visit).exists(), technician=Visit.technician_id
)
"""Visits done in the period after which somebody had to come once more, as far as is known now."""
PRAISE = Question(
    Feedback.sent_at,
    {"praise_count": ALL},
    col(Feedback.kind) == FeedbackKind.PRAISE,
    technician=Feedback.technician_id,
    region=col(Feedback.region_code),
)
"""Praise that was sent in the period, and of whom [L6]."""
TAKEN = Question(
    TicketEvent.happened_at,
    {},
    and_(col(TicketEvent.action).in_(TAKES), ~_taken_before.correlate(TicketEvent).exists()),
)
"""Tickets taken or assigned for the first time in the period. Taking over what was handed back is not counted again."""

QUESTIONS = (
    REPORTED,
    GUIDED,
    CANCELLED,
    SLIPPED,
    VISITS,
    RATINGS,
    UNCONFIRMED,
    LISTS,
    HELD,
    LOGS,
    FAULTS,
    UPDATES,
    SUGGESTIONS,
)
OF_PEOPLE = tuple(question for question in QUESTIONS if question.technician is not None)
OF_APPRAISED = (REPEATS, COMPLAINTS, PRAISE)
"""What is asked of those who are appraised, besides: whoever is only spoken of did no work by that."""
