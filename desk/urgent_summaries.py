"""An urgent fault is summed up, by the leader or from the report; headquarters reads it once [L4]."""

from functools import partial
from typing import Any

from desk import escalations, people, sides, urgent_faults
from desk.unit_of_work import UnitOfWork
from messages.keyboards import urgent_fault as keyboards
from models.job_report import JobReport
from models.person import Person
from models.reminder import Promise, Reminder
from models.ticket import Ticket
from models.urgent_fault import UrgentFault, overdue_faults
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import OVER, Status
from rules.urgent_fault import Part

LEADER, HEADQUARTERS = 1, 2
"""The rungs: who has been reminded."""


async def take_over(work: UnitOfWork, technician: Person, ticket: Ticket, report: JobReport) -> None:
    """The report is filed: its leader reads it, and says what becomes of it."""
    fault = await urgent_faults.take_over(work, ticket, report)
    if fault and fault.ended_at is None:
        buttons = partial(keyboards.after_report, is_final_to_come=fault.is_final_to_come)
        owner = await urgent_faults.owner_of(work, ticket, fault)
        facts: dict[str, Any] = {"report": report, "by": technician, "fault": fault, "owner": owner}
        await escalations.tell_leader(work, ticket, "office/urgent_summed_up", buttons, **facts)


async def sum_up(work: UnitOfWork, person: Person, ticket: Ticket, words: str) -> None:
    fault = await urgent_faults.fault_for(work, person, ticket, Part.SUMMARY)
    if fault.ended_at:
        raise Refused("urgent_fault_over")
    if not fault.final:
        raise Refused("urgent_fault_lacks_final")
    await _end(work, ticket, fault, words.strip()[: urgent_faults.ROOM_FOR_WORDS], person)


async def sum_up_from_report(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    """Its own parts tell it."""
    fault = await urgent_faults.fault_for(work, person, ticket, Part.SUMMARY)
    if fault.ended_at:
        raise Refused("urgent_fault_over")
    if not fault.final:
        raise Refused("urgent_fault_lacks_final")
    await _end(work, ticket, fault, _in_its_words(fault), person)


async def remind(work: UnitOfWork, reminder: Reminder) -> None:
    """The day has come: the leader hears once, the next morning headquarters once; what is mended is summed up then."""
    region_code = reminder.region_code
    day = work.now.astimezone(work.zone_of(region_code)).date()
    is_left = False
    for fault, ticket in await overdue_faults(work.session, region_code, day):
        fault.rung += 1
        is_left |= fault.rung < HEADQUARTERS
        await (_remind_leader if fault.rung == LEADER else _go_up)(work, ticket, fault)
    if is_left:
        work.promise(Promise.URGENT_FAULTS, work.now + urgent_faults.A_DAY, region_code=region_code)


async def _remind_leader(work: UnitOfWork, ticket: Ticket, fault: UrgentFault) -> None:
    """And whoever it was given to."""
    listeners = await people.first_on_duty(work, ticket.region_code, Role.LEADER, Role.HEADQUARTERS)
    owner = await urgent_faults.owner_of(work, ticket, fault)
    for each in {each.id: each for each in [*listeners, *([owner] if owner else [])]}.values():
        keyboard = keyboards.to_fault(sides.captions_for(work, each), ticket.id)
        work.say(each, "staff/urgent_fault_due", keyboard=keyboard, ticket=ticket, fault=fault, owner=owner)


async def _go_up(work: UnitOfWork, ticket: Ticket, fault: UrgentFault) -> None:
    is_at_rest = ticket.status in {*OVER, Status.REPORTED}
    if fault.final and is_at_rest:
        await _end(work, ticket, fault, _in_its_words(fault), None)
        return
    owner = await urgent_faults.owner_of(work, ticket, fault)
    for each in await people.first_on_duty(work, None, Role.HEADQUARTERS):
        keyboard = keyboards.to_fault(sides.captions_for(work, each), ticket.id)
        work.say(each, "staff/urgent_fault_due", keyboard=keyboard, ticket=ticket, fault=fault, owner=owner)


async def _end(work: UnitOfWork, ticket: Ticket, fault: UrgentFault, words: str, by: Person | None) -> None:
    """`by`: None for the desk, which takes it over from the report."""
    fault.summary, fault.ended_at = words, work.now
    listeners = await people.holders(work, Role.HEADQUARTERS, None)
    told = {each.id: each for each in [*listeners, *([by] if by else [])]}
    for each in told.values():
        work.say(each, "office/urgent_fault_over", ticket=ticket, fault=fault, by=by)


def _in_its_words(fault: UrgentFault) -> str:
    return fault.final[: urgent_faults.ROOM_FOR_WORDS]
