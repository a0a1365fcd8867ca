"""Samples for the report of a visit and for the customer's word to it."""

from datetime import timedelta
from decimal import Decimal

from models.evidence_picture import EvidencePicture
from models.job_line import JobLine
from models.job_report import JobReport, SignedBy
from models.quote import Answer
from models.ticket_note import NoteKind
from models.urgent_fault import UrgentFault
from rules.evidence import OF_URGENT_FAULTS, Evidence, Moment
from rules.ticket import Kind, Status
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import ABOUT, LI, quote, ticket

ON_SITE, REPORTED = ticket(Status.ON_SITE), ticket(Status.REPORTED)
URGENT, MAINTENANCE = ticket(Status.ON_SITE, is_urgent=True), ticket(Status.ON_SITE, kind=Kind.MAINTENANCE)
BLANK = JobReport(ticket_id=42, visit_id=7, technician_id=2)
REPORT = JobReport(
    ticket_id=42, visit_id=7, technician_id=2, diagnosis="Seal <brittle> & leaking", text="Replaced the <element> & tried it",
    software="3.2 <beta>", minutes=42, filed_at=NOW,
)  # fmt: skip
FOR_NOW = REPORT.model_copy(
    update={
        "temporary_solution": "Valve <shut> & spare used",
        "cause": "Worn <core>",
        "is_final": False,
        "filed_at": None,
    }
)
EXCUSED = REPORT.model_copy(update={"no_photo": "No <cameras> there", "filed_at": None})


LINES = [
    JobLine(
        id=1, ticket_id=42, technician_id=2, code="part-heater", zh="加热管", en="Heating <element>", is_part=True, quantity=2,
        amount=Decimal(380), noted_at=NOW,
    ),
    JobLine(id=2, ticket_id=42, technician_id=2, code="~1", zh="垫片", en="", is_part=True, quantity=1, amount=Decimal(0), noted_at=NOW),
]  # fmt: skip


def picture(moment: Moment | None, kind: NoteKind = NoteKind.PHOTO) -> EvidencePicture:
    return EvidencePicture(report_id=1, ticket_id=42, kind=kind, moment=moment, message_id=1, sent_at=NOW)


PICTURES = [picture(Moment.BEFORE), picture(Moment.BEFORE), picture(Moment.AFTER)]
URGENT_PARTS = [each for each in Evidence if each is not Evidence.CHECKLIST]
PARTS = [each for each in Evidence if each not in {*OF_URGENT_FAULTS, Evidence.CHECKLIST}]
FORM: dict[str, object] = {
    "ticket": ON_SITE, "report": BLANK, "parts": PARTS, "lacking": PARTS, "asked": Evidence.PHOTO_BEFORE, "is_reason": False,
    "pictures": [], "on_site": 42, "quote": None, "lines": [], "is_price_agreed": True,
}  # fmt: skip
URGENT_FORM = FORM | {
    "ticket": URGENT, "report": FOR_NOW, "parts": URGENT_PARTS, "pictures": PICTURES, "lacking": [],
}  # fmt: skip
FILED: dict[str, object] = ABOUT | {
    "ticket": REPORTED, "report": REPORT, "pictures": PICTURES, "quote": None, "lines": [], "code": "0427", "technician": LI,
}  # fmt: skip


def signed(by: SignedBy) -> dict[str, object]:
    return ABOUT | {"ticket": ticket(Status.RESOLVED), "report": REPORT.model_copy(update={"signed_by": by})}


def asks_for(part: Evidence, ticket: object = ON_SITE, **more: object) -> dict[str, object]:
    return FORM | {"ticket": ticket, "asked": part, "lacking": [part], "report": REPORT} | more


WAITS: dict[str, object] = {"ticket": REPORTED, "waits": timedelta(hours=24)}
FAULT = UrgentFault(ticket_id=1, came_up_at=NOW, due_on=NOW.date() + timedelta(days=7))

SAMPLES: dict[str, dict[str, object]] = {
    "technician/report_form": FORM,
    **{f"technician/report_form#{part}": asks_for(part) for part in (
        Evidence.DIAGNOSIS, Evidence.WORK, Evidence.PHOTO_AFTER, Evidence.MINUTES,
    )},
    **{f"technician/report_form#{part}": asks_for(part, URGENT, parts=URGENT_PARTS) for part in sorted(OF_URGENT_FAULTS)},
    "technician/report_form#maintenance": asks_for(Evidence.DIAGNOSIS, MAINTENANCE),
    "technician/report_form#unsorted": asks_for(
        Evidence.WORK, pictures=[picture(None), picture(None), picture(Moment.BESIDES, NoteKind.VIDEO)]
    ),
    "technician/report_form#why": asks_for(Evidence.PHOTO_AFTER, is_reason=True, asked=None),
    "technician/report_form#checklist": FORM | {"ticket": MAINTENANCE, "asked": None, "lacking": [Evidence.CHECKLIST],
                                                "parts": [Evidence.CHECKLIST]},
    "technician/report_form#price": FORM | {"asked": None, "report": REPORT, "lacking": [Evidence.PRICE], "quote": quote(None)},
    "technician/report_form#complete": URGENT_FORM | {"asked": None},
    "technician/report_form#excused": FORM | {"asked": None, "report": EXCUSED, "lacking": [], "lines": LINES, "quote": quote(Answer.YES)},
    "technician/report_form#final": URGENT_FORM | {"asked": None, "report": FOR_NOW.model_copy(update={"is_final": True}),
                                                   "parts": [Evidence.FINAL_SOLUTION, Evidence.CHECKLIST]},
    "technician/report_below": {"ticket": ON_SITE},
    "technician/report_filed": WAITS | {"can_read": True},
    "technician/report_filed#unread": WAITS | {"can_read": False},
    **{f"technician/report_signed#{by}": signed(by) for by in SignedBy},
    "technician/report_objected": {"ticket": ON_SITE},
    "technician/ask_code": {"ticket": REPORTED, "is_again": False},
    "technician/ask_code#again": {"ticket": REPORTED, "is_again": True},
    "technician/code_wrong": {"ticket": REPORTED, "left": 4},
    "technician/code_wrong#one": {"ticket": REPORTED, "left": 1},
    "technician/code_wrong#none": {"ticket": REPORTED, "left": 0},
    "technician/office_asked": {"ticket": REPORTED},
    "technician/not_awaited_any_more": {"ticket": ticket(Status.RESOLVED)},
    "customer/ask_sign_off": FILED,
    "customer/ask_sign_off#urgent": FILED | {"report": FOR_NOW, "quote": quote(Answer.YES), "lines": LINES},
    "customer/ask_sign_off#maintenance": FILED | {"ticket": ticket(Status.REPORTED, kind=Kind.MAINTENANCE), "report": EXCUSED},
    **{f"{reader}/{name}": {"ticket": ticket(Status.RESOLVED)} for reader in ("customer", "staff") for name in ("paper", "paper_failed")},
    "toasts/paper_comes": {},
    "refusals/no_report_yet": {},
    "customer/ask_what_is_left": ABOUT | {"ticket": ON_SITE},
    **{f"customer/job_done#{by}": signed(by) for by in SignedBy},
    "customer/technician_arrived": ABOUT | {"ticket": ON_SITE, "code": "0427"},
    "office/sign_off_needed": FILED,
    "office/signed_for": {"ticket": ticket(Status.RESOLVED)},
    "office/urgent_summed_up": ABOUT | {"ticket": URGENT, "report": FOR_NOW, "by": LI, "owner": LI, "fault": FAULT},
    "office/urgent_summed_up#final": ABOUT | {"ticket": URGENT, "report": REPORT, "by": LI, "owner": None, "fault": FAULT},
    "refusals/report_incomplete": {"number": "R-1123-0042", "lacking": list(Evidence)},
    "refusals/minutes_not_clear": {"longest": timedelta(hours=12)},
    "refusals/code_locked": {"number": "R-1123-0042"},
    "refusals/office_knows": {"number": "R-1123-0042"},
}  # fmt: skip
LABELS: dict[str, dict[str, object]] = {"take_minutes": {"count": 720}}
