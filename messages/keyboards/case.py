"""What leader and dispatcher can do about a ticket, as data: each deed is a line, and stands where it is possible."""

from collections.abc import Callable
from dataclasses import dataclass

from messages.buttons import case as buttons
from messages.buttons import complete
from messages.buttons.button import Button
from messages.buttons.job_report import GetPaper
from messages.buttons.office import ArrangeTime, TakeBack
from messages.buttons.office_talk import TakeTalk
from messages.buttons.relay import ReadTalk, WriteAbout
from messages.buttons.urgent_fault import ShowFault
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.roles import Role
from rules.ticket import HELD, OVER, Action, Status, may

IN_A_ROW = 2
HAS_REPORT = frozenset({Status.REPORTED, Status.RESOLVED, Status.CLOSED})
MAY_ARRANGE = frozenset({Status.OPEN, Status.ACCEPTED, Status.SCHEDULED, Status.EN_ROUTE})
ALIVE = frozenset(Status) - OVER - {Status.REPORTING}


@dataclass(frozen=True)
class Case:
    """How a ticket stands, as far as its deeds depend on it."""

    status: Status
    is_urgent: bool = False
    has_talk: bool = False
    is_waiting: bool = False
    """The customer waits for a person whom nobody has yet."""
    twins: tuple[tuple[int, str], ...] = ()
    """Those that may tell of the same fault, by their id and number."""


@dataclass(frozen=True)
class Deed:
    caption: str
    button: Callable[[int], Button]
    fits: Callable[[Case], bool]


def allows(action: Action) -> Callable[[Case], bool]:
    """The table of a ticket's life says so."""
    return lambda case: may(action, Role.DISPATCHER, case.status)


DEEDS: tuple[Deed, ...] = (
    Deed("take_talk", TakeTalk, lambda case: case.is_waiting),
    Deed("assign", buttons.AskWhom, allows(Action.ASSIGN)),
    Deed("reassign", buttons.AskWhom, allows(Action.REASSIGN)),
    Deed("arrange_time", ArrangeTime, lambda case: case.status in MAY_ARRANGE),
    Deed("take_back", TakeBack, allows(Action.TAKE_BACK)),
    Deed("complete_data", complete.ShowData, allows(Action.COMPLETE)),
    Deed("route", complete.AskRegion, lambda case: case.status is Status.OPEN or allows(Action.TAKE_BACK)(case)),
    Deed("call_customer", buttons.CallCustomer, lambda case: case.status in ALIVE),
    Deed("mark_urgent", buttons.mark_urgent, lambda case: case.status in ALIVE and not case.is_urgent),
    Deed("mark_not_urgent", buttons.mark_not_urgent, lambda case: case.status in ALIVE and case.is_urgent),
    Deed("urgent_fault", ShowFault, lambda case: case.is_urgent),
    Deed("cancel_case", buttons.CancelCase, allows(Action.CANCEL)),
    Deed("get_paper", GetPaper, lambda case: case.status in HAS_REPORT),
    Deed("read_talk", ReadTalk, lambda case: case.has_talk),
    Deed("write_into_talk", WriteAbout, lambda case: case.has_talk or case.status in HELD),
)


def deeds(captions: Captions, ticket_id: int, case: Case) -> Markup | None:
    """None when nothing is left to do about it."""
    keys = [press(captions(deed.caption), deed.button(ticket_id)) for deed in DEEDS if deed.fits(case)]
    rows = [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
    for other_id, number in case.twins:
        rows.append([press(captions("same_as", number=number), complete.Merge(ticket_id, other_id, is_sure=False))])
    return inline(rows) if rows else None
