"""The rows behind a figure of the digest: whoever counts them comes to the figure [L2 L5]."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, not_, null, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models import questions
from models.brought import brought
from models.device import Device
from models.feedback import Feedback
from models.figures import offered_first, wait_in_seconds
from models.held_words import HeldWords
from models.job_report import JobReport
from models.maintenance_plan import MaintenancePlan
from models.periods import Periods, rows
from models.person import Person
from models.questions import ALL, Question
from models.rating import Rating
from models.software_update import SoftwareUpdate
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.urgent_fault import UrgentFault
from models.visit import Visit
from models.work_log import WorkLog
from rules.digest_lists import DigestList
from rules.ticket import Kind, Status


@dataclass(frozen=True)
class Behind:
    at: datetime | date | None
    """When it was counted; None for what stands open now."""
    region_code: str | None
    ticket_id: int | None = None
    number: str | None = None
    kind: Kind | None = None
    product_code: str | None = None
    status: Status | None = None
    reported_at: datetime | None = None
    person: str | None = None
    """Whose work it was, or who has the job."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """What else belongs to rows of this kind: stars, how late, what became of it."""

    @property
    def count(self) -> int:
        """In its figure: where machines are counted, as many as it is about."""
        machines: int = self.more.get("machines", 1)
        return machines


@dataclass(frozen=True)
class Source:
    question: Question
    which: ColumnElement[bool] = ALL
    more: Mapping[str, Any] = field(default_factory=dict)
    product: Any = None
    """Where the row names it itself; else it is the ticket's."""


_is_on_time = func.coalesce(questions.VISITS.counts["on_time_count"], False)
_VISIT = {
    "planned_at": Visit.starts_at,
    "arrived_at": Visit.arrived_at,
    "is_on_time": _is_on_time,
    "is_first_time": questions.VISITS.counts["first_time_count"],
}
_RATING = {"stars": Rating.stars, "words": Rating.words, "customer_id": Ticket.customer_id}

SOURCES = {
    DigestList.CAME_LATE: Source(questions.VISITS, not_(_is_on_time), _VISIT),
    DigestList.UNHAPPY: Source(questions.RATINGS, questions.RATINGS.counts["low_rating_count"], _RATING),
    DigestList.COMPLAINTS: Source(
        questions.COMPLAINTS,
        more={
            "state": Feedback.status,
            "words": Feedback.words,
            "author_id": Feedback.author_id,
            "customer_id": Feedback.author_id,
            "technician_id": Feedback.technician_id,
        },
    ),
    DigestList.HELD: Source(questions.HELD, more={"fate": HeldWords.fate}),
    DigestList.UNCONFIRMED: Source(questions.UNCONFIRMED, more={"filed_at": JobReport.filed_at}),
    DigestList.REPORTED: Source(questions.REPORTED),
    DigestList.GUIDED: Source(questions.GUIDED),
    DigestList.TAKEN: Source(questions.TAKEN, more={"wait": wait_in_seconds()}),
    DigestList.VISITS: Source(questions.VISITS, more=_VISIT),
    DigestList.ON_TIME: Source(questions.VISITS, questions.VISITS.counts["on_time_count"], _VISIT),
    DigestList.FIRST_TIME: Source(questions.VISITS, questions.VISITS.counts["first_time_count"], _VISIT),
    DigestList.SLIPPED: Source(questions.SLIPPED, more={"planned_at": Visit.starts_at}),
    DigestList.CANCELLED: Source(questions.CANCELLED, more={"role": TicketEvent.role}),
    DigestList.RATINGS: Source(questions.RATINGS, more=_RATING),
    DigestList.LISTS: Source(questions.LISTS),
    DigestList.LOGS: Source(questions.LOGS, more={"day": WorkLog.day, "words": WorkLog.words}),
    DigestList.FAULTS: Source(questions.FAULTS, more={"summed_up_at": UrgentFault.ended_at}),
    DigestList.UPDATES: Source(
        questions.UPDATES,
        more={"version": SoftwareUpdate.version, "quantity": SoftwareUpdate.quantity, "entry": SoftwareUpdate.state},
        product=SoftwareUpdate.product_code,
    ),
    DigestList.SUGGESTIONS: Source(
        questions.SUGGESTIONS,
        more={
            "state": Feedback.status,
            "role": Feedback.role,
            "words": Feedback.words,
            "customer_id": Feedback.author_id,
        },
    ),
}
_PRODUCT = col(Ticket.product_code)
_TICKET = (
    col(Ticket.id), col(Ticket.number), col(Ticket.kind), _PRODUCT, col(Ticket.status),
    col(Ticket.created_at),
)  # fmt: skip

FIXED = len(fields(Behind)) - 1


async def behind(session: AsyncSession, period: Periods, which: DigestList) -> list[Behind]:
    """What happened in this one period, in its order."""
    source = await _brought(session, period) if which is DigestList.BROUGHT else SOURCES[which]
    columns = (source.question.at, *_where_and_what(source), *source.more.values())
    asked = _asked(source, period).add_columns(*columns).order_by(source.question.at, *_in_doubt(source.question))
    found = [Behind(*(*row[:FIXED], _more(source, row[FIXED:]))) for row in await rows(session, asked)]
    return _once_a_ticket(found) if source.question.is_once_a_ticket else found


async def open_behind(session: AsyncSession, ticket_ids: Sequence[int]) -> list[Behind]:
    """How these tickets stand now, in the order of the ids."""
    asked = select(col(Ticket.id), null(), col(Ticket.region_code), *_TICKET, col(Person.name))
    asked = asked.join_from(Ticket, Person, col(Ticket.technician_id) == Person.id, isouter=True)
    found = {row[0]: Behind(*row[1:]) for row in await rows(session, asked.where(col(Ticket.id).in_(ticket_ids)))}
    return [found[each] for each in ticket_ids]


async def overdue_behind(session: AsyncSession, region_code: str, today: date) -> list[Behind]:
    """Machines whose maintenance is overdue, the longest first."""
    overdue = (
        select(col(MaintenancePlan.due_on), col(Device.product_code), col(MaintenancePlan.told_at))
        .join_from(MaintenancePlan, Device, col(Device.id) == MaintenancePlan.device_id)
        .where(col(MaintenancePlan.region_code) == region_code, col(MaintenancePlan.ended_at).is_(None))
        .where(col(Device.owner_id).is_not(None), col(MaintenancePlan.due_on) < today)
        .order_by(col(MaintenancePlan.due_on), col(MaintenancePlan.id))
    )
    return [
        Behind(due_on, region_code, product_code=product_code, more={"told_at": told_at})
        for due_on, product_code, told_at in await rows(session, overdue)
    ]


async def _brought(session: AsyncSession, period: Periods) -> Source:
    more = {"version": SoftwareUpdate.version, "machines": SoftwareUpdate.quantity, "entry": SoftwareUpdate.state}
    return Source(await brought(session, period), more=more, product=SoftwareUpdate.product_code)


def _asked(source: Source, period: Periods) -> Any:
    question = source.question
    asked = question.ask(period).where(source.which)
    if question is questions.TAKEN:
        asked = offered_first(asked)
    whose = question.technician if question.technician is not None else Ticket.technician_id
    return asked.join(Person, whose == Person.id, isouter=True)


def _where_and_what(source: Source) -> list[Any]:
    question = source.question
    region = question.region if question.region is not None else Ticket.region_code
    of_ticket = _TICKET if question.has_ticket else [null()] * len(_TICKET)
    product = _PRODUCT if source.product is None else source.product
    ticket = [product if each is _PRODUCT else each for each in of_ticket]
    return [region, *ticket, col(Person.name)]


def _in_doubt(question: Question) -> list[Any]:
    """What comes first of two at the same instant."""
    return [getattr(question.table, name) for name in ("id", "ticket_id") if hasattr(question.table, name)][:1]


def _more(source: Source, values: Sequence[Any]) -> dict[str, Any]:
    named = dict(zip(source.more, values, strict=True))
    return named | {"wait": timedelta(seconds=named["wait"])} if "wait" in named else named


def _once_a_ticket(found: list[Behind]) -> list[Behind]:
    return list({each.ticket_id: each for each in reversed(found)}.values())[::-1]
