"""How long what is personal stays: with its ticket, by a limit of its own, or for a reason until somebody is erased."""

from collections.abc import Mapping

from sqlmodel import SQLModel

from models.appraisal import Appraisal
from models.conversation import Conversation
from models.declined_offer import DeclinedOffer
from models.device import Device
from models.dispatch_card import DispatchCard
from models.errand import Errand
from models.evidence_picture import EvidencePicture
from models.feedback import Feedback
from models.handover import Handover
from models.held_words import HeldWords
from models.job_line import JobLine
from models.job_report import JobReport
from models.logs_of_week import LogsOfWeek
from models.mention import Mention
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.quote import Quote
from models.rating import Rating
from models.relay_copy import RelayCopy
from models.relayed_message import RelayedMessage
from models.ring import Ring
from models.seen import Seen
from models.sign_off_code import SignOffCode
from models.slip import Slip
from models.software_update import SoftwareUpdate
from models.tick import Tick
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.ticket_note import TicketNote
from models.urgent_fault import UrgentFault
from models.visit import Visit
from models.work_log import WorkLog

KEPT_WITH_TICKET: tuple[type[SQLModel], ...] = (
    Ticket,
    TicketNote,
    TicketEvent,
    Visit,
    Slip,
    DeclinedOffer,
    Handover,
    Ring,
    JobReport,
    UrgentFault,
    Tick,
    JobLine,
    EvidencePicture,
    SignOffCode,
    Quote,
    Feedback,
    HeldWords,
    Rating,
    RelayedMessage,
    Errand,
)
"""Emptied `kept.tickets` after the ticket was closed."""

KEPT_WITHOUT_TICKET: Mapping[type[SQLModel], str] = {
    Feedback: "kept.feedback",
    HeldWords: "with the feedback that it answers: kept.feedback",
    Errand: "only a picture of a report has a file to be read, and that has a ticket",
}
"""What becomes of their rows that belong to none."""

KEPT_BY_ITSELF: Mapping[type[SQLModel], str] = {
    Seen: "kept.seen",
    OutgoingMessage: "timers.words_kept",
}

KEPT_WITH_CUSTOMER: Mapping[type[SQLModel], str] = {
    Person: "who somebody is need not be told twice; of the staff the office stays",
    Device: "its warranty and its care go on while somebody owns it",
    DispatchCard: "where it stands in the group; there are no words in it",
    RelayCopy: "erasure finds by it what stands in chats; there are no words in it",
    Mention: "erasure finds by it what stands in chats; there are no words in it",
    Conversation: "where somebody stands in what they are telling; the next thing they do writes it anew",
}
"""Erased `kept.customers` after the last that was heard of them, when nothing of theirs is kept any more."""

KEPT_UNTIL_ERASED: Mapping[type[SQLModel], str] = {
    SoftwareUpdate: "a machine's own past, in the words of the staff",
    WorkLog: "the work of the staff, in their own words",
    Appraisal: "the work of the staff, in a leader's words",
    LogsOfWeek: "the work of the staff, in a leader's words",
}

PLACES_IN_CHATS = frozenset({"chat_id", "message_id", "group_card_id", "job_card_id"})
"""Stay when a ticket is emptied, for erasure takes back by them what stands there."""
