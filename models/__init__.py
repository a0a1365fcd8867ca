"""REMEMBERS: one table per file, and the questions asked of it."""

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
from models.outgoing_message import OutgoingMessage
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

__all__ = [
    "Absence",
    "Alert",
    "Appraisal",
    "Call",
    "Checking",
    "CompanyEdition",
    "Conversation",
    "DayCard",
    "DeclinedOffer",
    "Device",
    "DispatchCard",
    "DispatchGroup",
    "Errand",
    "EvidencePicture",
    "Feedback",
    "Handover",
    "HeldWords",
    "Inquiry",
    "Invitation",
    "JobLine",
    "JobReport",
    "LiveLocation",
    "LogsOfWeek",
    "MaintenancePlan",
    "Mention",
    "OfficeTalk",
    "OutgoingMessage",
    "Person",
    "Picture",
    "Post",
    "Quote",
    "Rating",
    "ReceivedUpdate",
    "Region",
    "RelayCopy",
    "RelayPresence",
    "RelayedMessage",
    "Reminder",
    "Ring",
    "Seen",
    "SignOffCode",
    "Slip",
    "SoftwareCampaign",
    "SoftwareUpdate",
    "Tick",
    "Ticket",
    "TicketEvent",
    "TicketNote",
    "UrgentFault",
    "Visit",
    "WorkLog",
]
