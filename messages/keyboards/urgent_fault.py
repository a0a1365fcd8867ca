"""The buttons under urgent faults: each missing part, the day, the owner, the summary [L4]."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from messages.buttons.office import ShowCase
from messages.buttons.urgent_fault import FaultDue, NoteFault, OwnFault, ShowFault, ShowFaults, SumUpFault
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.urgent_fault import Part

IN_A_ROW = 2


@dataclass(frozen=True)
class Fault:
    ticket_id: int
    missing: Sequence[Part]
    is_over: bool
    is_office: bool
    """Else whoever has the job."""
    has_case: bool
    days: Sequence[date] = ()
    owners: Mapping[int, str] | None = None


def fault(captions: Captions, fault: Fault) -> Markup | None:
    if fault.is_over:
        return inline([_to_case(captions, fault.ticket_id)]) if fault.has_case else None
    wanted = [part for part in fault.missing if part is not Part.SUMMARY]
    notes = [press(captions(f"fault_{part}"), NoteFault(fault.ticket_id, part)) for part in wanted]
    if not fault.is_office:
        return inline(_pairs(notes)) if notes else None
    ready = Part.FINAL not in fault.missing
    summing = _summing(captions, fault.ticket_id) if ready else []
    days = [press(captions("day", on=day), FaultDue(fault.ticket_id, day.toordinal())) for day in fault.days]
    owners = [
        press(captions("fault_owner", name=name), OwnFault(fault.ticket_id, person))
        for person, name in (fault.owners or {}).items()
    ]
    waiting = [] if ready else [*_pairs(days), *_pairs(owners)]
    case = [_to_case(captions, fault.ticket_id)] if fault.has_case else []
    return inline([*_pairs(notes), *summing, *waiting, *case])


def after_report(captions: Captions, ticket_id: int, *, is_final_to_come: bool) -> Markup:
    """Under what the leader reads when the report is filed."""
    return to_fault(captions, ticket_id) if is_final_to_come else inline(_summing(captions, ticket_id))


def to_fault(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("urgent_fault"), ShowFault(ticket_id))]])


def faults(captions: Captions, numbers: Mapping[int, str], page: int, last_page: int) -> Markup | None:
    keys = [press(number, ShowFault(ticket_id)) for ticket_id, number in numbers.items()]
    earlier = [press(captions("earlier_page"), ShowFaults(page - 1))] if page else []
    later = [press(captions("later_page"), ShowFaults(page + 1))] if page < last_page else []
    return inline([*_pairs(keys), [*earlier, *later]]) if keys or earlier or later else None


def _summing(captions: Captions, ticket_id: int) -> list[list[Key]]:
    as_it_is = press(captions("sum_up_from_report"), SumUpFault(ticket_id))
    return [[as_it_is], [press(captions("fault_summary"), NoteFault(ticket_id, Part.SUMMARY))]]


def _to_case(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("show_case"), ShowCase(ticket_id))]


def _pairs(keys: Sequence[Key]) -> list[list[Key]]:
    return [list(keys[first : first + IN_A_ROW]) for first in range(0, len(keys), IN_A_ROW)]
