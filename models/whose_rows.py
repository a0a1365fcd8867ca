"""Whose rows: of whom a table tells, and which of its rows are theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlmodel import col

from models.appraisal import Appraisal
from models.device import Device
from models.feedback import Feedback
from models.held_words import HeldWords
from models.logs_of_week import LogsOfWeek
from models.maintenance_plan import MaintenancePlan
from models.outgoing_message import OutgoingMessage
from models.relay_copy import RelayCopy
from models.relayed_message import RelayedMessage
from models.reminder import Reminder
from models.software_update import SoftwareUpdate
from models.ticket import Ticket
from models.visit import Visit
from models.work_log import WorkLog
from rules.roles import Role


@dataclass(frozen=True)
class Whose:
    person_id: int
    chat_id: int | None
    is_staff: bool = False
    """Then only what they gave as a customer is theirs: their office is the company's."""

    def of_tickets(self, ticket_id: Any) -> ColumnElement[bool]:
        own = select(col(Ticket.id)).where(col(Ticket.customer_id) == self.person_id)
        return col(ticket_id).in_(own)


Rows = Callable[[Whose], ColumnElement[bool]]


def of_tickets(ticket_id: Any) -> Rows:
    return lambda whose: whose.of_tickets(ticket_id)


def by(person_id: Any) -> Rows:
    return lambda whose: col(person_id) == whose.person_id


def unless_staff(rows: Rows) -> Rows:
    return lambda whose: false() if whose.is_staff else rows(whose)


def feedback(whose: Whose) -> ColumnElement[bool]:
    """What somebody on the staff says about the work is said for the house."""
    is_theirs = col(Feedback.author_id) == whose.person_id
    return and_(is_theirs, col(Feedback.role) == Role.CUSTOMER) if whose.is_staff else is_theirs


def held_words(whose: Whose) -> ColumnElement[bool]:
    """Written to them, whether or not they ever read it."""
    told = select(col(Feedback.id)).where(feedback(whose))
    return or_(whose.of_tickets(HeldWords.ticket_id), col(HeldWords.feedback_id).in_(told))


def work_logs(whose: Whose) -> ColumnElement[bool]:
    """Whoever came to them may have written of them."""
    came = select(col(Visit.technician_id)).where(whose.of_tickets(Visit.ticket_id))
    return or_(col(WorkLog.person_id) == whose.person_id, col(WorkLog.person_id).in_(came))


def appraisals(whose: Whose) -> ColumnElement[bool]:
    """Whoever appraised those who came to them may have written of them."""
    came = select(col(Visit.technician_id)).where(whose.of_tickets(Visit.ticket_id))
    return or_(col(Appraisal.person_id) == whose.person_id, col(Appraisal.person_id).in_(came))


def own_appraisals(whose: Whose) -> ColumnElement[bool]:
    """What is still open is nobody's result."""
    return and_(col(Appraisal.person_id) == whose.person_id, col(Appraisal.closed_at).is_not(None))


def logs_of_week(whose: Whose) -> ColumnElement[bool]:
    """A leader may have written of a customer of the region."""
    regions = select(col(Ticket.region_code)).where(col(Ticket.customer_id) == whose.person_id)
    return or_(col(LogsOfWeek.sent_by_id) == whose.person_id, col(LogsOfWeek.region_code).in_(regions))


def software_updates(whose: Whose) -> ColumnElement[bool]:
    """Of their machine or visit; and whoever came to them may have named their kitchen."""
    came = select(col(Visit.technician_id)).where(whose.of_tickets(Visit.ticket_id))
    return or_(their_software_updates(whose), col(SoftwareUpdate.operator_id).in_(came))


def their_software_updates(whose: Whose) -> ColumnElement[bool]:
    devices = select(col(Device.id)).where(col(Device.owner_id) == whose.person_id)
    return or_(whose.of_tickets(SoftwareUpdate.ticket_id), col(SoftwareUpdate.device_id).in_(devices))


def reminders(whose: Whose) -> ColumnElement[bool]:
    told = select(col(Feedback.id)).where(feedback(whose))
    devices = select(col(Device.id)).where(col(Device.owner_id) == whose.person_id)
    of_both = or_(col(Reminder.feedback_id).in_(told), col(Reminder.device_id).in_(devices))
    return or_(whose.of_tickets(Reminder.ticket_id), of_both)


def copied_of_tickets(whose: Whose) -> ColumnElement[bool]:
    relayed = select(col(RelayedMessage.id)).where(whose.of_tickets(RelayedMessage.ticket_id))
    return col(RelayCopy.relayed_id).in_(relayed)


def of_machines(whose: Whose) -> ColumnElement[bool]:
    return col(MaintenancePlan.device_id).in_(select(col(Device.id)).where(col(Device.owner_id) == whose.person_id))


def told(whose: Whose) -> ColumnElement[bool]:
    """Said to them, or about their tickets to anybody."""
    about = whose.of_tickets(OutgoingMessage.ticket_id)
    return about if whose.is_staff else or_(col(OutgoingMessage.chat_id) == whose.chat_id, about)


def told_them(whose: Whose) -> ColumnElement[bool]:
    return and_(told(whose), col(OutgoingMessage.chat_id) == whose.chat_id)
