"""What each table holds of a person: which rows are theirs, what erasure leaves in them, what stays for the figures.

A test walks over all tables and all columns: what has no place here fails it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import case
from sqlmodel import SQLModel, col

from models import whose_rows as theirs
from models.absence import Absence
from models.alert import Alert
from models.appraisal import Appraisal
from models.call import Call
from models.checking import Checking
from models.company_edition import CompanyEdition
from models.conversation import Conversation
from models.day_card import DayCard
from models.declined_offer import DeclinedOffer
from models.device import Device
from models.dispatch_card import DispatchCard
from models.dispatch_group import DispatchGroup
from models.errand import Errand
from models.evidence_picture import EvidencePicture
from models.feedback import Feedback
from models.handover import Handover
from models.held_words import HeldWords
from models.inquiry import Inquiry
from models.invitation import Invitation
from models.job_line import JobLine
from models.job_report import JobReport
from models.live_location import LiveLocation
from models.logs_of_week import LogsOfWeek
from models.maintenance_plan import MaintenancePlan
from models.mention import Mention
from models.office_talk import OfficeTalk
from models.outgoing_message import WORDS, OutgoingMessage, OutgoingState
from models.person import Person
from models.picture import Picture
from models.post import Post
from models.quote import Quote
from models.rating import Rating
from models.received_update import ReceivedUpdate
from models.region import Region
from models.relay_copy import RelayCopy
from models.relay_presence import RelayPresence
from models.relayed_message import RelayedMessage
from models.reminder import Reminder
from models.ring import Ring
from models.seen import Seen
from models.sign_off_code import SignOffCode
from models.slip import Slip
from models.software_campaign import SoftwareCampaign
from models.software_update import SoftwareUpdate
from models.tick import Tick
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.ticket_note import TicketNote
from models.urgent_fault import UrgentFault
from models.visit import Visit
from models.work_log import WorkLog


@dataclass(frozen=True)
class Holding:
    rows: theirs.Rows
    """Those of the person."""
    erased: Mapping[str, Any] = field(default_factory=dict)
    """Column and what stands in it afterwards."""
    kept: str = ""
    """The columns, with spaces between, that say nothing of the person without the others."""
    redacted: str = ""
    """The columns of which only the person's particulars are taken out: somebody else's words about a machine."""
    is_deleted: bool = False
    copied: theirs.Rows | None = None
    """Where the person's copy holds less than what is erased."""


_WAITS = col(OutgoingMessage.state) == OutgoingState.WAITING
_NEVER_SENT = case((_WAITS, OutgoingState.SUPERSEDED.value), else_=col(OutgoingMessage.state))
_SOME_REASON = case((col(Visit.reason) == "", ""), else_="…")
"""That there was one is a figure [B3]; which one may tell of the customer."""

PERSONAL: dict[type[SQLModel], Holding] = {
    Person: Holding(
        theirs.by(Person.id),
        {
            "telegram_id": None,
            "name": "",
            "language": "zh_CN",
            "phone": None,
            "address": None,
            "latitude": None,
            "longitude": None,
            "region_code": None,
            "is_reachable": False,
            "calmed_at": None,
            "heard_at": None,
        },
        kept="id created_at",
    ),
    SoftwareUpdate: Holding(
        theirs.software_updates,
        redacted="site question answer reason",
        kept="id region_code product_code version quantity done_on device_id serial operator_id ticket_id report_id "
        "state entered_at changed_at asked_by_id settled_by_id settled_at",
        copied=theirs.their_software_updates,
    ),
    Device: Holding(
        theirs.by(Device.owner_id),
        {"owner_id": None, "name": None},
        kept="id product_code serial disputed_serial purchased_on created_at",
    ),
    Ticket: Holding(
        theirs.by(Ticket.customer_id),
        {
            "symptom": "",
            "contact_name": None,
            "phone": None,
            "address": None,
            "latitude": None,
            "longitude": None,
            "wish_words": None,
            "group_card_id": None,
            "job_card_id": None,
        },
        kept="id number kind status customer_id region_code device_id product_code is_urgent is_with_person "
        "has_complaint return_wish return_reason fault_code same_as_id wished_at technician_id created_at opened_at "
        "claimed_at resolved_at closed_at forgotten_at",
    ),
    TicketNote: Holding(
        theirs.of_tickets(TicketNote.ticket_id),
        {"text": "", "file_id": None, "chat_id": 0, "message_id": 0, "album": None},
        kept="id ticket_id author_id kind is_large sent_at",
    ),
    TicketEvent: Holding(
        theirs.of_tickets(TicketEvent.ticket_id),
        {"reason": ""},
        kept="id ticket_id happened_at actor_id role action before after update_id",
    ),
    Visit: Holding(
        theirs.of_tickets(Visit.ticket_id),
        {"reason": _SOME_REASON},
        kept="id ticket_id technician_id state starts_at ends_at proposed_at answered_at left_at arrived_at done_at",
    ),
    Slip: Holding(
        theirs.of_tickets(Slip.ticket_id),
        {"reason": ""},
        kept="id ticket_id technician_id kind begun_by promised_at begun_at visit_id outcome settled_at",
    ),
    LiveLocation: Holding(
        theirs.of_tickets(LiveLocation.ticket_id),
        kept="id ticket_id technician_id source_id message_id begun_at moved_at until_at ended_at",
    ),
    DeclinedOffer: Holding(
        theirs.of_tickets(DeclinedOffer.ticket_id), {"reason": ""}, kept="id ticket_id person_id declined_at"
    ),
    Handover: Holding(
        theirs.of_tickets(Handover.ticket_id),
        {"reason": ""},
        kept="id ticket_id from_id to_id state asked_at answered_at",
    ),
    Call: Holding(
        theirs.of_tickets(Call.ticket_id), kept="ticket_id taken_by_id began_at asking skipped purchased_on card_id"
    ),
    Ring: Holding(
        theirs.of_tickets(Ring.ticket_id),
        {"words": ""},
        kept="id ticket_id about visit_id due_at answer answered_at answered_by_id",
    ),
    OfficeTalk: Holding(
        theirs.of_tickets(OfficeTalk.ticket_id),
        kept="id ticket_id is_its_reason wanted_at taken_by_id taken_at ended_at",
    ),
    DispatchCard: Holding(
        theirs.of_tickets(DispatchCard.ticket_id),
        {"group_card_id": None},
        kept="id ticket_id put_at shown taken_by_id taken_at ended_at",
    ),
    Inquiry: Holding(theirs.of_tickets(Inquiry.ticket_id), kept="id ticket_id asked_by_id asked_at outcome ended_at"),
    JobReport: Holding(
        theirs.of_tickets(JobReport.ticket_id),
        redacted="diagnosis text no_photo temporary_solution cause software",
        kept="id ticket_id visit_id technician_id minutes is_final form_id question_id filed_at office_asked_at "
        "signed_at signed_by signed_by_id signed_because",
    ),
    SoftwareCampaign: Holding(
        theirs.by(SoftwareCampaign.started_by_id),
        kept="id region_code product_code target until_on why started_by_id started_at machine_count ended_at end "
        "left_count",
    ),
    UrgentFault: Holding(
        theirs.of_tickets(UrgentFault.ticket_id),
        redacted="temporary cause final summary",
        kept="id ticket_id came_up_at told_at report_id is_final_to_come owner_id due_on rung ended_at",
    ),
    Checking: Holding(
        theirs.of_tickets(Checking.ticket_id),
        kept="id ticket_id visit_id technician_id stage list_code card_id begun_at used_at completed_at",
    ),
    Tick: Holding(
        theirs.of_tickets(Tick.ticket_id),
        redacted="finding",
        kept="id ticket_id checking_id list_code item words ticked_at",
    ),
    JobLine: Holding(
        theirs.of_tickets(JobLine.ticket_id),
        redacted="zh",
        kept="id ticket_id visit_id technician_id code en is_part quantity amount noted_at dropped_at settled_at",
    ),
    EvidencePicture: Holding(theirs.of_tickets(EvidencePicture.ticket_id), is_deleted=True),
    SignOffCode: Holding(theirs.of_tickets(SignOffCode.ticket_id), is_deleted=True),
    Quote: Holding(
        theirs.of_tickets(Quote.ticket_id),
        {"shown": ""},
        kept="id ticket_id lines total currency asked_at answer answered_at instead_of exemption exempted_by_id",
    ),
    Feedback: Holding(
        theirs.feedback,
        {"words": "", "files": [], "answer": ""},
        redacted="outcome",
        kept="id kind status author_id role region_code ticket_id technician_id written_at sent_at answer_by owner_id "
        "answered_at settled_at same_as_id forgotten_at",
    ),
    HeldWords: Holding(
        theirs.held_words,
        {"words": "", "coarse": [], "calm": "", "enclosed": {}},
        kept="id way author_id region_code ticket_id feedback_id is_shouted held_at asked_at judge_id may_go fate "
        "settled_at",
    ),
    Rating: Holding(theirs.of_tickets(Rating.ticket_id), {"words": ""}, kept="ticket_id technician_id stars given_at"),
    RelayedMessage: Holding(
        theirs.of_tickets(RelayedMessage.ticket_id),
        {"text": "", "file_id": None, "details": {}, "chat_id": 0, "message_id": 0, "album": None},
        kept="id ticket_id author_id role kind amends_id sent_at",
    ),
    RelayCopy: Holding(
        theirs.copied_of_tickets,
        {"chat_id": 0, "message_id": None},
        kept="id relayed_id outgoing_id person_id part is_headed",
    ),
    Alert: Holding(
        theirs.of_tickets(Alert.ticket_id), kept="id ticket_id visit_id trouble person_id told_at message_id over_at"
    ),
    RelayPresence: Holding(
        theirs.of_tickets(RelayPresence.ticket_id), kept="id ticket_id person_id role is_writing began_at ended_at"
    ),
    Seen: Holding(theirs.of_tickets(Seen.ticket_id), kept="id ticket_id person_id office seen_on seen_at"),
    Reminder: Holding(
        theirs.reminders,
        kept="id promise due_at ticket_id visit_id region_code feedback_id device_id post_id rung attempts done_at",
    ),
    MaintenancePlan: Holding(
        theirs.of_machines,
        kept="id device_id region_code since_on months due_on state told_at ticket_id ended_at",
    ),
    Errand: Holding(
        theirs.by(Errand.person_id),
        {"file_id": None},
        kept="id kind ticket_id person_id region_code period answer_id due_at attempts done_at",
    ),
    OutgoingMessage: Holding(
        theirs.told,
        {**WORDS, "chat_id": None, "state": _NEVER_SENT},
        kept="id person_id ticket_id method edits_id due_at attempts created_at sent_at message_id is_passing",
        copied=theirs.told_them,
    ),
    Mention: Holding(theirs.unless_staff(theirs.by(Mention.person_id)), is_deleted=True),
    Conversation: Holding(
        theirs.unless_staff(lambda whose: col(Conversation.user_id) == whose.chat_id), is_deleted=True
    ),
    Absence: Holding(theirs.by(Absence.person_id), kept="id person_id kind from_at until_at told_by_id told_at"),
    WorkLog: Holding(
        theirs.work_logs,
        redacted="words",
        kept="id person_id region_code day drawn message_id asked_at logged_at",
        copied=theirs.by(WorkLog.person_id),
    ),
    Appraisal: Holding(
        theirs.appraisals,
        redacted="words withheld reply",
        kept="id person_id region_code month begun_at words_by_id words_at closed_at closed_by_id edition_id counted "
        "points letter",
        copied=theirs.own_appraisals,
    ),
    LogsOfWeek: Holding(
        theirs.logs_of_week,
        redacted="words",
        kept="id region_code first_day asked_at sent_at sent_by_id",
        copied=theirs.by(LogsOfWeek.sent_by_id),
    ),
    DayCard: Holding(theirs.by(DayCard.person_id), kept="person_id shown_on message_id shown"),
    Post: Holding(
        theirs.by(Post.person_id),
        kept="id person_id role region_code since_at until_at is_by_invitation given_by_id ended_by_id absence_id "
        "evening_hour",
    ),
    Invitation: Holding(
        theirs.by(Invitation.used_by_id),
        kept="id secret_hash role region_code made_by_id made_at expires_at withdrawn_at used_at used_by_id",
    ),
}

OF_THE_OFFICE = frozenset({"telegram_id", "name", "language", "region_code", "is_reachable"})
"""What the row of somebody on the staff keeps of itself."""

OF_NOBODY: dict[type[SQLModel], str] = {
    CompanyEdition: "the company file: the house and its staff, as the company wrote it",
    ReceivedUpdate: "numbers of updates, for a week",
    Picture: "the company file's pictures",
    Region: "the house's regions and their groups",
    DispatchGroup: "the dispatchers' group",
}
