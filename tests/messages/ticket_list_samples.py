"""Samples for lists of tickets, and for the overview of a region."""

from datetime import timedelta

from desk.ticket_lists import Line
from models.listed import Listed
from rules.attention import Concern
from rules.listing import Listing, OwnList
from rules.ticket import Status
from rules.waiting import Reason
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import LI, PRODUCT, REGION, TEN, ticket

HOURS = timedelta(hours=1)
LATE = Line(
    Listed(ticket(Status.SCHEDULED, is_urgent=True), NOW - 20 * HOURS, LI.name, NOW - HOURS),
    PRODUCT,
    None,
    [Concern.LATE, Concern.URGENT],
)
OPEN = Line(Listed(ticket(number="R-1123-0043"), NOW - 2 * HOURS, None, None), None, None, [Concern.UNCLAIMED])
FAR = Line(Listed(ticket(Status.ACCEPTED, number="R-1123-0044"), NOW, LI.name, TEN), PRODUCT, REGION, [])
CALLER = Line(
    Listed(ticket(number="R-1123-0045"), NOW - 2 * HOURS, None, None),
    PRODUCT,
    None,
    [Reason.NO_REGION, Reason.RING],
    NOW - HOURS,
)
TALKING = Line(Listed(ticket(Status.REPORTING, number=None), NOW, None, None), None, None, [Reason.TALK], NOW)
LIST: dict[str, object] = {
    "name": Listing.LATE,
    "region": REGION,
    "lines": [LATE, OPEN],
    "first": 8,
    "page": 1,
    "pages": 3,
    "total": 20,
}
SAMPLES: dict[str, dict[str, object]] = {
    "office/ticket_list": LIST,
    "office/ticket_list#several": LIST
    | {"name": Listing.TODAY, "region": None, "lines": [FAR], "first": 0, "page": 0, "pages": 1, "total": 1},
    "office/ticket_list#empty": LIST | {"name": Listing.UNHAPPY, "lines": [], "pages": 1, "total": 0},
    "office/ticket_list#waiting": LIST
    | {"name": OwnList.WAITING, "region": None, "lines": [CALLER, TALKING], "first": 0, "pages": 1, "total": 2},
    "office/ticket_list#offered": LIST
    | {"name": OwnList.OFFERED, "lines": [OPEN], "first": 0, "page": 0, "pages": 1, "total": 1},
    "office/region": {"region": REGION, "counts": dict.fromkeys(Listing, 2)},
    "office/region#quiet": {"region": None, "counts": dict.fromkeys(Listing, 0)},
}
LABELS: dict[str, dict[str, object]] = {
    "unnumbered": {"place": 88},
    "listing": {"listing": Listing.UNCLAIMED, "count": 100},
}
