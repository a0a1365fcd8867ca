"""Sample facts of what customers read, of refusals, and of what the dispatcher reads about them."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from models.device import Device
from models.person import Person
from models.quote import Answer, Quote
from models.rating import Rating
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules import prices
from rules.company.house import Region
from rules.company.kept import Kept
from rules.company.products import Fault, Product, Step
from rules.company.words import Text, Words
from rules.danger import Danger
from rules.report import Question
from rules.roles import STAFF, Role
from rules.ticket import Status
from rules.warranty import Warranty
from tests.messages.sample_house import CUSTOMER_NAME, NOW, ZONE

ELSEWHERE = ("adding", "moving", "rating", "returning", "writing")
LATER: datetime = NOW + timedelta(days=1, hours=2)
PHONE = "+8613800138000"
PRODUCT = Product("SW-W600", Text("云锅 W600 炒菜机器人", "Cloud Wok W600"), Text("炒菜机器人", "Wok robot"), 24)
REGION = Region("south", Text("华南", "South"), ZONE.key)
FAULT = Fault(
    "no-power",
    Text("开机没反应", "Does not switch on"),
    Words(),
    (Step(Text("请看看插头有没有插紧。", "Please see whether the plug is pushed in.")),
     Step(Text("把总开关关掉，等一分钟，再打开。", "Turn the main switch off, wait a minute, turn it on."))),
    Text("插头松动", "Loose plug"),
    Text("检查插头", "Check the plug"),
)  # fmt: skip
PERSON = Person(
    id=1,
    telegram_id=700000001,
    name=CUSTOMER_NAME,
    phone=PHONE,
    address="Lane 8, <Building> 3 & 4, Shenzhen",
    created_at=NOW,
)
TECHNICIAN = Person(id=2, telegram_id=700000002, name="Li & Li", created_at=NOW)
TICKET = Ticket(
    id=42,
    number="R-1123-0042",
    status=Status.OPEN,
    customer_id=1,
    symptom="The arm <stopped> & smells\nIt began this morning",
    contact_name=CUSTOMER_NAME,
    phone=PHONE,
    address=PERSON.address,
    wished_at=LATER,
    created_at=NOW,
)
DRAFT = TICKET.model_copy(update={"status": Status.REPORTING, "number": None, "wished_at": None})
IN_OWN_WORDS = TICKET.model_copy(update={"wished_at": None, "wish_words": "evenings > 20:00 & Sundays"})
SPOKEN_TO = TICKET.model_copy(update={"is_with_person": True})
GUIDED = TICKET.model_copy(update={"status": Status.GUIDED})
TAKEN = TICKET.model_copy(update={"status": Status.ACCEPTED})
ON_THE_MAP = DRAFT.model_copy(update={"address": None, "latitude": 22.5, "longitude": 114.0, "symptom": ""})
VISIT = Visit(
    ticket_id=42,
    technician_id=2,
    state=VisitState.AGREED,
    starts_at=LATER,
    ends_at=LATER + timedelta(minutes=90),
    proposed_at=NOW,
)
COVERED = Warranty(is_covered=True, ends_on=date(2027, 5, 1), reason="covered")
EXPIRED = Warranty(is_covered=False, ends_on=date(2025, 5, 1), reason="expired")
UNKNOWN = Warranty(is_covered=None, ends_on=None, reason="unknown_date")
VERDICT = {"product": PRODUCT, "purchased_on": date(2023, 5, 1), "exclusions": Text("易损件", "wear <parts>")}
PRICED = prices.Quote(
    (
        prices.QuoteLine("call-out", Text("上门费", "Call-out"), Decimal(150)),
        prices.QuoteLine("part-fuse", Text("保险丝", "Fuse"), Decimal("15.50")),
    )
)
QUOTE = Quote(
    ticket_id=42,
    total=Decimal("165.50"),
    currency="CNY",
    shown="· Call-out: ¥150.00\n· Fuse &amp; cable: ¥15.50\nTogether: ¥165.50",
    asked_at=NOW,
    answer=Answer.YES,
    answered_at=NOW,
)
NEW_PRICE = QUOTE.model_copy(update={"instead_of": Decimal(150), "answer": None})
FREE = QUOTE.model_copy(update={"answer": Answer.EXEMPT, "exemption": prices.Exemption.FREE})
EXEMPT = QUOTE.model_copy(update={"answer": Answer.EXEMPT, "exemption": prices.Exemption.BY_TELEPHONE})
DEVICE = Device(owner_id=1, product_code="SW-W600", serial="W600-12345674", created_at=NOW)
BOUGHT = DEVICE.model_copy(update={"purchased_on": date(2025, 5, 1)})
UNMARKED = DEVICE.model_copy(update={"serial": None})
DISPUTED = Device(owner_id=1, product_code="SW-W600", disputed_serial="W600-12345674", created_at=NOW)
NOTHING = {
    "photo_count": 0, "video_count": 0, "voice_count": 0, "document_count": 0, "place_count": 0, "contact_count": 0,
    "message_count": 1,
}  # fmt: skip
MUCH = NOTHING | {"photo_count": 3, "video_count": 1, "voice_count": 2, "document_count": 1, "message_count": 9}
ALL_KINDS = MUCH | {"place_count": 1, "contact_count": 2, "has_large_file": True}
VERY_LONG = "\n".join([f"{number}. It is <hot> & loud" for number in range(200)])
RATING = Rating(ticket_id=42, technician_id=2, stars=4, given_at=NOW)
CASE = {
    "ticket": TICKET,
    "customer": PERSON,
    "product": PRODUCT,
    "device": DEVICE,
    "warranty": EXPIRED,
    "quote": QUOTE,
    "fault": FAULT,
    **MUCH,
}
CHECK = {
    "ticket": TICKET,
    "product": PRODUCT,
    "device": DEVICE,
    "purchased_on": date(2024, 5, 1),
    "warranty": EXPIRED,
    "quote": QUOTE,
    "region": REGION,
    **MUCH,
}
STANDS = {
    "ticket": TICKET,
    "product": PRODUCT,
    "warranty": COVERED,
    "visit": None,
    "technician": None,
    "rating": None,
    **NOTHING,
}
HELD = {
    "person": PERSON.model_copy(update={"latitude": 22.54, "longitude": 114.06}),
    "region": REGION,
    "devices": [(Text("厨房 <2>", "Kitchen <2>"), BOUGHT), (None, UNMARKED)],
    "tickets": [TICKET, GUIDED],
    "stars": {TICKET.id: 4},
    "seen_by": [
        (Role.TECHNICIAN, date(2026, 11, 23), date(2026, 11, 24)),
        (Role.HEADQUARTERS, *[date(2026, 11, 23)] * 2),
    ],
    **MUCH,
    "most_listed": 20,
}
WITH_NUMBER = {"ticket": TICKET}
QUESTION = {"question": "customer/ask_name"}

SAMPLES: dict[str, dict[str, object]] = {
    "customer/hello": {"name": None},
    "customer/greeting": {"name": None, "waiting_count": 0},
    "customer/greeting#known": {"name": CUSTOMER_NAME, "waiting_count": 2},
    "customer/greeting#missed": {"name": None, "waiting_count": 0, "is_missed": True},
    "customer/ask_language": {},
    "customer/help": {"live": [], "ended": None},
    "customer/help#under_way": {"live": [TICKET], "ended": TICKET.model_copy(update={"resolved_at": NOW})},
    **{f"customer/help_here#{at}": {"at": at, "question": "customer/ask_name"} for at in Question},
    **{f"customer/help_here#{at}": {"at": at, "question": None} for at in ELSEWHERE},
    "staff/help": {"roles": frozenset(STAFF)},
    "staff/help#technician": {"roles": frozenset({Role.TECHNICIAN})},
    "customer/ask_symptom": {},
    "customer/noted_so_far": {"ticket": TICKET, **MUCH},
    "customer/noted_so_far#machine": {
        "ticket": DRAFT,
        **NOTHING,
        "photo_count": 1,
        "product": PRODUCT,
        "device": DEVICE,
    },
    "customer/noted_so_far#long": {"ticket": TICKET.model_copy(update={"symptom": VERY_LONG}), **ALL_KINDS},
    "customer/noted_so_far#first_picture": {"ticket": ON_THE_MAP, **NOTHING, "photo_count": 1},
    "customer/ask_same_fault": {"last": TICKET.model_copy(update={"resolved_at": NOW})},
    "customer/ask_same_fault#open_again": {"last": None},
    "customer/ask_machine": {"is_known": False},
    "customer/ask_machine#known": {"is_known": True},
    "customer/ask_purchase": {"product": PRODUCT},
    "customer/ask_known": {
        "ticket": DRAFT.model_copy(update={"address": None}),
        "person": PERSON,
        "machine": PRODUCT.name,
    },
    "customer/ask_known#on_the_map": {"ticket": ON_THE_MAP, "person": PERSON, "machine": None},
    "customer/mended": {"question": "customer/ask_address"},
    "customer/put_right": {"question": "customer/ask_address"},
    "customer/ask_which_line": {"ticket": DRAFT, "question": "customer/ask_known", "person": PERSON, "machine": None},
    "customer/ask_name": {},
    "customer/ask_phone": {},
    "customer/ask_address": {},
    "customer/ask_region": {},
    "customer/ask_price": VERDICT | {"quote": QUOTE, "warranty": EXPIRED},
    "customer/ask_price#no_machine": {"quote": QUOTE, "warranty": None},
    "customer/ask_price#unknown": {"quote": QUOTE, "warranty": UNKNOWN},
    "customer/covered": VERDICT | {"ticket": DRAFT, "warranty": COVERED, **QUESTION},
    "customer/ask_which_fault": {},
    "customer/ask_guidance": {"fault": FAULT},
    "customer/ask_guidance#one_step": {"fault": replace(FAULT, steps=FAULT.steps[:1])},
    "customer/guidance_step": {"fault": FAULT, "place": 0, **WITH_NUMBER},
    "customer/does_it_work": {},
    "customer/try_longer": {"asked_again_at": LATER},
    "customer/solved": WITH_NUMBER,
    "customer/ask_time": {"has_times": True},
    "customer/ask_time#none": {"has_times": False},
    "customer/ask_wish": {},
    "customer/time_not_free": QUESTION,
    "customer/time_taken": QUESTION,
    "customer/ask_check": CHECK,
    "customer/ask_check#own_words": CHECK | {"ticket": IN_OWN_WORDS},
    "customer/ask_check#little": {
        "ticket": ON_THE_MAP,
        "product": None,
        "device": None,
        "purchased_on": None,
        "warranty": None,
        "quote": None,
        "region": REGION,
        **NOTHING,
        "photo_count": 1,
    },
    "customer/registered": {"ticket": TICKET, "heard_by": LATER},
    "customer/registered#own_words": {"ticket": IN_OWN_WORDS, "heard_by": LATER},
    "office/case": CASE | {"visit": None, "technician": None, "who_cannot": []},
    "office/case#own_words": CASE | {"ticket": IN_OWN_WORDS, "visit": None, "technician": None, "who_cannot": []},
    "office/case#agreed": CASE | {"visit": VISIT, "technician": TECHNICIAN, "who_cannot": []},
    "office/time_unanswered": CASE | {"visit": VISIT.model_copy(update={"reason": "Traffic <jam>"})},
    "office/free_wish": CASE | {"ticket": IN_OWN_WORDS},
    "customer/safety_first": {"dangers": [Danger.FIRE, Danger.ELECTRIC, Danger.INJURY, Danger.LEAK]},
    "customer/safety_first#gas": {"dangers": [Danger.GAS]},
    "customer/safety_first#upset": {"dangers": [Danger.LEAK], "is_upset": True},
    "customer/safety_first#leak": {"dangers": [Danger.LEAK]},
    "customer/calm": {},
    "customer/serial_disputed": {"device": DISPUTED},
    "customer/my_machines": {"has_machines": True},
    "customer/my_machines#none": {"has_machines": False},
    "customer/machine": {
        "title": Text("厨房 <2>", "Kitchen <2>"),
        "device": BOUGHT,
        "product": PRODUCT,
        "warranty": COVERED,
    },
    "customer/machine#little": {"title": PRODUCT.name, "device": UNMARKED, "product": PRODUCT, "warranty": UNKNOWN},
    "customer/ask_machine_name": {},
    "customer/reading_plate": {},
    "customer/plate_read": {"product": PRODUCT, "device": DEVICE},
    "customer/plate_read#product_only": {"product": PRODUCT, "device": UNMARKED},
    "customer/plate_not_read": {},
    "customer/plate_kept": {},
    "customer/file_too_large": QUESTION,
    "customer/price_declined": WITH_NUMBER,
    "customer/new_price": WITH_NUMBER | {"quote": NEW_PRICE},
    "customer/new_price#covered": WITH_NUMBER | {"quote": NEW_PRICE.model_copy(update={"instead_of": Decimal(0)})},
    "customer/new_price_answered": WITH_NUMBER | {"quote": QUOTE},
    "customer/new_price_answered#no": WITH_NUMBER | {"quote": QUOTE.model_copy(update={"answer": Answer.NO})},
    "customer/price_settled": WITH_NUMBER | {"quote": EXEMPT},
    "customer/price_settled#free": WITH_NUMBER | {"quote": FREE},
    "customer/unknown_command": {"command": "/foo<b>", "is_staff": False},
    "customer/unknown_command#staff": {"command": "/foo", "is_staff": True},
    "customer/not_understood": {"question": "customer/ask_symptom"},
    "customer/not_understood#a_person": {"question": "customer/ask_name", "offers_person": True},
    "customer/not_understood#no_question": {"question": None},
    "customer/noted": {},
    "customer/noted_as_well": QUESTION,
    "customer/taken_up_again": QUESTION,
    "customer/unfinished": {"ticket": DRAFT},
    "customer/report_discarded": {},
    "customer/report_expired": {},
    "customer/person_comes": {"ticket": DRAFT},
    "customer/person_comes#nothing_in_hand": {"ticket": None},
    "customer/person_knows": {},
    "customer/my_tickets": {"listed": [(TICKET, PRODUCT), (TAKEN, None)]},
    "customer/my_tickets#none": {"listed": []},
    "customer/ticket": STANDS,
    "customer/ticket#with_person": STANDS | {"ticket": SPOKEN_TO},
    "customer/ticket#taken": STANDS | {"ticket": TAKEN, "technician": TECHNICIAN},
    "customer/ticket#guided": STANDS | {"ticket": GUIDED},
    "customer/ticket#agreed": STANDS | {"ticket": TAKEN, "technician": TECHNICIAN, "visit": VISIT, "rating": RATING},
    "customer/ticket#complaint": STANDS | {"ticket": TICKET.model_copy(update={"has_complaint": True})},
    "customer/ask_cancel": WITH_NUMBER,
    "customer/ticket_cancelled": WITH_NUMBER,
    "customer/reopened": {"ticket": TICKET, "heard_by": LATER},
    "customer/ask_addition": WITH_NUMBER,
    "customer/added_so_far": {"ticket": TICKET, **MUCH},
    "customer/added": WITH_NUMBER,
    "customer/rated": {"stars": 5},
    "customer/rating_words_noted": {},
    "customer/ask_rating_again": WITH_NUMBER,
    "customer/write_to_me_here": {},
    "customer/privacy": {"words_kept": timedelta(days=90), "kept": Kept()},
    "customer/my_data": HELD,
    "customer/my_data#little": HELD
    | {
        "person": TECHNICIAN,
        "region": None,
        "devices": [],
        "tickets": [],
        "seen_by": [],
        **NOTHING,
        "message_count": 0,
    },
    "customer/my_data#much": HELD
    | {
        "devices": [(Text("很长的名字" * 5, "Long name " * 3), BOUGHT)] * 90,
        "tickets": [TICKET.model_copy(update={"is_urgent": True, "status": Status.ACCEPTED})] * 90,
    },
    "customer/ask_erase": {"is_staff": False},
    "customer/ask_erase#staff": {"is_staff": True},
    "customer/data_kept": {},
    "customer/erased": {"is_staff": False},
    "customer/erased#staff": {"is_staff": True},
    "customer/copy_comes": {},
    "customer/copy": {},
    "group/forgotten": {"ticket": TICKET},
    "group/forgotten#never_sent": {"ticket": DRAFT},
    "group/forgotten#no_ticket": {},
    "group/erased": {"ticket": TICKET},
    "group/erased#never_sent": {"ticket": DRAFT},
    "group/erased#no_ticket": {},
    "refusals/still_under_way": {"numbers": ["R-1123-0042", "R-1123-0043"]},
    "office/wants_person": CASE,
    "office/wants_person#nothing_yet": {
        "ticket": Ticket(id=1, status=Status.REPORTING, customer_id=1, created_at=NOW),
        "customer": TECHNICIAN,
        "product": None,
        "device": None,
        "warranty": None,
        "quote": None,
        "fault": None,
        **NOTHING,
    },
    "office/stranger_wants_person": {"customer": PERSON, "before": []},
    "office/stranger_wants_person#before": {"customer": PERSON, "before": [TICKET]},
    "office/stranger_upset": {"customer": PERSON},
    "office/upset": CASE,
    "office/danger": CASE | {"dangers": [Danger.FIRE, Danger.INJURY]},
    "office/price_declined": CASE,
    "office/serial_disputed": CASE | {"device": DISPUTED, "owner": TECHNICIAN},
    "office/steps_unanswered": CASE,
    "refusals/address_not_clear": {},
    "refusals/answered_already": {},
    "refusals/invitation_expired": {},
    "refusals/invitation_used": {},
    "refusals/machine_name_not_valid": {},
    "refusals/may_not_bind": {},
    "refusals/name_not_valid": {},
    "refusals/no_steps": {},
    "refusals/no_such_machine": {},
    "refusals/no_such_region": {},
    "refusals/no_visit_agreed": {},
    "refusals/not_now": {"status": Status.CANCELLED, "action": "claim"},
    "refusals/not_open_any_more": {"number": TICKET.number},
    "refusals/not_your_contact": {},
    "refusals/not_your_job": {},
    "refusals/not_your_office": {},
    "refusals/not_your_region": {},
    "refusals/not_yours": {},
    "refusals/on_site_elsewhere": {},
    "refusals/our_fault": {},
    "refusals/price_not_agreed": {"number": TICKET.number},
    "refusals/phone_not_valid": {"country": "CN"},
    "refusals/purchase_in_future": {"purchased_on": date(2027, 5, 1)},
    "refusals/serial_not_right": {"example": "W600-12345674"},
    "refusals/somebody_was_faster": {},
    "refusals/start_first": {},
    "refusals/taken_already": {"number": TICKET.number, "holder": TECHNICIAN.name},
    "refusals/time_is_past": {},
    "refusals/time_not_free": {},
    "refusals/too_late_to_cancel": {"starts_at": LATER},
    "refusals/too_late_to_reopen": {"number": TICKET.number},
    "refusals/visit_is_another_day": {"starts_at": LATER},
    "refusals/yours_already": {"number": TICKET.number},
    "toasts/answered_already": {},
    "toasts/refused": {"reason": "not_yours"},
}

LABELS: dict[str, dict[str, object]] = {
    "report_machine": {"machine": PRODUCT.name.en},
    "ticket": {"number": TICKET.number},
    "own_machine": {"machine": PRODUCT.name.en},
    "machine": {"machine": PRODUCT.name.en},
    "fault": {"fault": FAULT.title.en},
    "use_name": {"name": CUSTOMER_NAME},
    "region": {"region": REGION.name.zh},
    "time": {"at": LATER},
}
