"""Samples for the parts and fees that a technician notes."""

from decimal import Decimal

from messages.keyboards.parts import Parts
from models.quote import Answer
from rules.company.words import Text
from rules.prices import QuoteLine
from rules.ticket import Status
from tests.messages.sample_house import HOUSE
from tests.messages.visit_samples import COVERED, EXPIRED, LI, quote, ticket

ON_SITE = ticket(Status.ON_SITE)
CALL_OUT = QuoteLine("call-out", Text("上门费", "Call-out"), Decimal(150))
ELEMENT = QuoteLine("part-heater", Text("加热管 <大>", "Heating <element>"), Decimal(260), 2)
FREE = QuoteLine("~1", Text("密封圈 & 垫片", "Seal & washer"), Decimal(0))


def noted(*lines: QuoteLine, is_unsent: bool = False, page: int = 0, **facts: object) -> dict[str, object]:
    parts = Parts(lines, (), is_unsent=is_unsent, is_covered=False, is_charged=True, house=HOUSE)
    together = sum((line.total for line in lines), Decimal(0))
    known = {"parts": parts, "together": together, "page": page, "quote": None, "warranty": EXPIRED, "ticket": ON_SITE}
    return known | facts


SAMPLES: dict[str, dict[str, object]] = {
    "technician/parts": noted(CALL_OUT, ELEMENT, FREE, is_unsent=True),
    "technician/parts#agreed": noted(CALL_OUT, ELEMENT, quote=quote(Answer.YES)),
    "technician/parts#picking": noted(CALL_OUT, page=1),
    "technician/parts#covered": noted(FREE, warranty=COVERED),
    "technician/parts#nothing": noted(warranty=None),
    "technician/parts_below": {"ticket": ON_SITE},
    "technician/ask_part": {"ticket": ON_SITE},
    "technician/price_answered#nothing": {
        "ticket": ON_SITE,
        "quote": quote(Answer.YES).model_copy(update={"total": Decimal(0)}),
    },
    "office/part_not_listed": {"ticket": ON_SITE, "technician": LI, "words": "Seal <12 mm> & washer"},
    "customer/price_stays": {"ticket": ON_SITE, "quote": quote(Answer.YES)},
    "customer/price_stays#nothing": {
        "ticket": ON_SITE,
        "quote": quote(Answer.YES).model_copy(update={"total": Decimal(0)}),
    },
    "refusals/price_not_sent": {"number": "R-1123-0042"},
    "refusals/not_in_price_list": {},
    "refusals/enough_lines": {},
    "toasts/price_known": {},
}

LABELS: dict[str, dict[str, object]] = {
    "one_more": {"title": Text("加热管", "Heating element"), "amount": Decimal(260), "quantity": 2},
    "one_less": {"title": Text("加热管", "Heating element"), "quantity": 2},
}
