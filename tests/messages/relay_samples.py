"""Samples for what is said when customer, technician and office write to each other."""

from desk.relay_reading import Entry
from models.ticket_note import NoteKind
from rules.relay import WhyNot
from rules.roles import Role
from rules.ticket import Status
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import CUSTOMER, LI, ticket

TICKET = ticket(Status.SCHEDULED)
NUMBER = "R-1123-0042"

ENTRIES = [
    Entry(NOW, "Wang <& Sons>", Role.CUSTOMER, NoteKind.TEXT, "Please <b>ring</b>\ntwice & wait", is_changed=False),
    Entry(NOW, LI.name, Role.TECHNICIAN, NoteKind.PHOTO, "", is_changed=False),
    Entry(NOW, None, Role.CUSTOMER, NoteKind.TEXT, "Ring once", is_changed=True),
]

LABELS: dict[str, dict[str, object]] = {"pass_on": {"name": "王小明 <Wang & Co>", "number": NUMBER}}

SAMPLES: dict[str, dict[str, object]] = {
    "relay/from": {"ticket": TICKET, "role": Role.CUSTOMER, "name": "Wang <& Sons>", "is_for_customer": False},
    "relay/from#nameless": {"ticket": TICKET, "role": Role.CUSTOMER, "name": None, "is_for_customer": False},
    "relay/from#technician": {"ticket": TICKET, "role": Role.TECHNICIAN, "name": LI.name, "is_for_customer": True},
    "relay/from#leader": {"ticket": TICKET, "role": Role.LEADER, "name": "陈 <Chen>", "is_for_customer": True},
    "relay/opened": {"ticket": TICKET, "role": Role.TECHNICIAN, "name": "Wang <& Sons>"},
    "relay/opened#nameless": {"ticket": TICKET, "role": Role.TECHNICIAN, "name": None},
    "relay/opened#customer": {"ticket": TICKET, "role": Role.CUSTOMER, "name": LI.name},
    "relay/opened#leader": {"ticket": TICKET, "role": Role.LEADER, "name": None},
    "relay/ended": {"ticket": TICKET, "is_customer": False},
    "relay/ended#customer": {"ticket": TICKET, "is_customer": True},
    "relay/began": {"ticket": TICKET, "technician": LI},
    "relay/whom": {"is_again": False},
    "relay/whom#again": {"is_again": True},
    "relay/passed_to_nobody": {},
    "relay/not_passed": {"why": WhyNot.OTHER, "is_edit": False},
    "relay/not_passed#sticker": {"why": WhyNot.STICKER, "is_edit": False},
    "relay/not_passed#own_card": {"why": WhyNot.OWN_CARD, "is_edit": False},
    "relay/not_passed#account": {"why": WhyNot.ACCOUNT, "is_edit": False},
    "relay/not_passed#edit": {"why": WhyNot.ACCOUNT, "is_edit": True},
    "relay/waits": {"ticket": TICKET},
    "relay/not_arrived": {
        "ticket": TICKET, "role": Role.TECHNICIAN, "is_customer": True, "is_unreachable": True, "name": "Wang <& Sons>",
    },
    "relay/not_arrived#no_phone": {
        "ticket": ticket(Status.SCHEDULED, phone=None), "role": Role.TECHNICIAN, "is_customer": True,
        "is_unreachable": True, "name": None,
    },
    "relay/not_arrived#once": {
        "ticket": TICKET, "role": Role.TECHNICIAN, "is_customer": True, "is_unreachable": False, "name": "Wang <& Sons>",
    },
    "relay/not_arrived#customer": {
        "ticket": TICKET, "role": Role.CUSTOMER, "is_customer": False, "is_unreachable": True, "name": LI.name,
    },
    "relay/not_arrived#leader": {
        "ticket": TICKET, "role": Role.LEADER, "is_customer": False, "is_unreachable": True, "name": LI.name,
    },
    "relay/presence": {"ticket": TICKET, "name": "陈 <Chen>", "role": Role.LEADER, "event": "reads"},
    "relay/presence#joins": {"ticket": TICKET, "name": "陈 <Chen>", "role": Role.LEADER, "event": "joins"},
    "relay/presence#leaves": {"ticket": TICKET, "name": "何 <He>", "role": Role.DISPATCHER, "event": "leaves"},
    "relay/so_far": {"ticket": TICKET, "count": 12},
    "relay/so_far#one": {"ticket": TICKET, "count": 1},
    "relay/talk": {"ticket": TICKET, "entries": ENTRIES},
    "relay/talk#nothing": {"ticket": TICKET, "entries": []},
    "refusals/relay_closed": {"number": NUMBER, "is_customer": True},
    "refusals/relay_closed#technician": {"number": NUMBER, "is_customer": False},
    "refusals/relay_not_yours": {"number": NUMBER},
    "refusals/relay_not_yours#unknown": {"number": None},
    "refusals/relay_nobody_there": {"number": NUMBER, "phone": "+8613800138000"},
    "refusals/relay_nobody_there#no_phone": {"number": NUMBER, "phone": None},
    "office/technician_unreachable": {"ticket": TICKET, "technician": LI, "customer": CUSTOMER},
}  # fmt: skip
