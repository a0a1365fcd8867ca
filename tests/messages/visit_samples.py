"""Samples for what is said about jobs and visits: in the group, to the technician, to the customer, to the office."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from desk.tried import Tried
from messages.buttons.job import Obstacle
from models.device import Device
from models.job_report import JobReport
from models.person import Person
from models.quote import Answer, Quote
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.company.house import Region
from rules.company.products import Fault, Price, Product
from rules.company.words import Text, Words
from rules.next_step import NextStep
from rules.prices import Exemption
from rules.roles import Role
from rules.ticket import Status
from rules.warranty import Warranty
from tests.messages.sample_house import NOW

TEN, THREE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC), datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
CUSTOMER = Person(id=1, name="Wang <& Sons>", created_at=NOW)
LI = Person(id=2, name="李禾田 <Li & Co>", created_at=NOW)
PRODUCT = Product("SW-S200", Text("云蒸 S200", "Cloud Steam <S200>"), Text("蒸柜", "Steam cabinet"), 12)
REGION = Region("south", Text("华南", "South"), "Asia/Shanghai")
FAULT = Fault(
    "no-heat",
    Text("不加热", "Does not heat"),
    Words(),
    (),
    likely_cause=Text("加热管坏了", "Heating element <gone>"),
    method=Text("更换加热管", "Replace the element"),
)
PARTS = [Price("part-heater", Text("加热管", "Heating <element>"), Decimal(380), "part")]
COVERED = Warranty(is_covered=True, ends_on=date(2027, 5, 1), reason="covered")
EXPIRED = Warranty(is_covered=False, ends_on=date(2026, 5, 1), reason="expired")
UNKNOWN = Warranty(is_covered=None, ends_on=None, reason="unknown_date")


def ticket(status: Status = Status.OPEN, **changes: object) -> Ticket:
    known: dict[str, object] = {
        "number": "R-1123-0042",
        "contact_name": "Wang <& Sons>",
        "phone": "+8613800138000",
        "address": "深圳市 <南山区> & 8 号",
        "symptom": "It says <E5> & stops",
        "wished_at": TEN,
        "product_code": "SW-S200",
    }
    return Ticket(id=42, customer_id=1, status=status, created_at=NOW, **(known | changes))


def visit(starts_at: datetime = TEN, state: VisitState = VisitState.AGREED, reason: str = "") -> Visit:
    ends_at = starts_at + timedelta(minutes=90)
    return Visit(
        id=7, ticket_id=42, technician_id=2, state=state, starts_at=starts_at, ends_at=ends_at, reason=reason,
        proposed_at=NOW,
    )  # fmt: skip


def quote(answer: Answer | None, exemption: Exemption | None = None) -> Quote:
    named = {"ticket_id": 42, "total": Decimal(680), "currency": "CNY", "shown": "", "asked_at": NOW}
    return Quote(**named, answer=answer, exemption=exemption)


OPEN, ACCEPTED, SCHEDULED = ticket(), ticket(Status.ACCEPTED), ticket(Status.SCHEDULED)
PROPOSED = visit(THREE, VisitState.PROPOSED, "路上 <堵车>")
LEFT = visit().model_copy(update={"left_at": TEN - timedelta(minutes=50)})
LATE = LEFT.model_copy(update={"starts_at": NOW - timedelta(minutes=5)})
ARRIVED = LEFT.model_copy(update={"arrived_at": TEN - timedelta(minutes=5)})
GROUP_CARD: dict[str, object] = {
    "ticket": OPEN,
    "product": PRODUCT,
    "symptom": "It says <E5> & stops",
    "photo_count": 2,
    "recording_count": 1,
    "warranty": COVERED,
    "region": REGION,
    "district": "深圳",
    "holder": None,
    "visit": None,
}
JOB_CARD: dict[str, object] = GROUP_CARD | {
    "ticket": ACCEPTED,
    "fault": FAULT,
    "parts": PARTS,
    "device": Device(owner_id=1, product_code="SW-W600", serial="W600-12345674", created_at=NOW),
    "purchased_on": date(2026, 5, 1),
    "quote": None,
    "proposal": None,
    "step": NextStep.CONFIRM_TIME,
    "lacking": (),
    "software": None,
    "urgent_fault": None,
    "is_asked": False,
    "collision": None,
    "collides_with": None,
    "away": None,
    "last_report": None,
    "last_ticket": None,
}
LAST_TIME = JobReport(
    ticket_id=41, visit_id=7, technician_id=2, text="Belt <tightened> & greased", filed_at=NOW - timedelta(days=9)
)
BARE: dict[str, object] = {"product": None, "symptom": "", "photo_count": 0, "recording_count": 0, "warranty": None}
ABOUT: dict[str, object] = {"ticket": SCHEDULED, "visit": visit(), "customer": CUSTOMER, "technician": LI}

IN_THE_GROUP: dict[str, dict[str, object]] = {
    "group/job": GROUP_CARD,
    "group/job#urgent": GROUP_CARD | {"ticket": ticket(is_urgent=True), "photo_count": 1, "warranty": EXPIRED},
    "group/job#taken": GROUP_CARD | {"ticket": SCHEDULED, "holder": LI.name, "visit": visit(), "warranty": UNKNOWN},
    "group/job#cancelled": GROUP_CARD | BARE | {"ticket": ticket(Status.CANCELLED), "district": None},
    "group/still_open": {"ticket": OPEN, "product": PRODUCT},
    "group/still_open#urgent": {"ticket": ticket(is_urgent=True, wished_at=None), "product": None},
    "group/bound": {"region": REGION},
}

TO_THE_TECHNICIAN: dict[str, dict[str, object]] = {
    "technician/job": JOB_CARD,
    "technician/job#over": JOB_CARD | {"step": NextStep.PROPOSE_TIME},
    "technician/job#own_words": JOB_CARD
    | {"ticket": ticket(Status.ACCEPTED, wished_at=None, wish_words="evenings > 20:00"), "step": NextStep.PROPOSE_TIME},
    "technician/job#last_time": JOB_CARD | {"last_report": LAST_TIME, "last_ticket": ticket(Status.CLOSED)},
    "technician/job#collides": JOB_CARD
    | {"step": NextStep.PROPOSE_TIME, "collision": visit(THREE), "collides_with": "R-1123-0040", "quote": quote(Answer.YES), "warranty": EXPIRED},
    "technician/job#bare": JOB_CARD
    | BARE
    | {
        "ticket": ticket(
            Status.ACCEPTED, contact_name=None, phone=None, address=None, latitude=22.5, longitude=114.1, symptom="",
            wished_at=None, is_urgent=True,
        ),
        "fault": None, "parts": [], "device": None, "purchased_on": None, "step": NextStep.PROPOSE_TIME, "quote": quote(None),
    },
    "technician/job#proposed": JOB_CARD | {"proposal": PROPOSED, "step": NextStep.AWAIT_TIME, "quote": quote(Answer.NO)},
    "technician/job#scheduled": JOB_CARD | {"ticket": SCHEDULED, "visit": visit(), "step": NextStep.LEAVE},
    "technician/job#get_ready": JOB_CARD | {"ticket": SCHEDULED, "visit": visit(), "step": NextStep.GET_READY},
    "technician/job#check_machine": JOB_CARD
    | {"ticket": ticket(Status.ON_SITE), "visit": visit(), "step": NextStep.CHECK_MACHINE},
    "technician/job#price": JOB_CARD | {"ticket": SCHEDULED, "visit": visit(), "step": NextStep.AWAIT_PRICE, "quote": quote(None)},
    "technician/job#en_route": JOB_CARD | {"ticket": ticket(Status.EN_ROUTE), "visit": visit(), "step": NextStep.ARRIVE},
    "technician/job#price_on_site": JOB_CARD
    | {"ticket": ticket(Status.ON_SITE), "visit": visit(), "step": NextStep.AWAIT_PRICE, "quote": quote(None)},
    "technician/job#on_site": JOB_CARD | {"ticket": ticket(Status.ON_SITE), "visit": visit(), "step": NextStep.REPORT},
    "technician/ask_time": {"ticket": ACCEPTED, "is_again": False},
    "technician/ask_time#again": {"ticket": ACCEPTED, "is_again": True},
    "technician/proposal_sent#night": {"ticket": ACCEPTED, "at": THREE, "asked_at": NOW + timedelta(hours=14)},
    "technician/office_proposed": {"ticket": SCHEDULED, "at": THREE},
    "technician/other_wish": {"ticket": ticket(Status.SCHEDULED, wish_words="evenings > 20:00")},
    "technician/job#other_wish": JOB_CARD
    | {"ticket": ticket(Status.SCHEDULED, wish_words="evenings > 20:00"), "visit": visit(), "step": NextStep.PROPOSE_TIME},
    "technician/proposal_sent": {"ticket": ACCEPTED, "at": THREE, "asked_at": NOW},
    "technician/visit_declined": {"ticket": OPEN, "visit": PROPOSED},
    "technician/job_cancelled": {"ticket": ticket(Status.CANCELLED), "visit": visit(), "by": None},
    "technician/job_cancelled#no_visit": {"ticket": ticket(Status.CANCELLED), "visit": None, "by": None},
    "technician/no_jobs": {},
    **{f"technician/{name}": {"ticket": ACCEPTED} for name in (
        "job_gone", "job_below", "ask_delay", "ask_obstacle", "handed_back",
        "no_time_agreed", "customer_added",
    )},
    **{f"technician/{name}": {"ticket": SCHEDULED, "visit": visit()} for name in (
        "visit_tomorrow", "visit_soon", "leave_now", "not_arrived", "report_missing",
    )},
    "technician/price_answered": {"ticket": SCHEDULED, "quote": quote(Answer.YES)},
    "technician/price_answered#telephone": {"ticket": SCHEDULED, "quote": quote(Answer.EXEMPT)},
    "technician/price_answered#free": {"ticket": SCHEDULED, "quote": quote(Answer.EXEMPT, Exemption.FREE)},
    "technician/visit_agreed": {"ticket": SCHEDULED, "visit": visit(), "previous": None},
    "technician/visit_agreed#moved": {"ticket": SCHEDULED, "visit": visit(THREE), "previous": visit()},
}  # fmt: skip

TO_THE_CUSTOMER: dict[str, dict[str, object]] = {
    "customer/technician_found": {"ticket": ACCEPTED, "technician": LI},
    "customer/technician_found#no_wish": {"ticket": ticket(Status.ACCEPTED, wished_at=None), "technician": LI},
    "customer/technician_changes": {"ticket": OPEN, "visit": None, "technician": LI, "can_colleague": True, "obstacle": None, "why": None},
    "customer/technician_changes#colleague": ABOUT | {"can_colleague": True, "obstacle": Obstacle.TOO_FAR, "why": None},
    "customer/technician_changes#dispatcher": ABOUT | {"can_colleague": False, "obstacle": Obstacle.OTHER_SKILLS, "why": None},
    "customer/technician_changes#own_words": ABOUT | {"can_colleague": False, "obstacle": None, "why": None},
    "customer/time_arranged": {"ticket": OPEN},
    "customer/wish_noted": {"ticket": OPEN},
    "customer/wish_passed_on": {"technician": LI},
    "customer/wish_passed_on#dispatcher": {"technician": None},
    "customer/visit_slipped": ABOUT | {"visit": PROPOSED, "promised_at": TEN, "is_one_more": False},
    "customer/visit_slipped#again": ABOUT | {"visit": PROPOSED, "promised_at": TEN, "is_one_more": True},
    "customer/visit_slipped#wish": ABOUT | {"visit": PROPOSED, "promised_at": None, "is_one_more": False},
    "customer/visit_slipped#first": ABOUT
    | {"ticket": ticket(wished_at=None), "visit": visit(THREE, VisitState.PROPOSED), "promised_at": None, "is_one_more": False},
    "customer/visit_other_times": {"trouble": "", "has_times": True},
    "customer/visit_other_times#is_past": {"trouble": "is_past", "has_times": True},
    "customer/visit_other_times#is_gone": {"trouble": "is_gone", "has_times": False},
    "customer/visit_other_times#not_free": {"trouble": "not_free", "has_times": True},
    "customer/visit_other_times#not_understood": {"trouble": "not_understood", "has_times": True},
    "customer/calendar_file": {"ticket": SCHEDULED, "is_off": False},
    "customer/calendar_file#off": {"ticket": OPEN, "is_off": True},
    "customer/visit_is_near": ABOUT,
    "customer/visit_late": ABOUT | {"is_away": False},
    "customer/visit_late#away": ABOUT | {"is_away": True},
    "customer/where_technician": ABOUT,
    "customer/where_technician#left": ABOUT | {"visit": LEFT},
    "customer/where_technician#late": ABOUT | {"visit": LATE},
    "customer/where_technician#arrived": ABOUT | {"visit": ARRIVED},
    "customer/where_technician#no_time": ABOUT | {"visit": None},
    "customer/where_technician#nobody": ABOUT | {"visit": None, "technician": None},
    "customer/visit_handed_on": {"ticket": OPEN, "can_colleague": True},
    "customer/visit_handed_on#dispatcher": {"ticket": OPEN, "can_colleague": False},
    **{f"customer/{name}": ABOUT for name in (
        "visit_agreed", "visit_tomorrow", "visit_soon", "technician_left",
    )},
}  # fmt: skip

TO_THE_OFFICE: dict[str, dict[str, object]] = {
    "office/unclaimed": {
        "ticket": OPEN,
        "customer": CUSTOMER,
        "technician": None,
        "waited": timedelta(minutes=20),
        "tried": Tried([], [], [], []),
    },
    "office/no_time_agreed": ABOUT | {"ticket": ACCEPTED, "proposal": None, "away": None, "asked_at": NOW},
    "office/no_time_agreed#proposed": ABOUT
    | {"ticket": ACCEPTED, "proposal": PROPOSED, "away": None, "asked_at": None},
    "office/not_agreed": ABOUT | {"ticket": OPEN, "technician": None, "visit": PROPOSED},
    "office/not_possible": ABOUT | {"ticket": OPEN, "obstacle": Obstacle.UNWELL, "reason": "unwell"},
    "office/not_possible#own_words": ABOUT | {"ticket": OPEN, "obstacle": None, "reason": "Van <broken> & towed"},
    "office/taken_back": {"ticket": OPEN},
    "office/ask_reason": {"ticket": SCHEDULED},
    "office/ask_time": {"ticket": OPEN, "is_again": False},
    "office/ask_time#propose": {"ticket": SCHEDULED, "is_again": False},
    "office/ask_time#again": {"ticket": SCHEDULED, "is_again": True},
    "office/time_noted": {"ticket": OPEN, "is_free": True},
    "office/time_noted#busy": {"ticket": OPEN, "is_free": False},
    "office/welcome": {"role": Role.TECHNICIAN, "region": REGION, "stay": []},
    "office/welcome#moved": {"role": Role.TECHNICIAN, "region": REGION, "stay": ["R-1123-0001", "R-1123-0002"]},
    "office/welcome#leader": {"role": Role.LEADER, "region": REGION, "stay": []},
    "office/welcome#dispatcher": {"role": Role.DISPATCHER, "region": None, "stay": []},
    "office/group_lost": {"region": REGION},
    "group/unbound": {"region": REGION},
    "group/offered_elsewhere": {"ticket": OPEN},
    "group/ask_name": {},
    "office/undelivered": {"ticket": SCHEDULED, "person": CUSTOMER, "is_unreachable": True, "trouble": "blocked"},
    "office/undelivered#group": {"ticket": None, "person": None, "is_unreachable": False, "trouble": "kicked"},
    "office/undelivered#refused": {"ticket": None, "person": LI, "is_unreachable": False, "trouble": "bad"},
    **{f"office/{name}": ABOUT | {"asked_at": NOW} for name in ("not_left", "not_arrived", "report_missing")},
}

NOS_AND_TOASTS: dict[str, dict[str, object]] = {
    "refusals/taken_already": {"holder": LI.name, "number": "R-1123-0042"},
    "refusals/yours_already": {"number": "R-1123-0042"},
    "refusals/not_open_any_more": {"number": "R-1123-0042"},
    "refusals/visit_is_another_day": {"starts_at": TEN},
    "refusals/group_is_bound": {"region": REGION},
    "refusals/group_not_bound": {},
    **{f"refusals/{name}": {} for name in (
        "start_first", "no_media", "on_site_elsewhere", "no_visit_agreed", "may_not_bind",
    )},
    "toasts/job_taken": {"ticket": ACCEPTED},
    **{f"toasts/{name}": {} for name in ("customer_told", "customer_asked")},
}  # fmt: skip

SAMPLES = IN_THE_GROUP | TO_THE_TECHNICIAN | TO_THE_CUSTOMER | TO_THE_OFFICE | NOS_AND_TOASTS
LABELS: dict[str, dict[str, object]] = {"confirm_time": {"at": THREE}}
