"""A sudden urgent fault: headquarters hears at once, each of its parts is noted, by hand or by the report [L4]."""

from datetime import date, timedelta

from desk import access, people, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import urgent_fault as keyboards
from models.job_report import JobReport
from models.outgoing_message import was_told
from models.person import Person
from models.post import posts_of
from models.reminder import Promise
from models.ticket import Ticket
from models.urgent_fault import UrgentFault, begin, fault_of
from rules.refused import Refused
from rules.roles import Role
from rules.urgent_fault import WITH_CUSTOMER, Part, due_on, missing
from rules.wall_clock import instant

A_DAY = timedelta(days=1)
LONGEST = timedelta(days=366)
ROOM_FOR_WORDS = 1000


async def come_up(work: UnitOfWork, ticket: Ticket) -> None:
    """Once for each ticket; what was ended by mistake goes on when it is urgent again."""
    await work.session.flush()
    fault = await fault_of(work.session, ticket.id) or await begin(work.session, ticket.id, work.now)
    if fault is None:
        return
    if fault.ended_at and not fault.summary:
        fault.ended_at = None
    if fault.due_on is None:
        _expect(work, ticket, fault, Part.TEMPORARY)
    if fault.told_at is None:
        fault.told_at = work.now
        await _tell_headquarters(work, ticket)


async def come_back(work: UnitOfWork, ticket: Ticket) -> None:
    """The fault is back: what was to mend it for good has not."""
    fault = await fault_of(work.session, ticket.id) if ticket.is_urgent else None
    if fault:
        fault.final, fault.summary, fault.ended_at, fault.told_at, fault.due_on = "", "", None, None, None
        fault.is_final_to_come = False
        await come_up(work, ticket)


async def let_go(work: UnitOfWork, ticket: Ticket) -> None:
    """The office says that it is not urgent: where nothing was noted there is nothing to sum up."""
    fault = await fault_of(work.session, ticket.id)
    if fault and fault.ended_at is None and not fault.held:
        fault.ended_at = work.now


async def fill_in(work: UnitOfWork, ticket: Ticket, report: JobReport) -> None:
    """What was noted before anybody was there is not asked for again."""
    fault = await fault_of(work.session, ticket.id) if ticket.is_urgent else None
    if fault:
        report.temporary_solution, report.cause = fault.temporary, fault.cause


async def take_over(work: UnitOfWork, ticket: Ticket, report: JobReport) -> UrgentFault | None:
    """From a report that is filed; filed again, or by a later visit, it counts anew."""
    if not ticket.is_urgent:
        return None
    fault = await fault_of(work.session, ticket.id) or await begin(work.session, ticket.id, work.now)
    if fault is None:
        return None
    fault.temporary = report.temporary_solution or fault.temporary
    fault.cause = report.cause or fault.cause
    is_news = fault.report_id != report.id or fault.is_final_to_come is not (report.is_final is False)
    fault.is_final_to_come = report.is_final is False
    fault.final = "" if fault.is_final_to_come else report.text or fault.final
    fault.report_id = report.id
    if fault.summary and is_news:
        fault.summary, fault.ended_at = "", None
    if await owner_of(work, ticket, fault) is None:
        leaders = await people.first_on_duty(work, ticket.region_code, Role.LEADER, Role.HEADQUARTERS)
        fault.owner_id = leaders[0].id if leaders else None
    if fault.ended_at is None:
        _expect(work, ticket, fault, Part.FINAL if fault.is_final_to_come else Part.SUMMARY)
    return fault


async def owner_of(work: UnitOfWork, ticket: Ticket, fault: UrgentFault) -> Person | None:
    """Whoever was to see to it, as long as they serve where it is: nobody after a farewell or a move."""
    owner = await work.session.get(Person, fault.owner_id) if fault.owner_id else None
    posts = await posts_of(work.session, owner.id) if owner else []
    serves = any(post.region_code in {ticket.region_code, None} and post.role is not Role.ADMIN for post in posts)
    return owner if serves else None


async def follow(work: UnitOfWork, ticket: Ticket) -> None:
    """To another region, whose leader is reminded of it from now on."""
    fault = await fault_of(work.session, ticket.id)
    if fault and fault.ended_at is None and fault.due_on:
        _wait(work, ticket, fault, fault.due_on)


async def note(work: UnitOfWork, person: Person, ticket: Ticket, part: Part, words: str) -> UrgentFault:
    """By whoever knows it: on the telephone, at the machine, afterwards."""
    fault = await fault_for(work, person, ticket, part)
    if fault.ended_at:
        raise Refused("urgent_fault_over")
    setattr(fault, part.value, words.strip()[:ROOM_FOR_WORDS])
    if part is Part.FINAL:
        fault.is_final_to_come = False
    left = missing(fault.held)
    if left and part in {Part.TEMPORARY, Part.FINAL}:
        _expect(work, ticket, fault, left[0] if Part.FINAL not in fault.held else Part.SUMMARY)
    return fault


async def postpone(work: UnitOfWork, person: Person, ticket: Ticket, until: date) -> UrgentFault:
    fault = await fault_for(work, person, ticket, Part.SUMMARY)
    if fault.ended_at:
        raise Refused("urgent_fault_over")
    if not today(work, ticket) < until <= today(work, ticket) + LONGEST:
        raise Refused("urgent_fault_day")
    _wait(work, ticket, fault, until)
    return fault


async def give_to(work: UnitOfWork, person: Person, ticket: Ticket, owner: Person) -> UrgentFault:
    fault = await fault_for(work, person, ticket, Part.SUMMARY)
    if fault.ended_at:
        raise Refused("urgent_fault_over")
    fault.owner_id = owner.id
    if owner.id != person.id:
        keyboard = keyboards.to_fault(sides.captions_for(work, owner), ticket.id)
        work.say(owner, "staff/urgent_fault_yours", keyboard=keyboard, ticket=ticket, fault=fault, by=person)
    return fault


async def fault_for(work: UnitOfWork, person: Person, ticket: Ticket, part: Part | None = None) -> UrgentFault:
    """Loading is the permission check: who has the job or owns it for what they know, the office for everything."""
    fault = await fault_of(work.session, ticket.id)
    owner = await owner_of(work, ticket, fault) if fault else None
    is_theirs = person.id in {ticket.technician_id, owner.id if owner else None}
    if not (is_theirs and (part is None or part in WITH_CUSTOMER)):
        await access.require_charge(work, person, ticket)
    if fault is None:
        raise Refused("not_urgent")
    return fault


def today(work: UnitOfWork, ticket: Ticket) -> date:
    return work.now.astimezone(work.zone_of(ticket.region_code)).date()


def _expect(work: UnitOfWork, ticket: Ticket, fault: UrgentFault, part: Part) -> None:
    _wait(work, ticket, fault, due_on(part, today(work, ticket)))


def _wait(work: UnitOfWork, ticket: Ticket, fault: UrgentFault, until: date) -> None:
    fault.due_on, fault.rung = until, 0
    morning = instant(until, work.company.hours.opens, work.zone_of(ticket.region_code))
    work.promise(Promise.URGENT_FAULTS, morning, region_code=ticket.region_code)


async def _tell_headquarters(work: UnitOfWork, ticket: Ticket) -> None:
    """Whoever heard of it in another office already does not hear of it twice [M3]."""
    for each in await people.first_on_duty(work, None, Role.HEADQUARTERS):
        if not await was_told(work.session, each.id, ticket.id, work.now):
            keyboard = keyboards.to_fault(sides.captions_for(work, each), ticket.id)
            work.say(each, "office/urgent_fault_came_up", keyboard=keyboard, ticket=ticket)
