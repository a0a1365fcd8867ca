"""Each week a leader sees the region's logs, adds a word, sends them on; unsent, headquarters hear of it [L2]."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from desk import charge, holidays, people, sides, week_of_logs, work_log, work_logs
from desk.unit_of_work import UnitOfWork
from desk.week_of_logs import PersonsWeek
from messages.keyboards import logs_of_week as keyboards
from models.logs_of_week import LogsOfWeek, last_asked, logs_of_week, send_on
from models.person import Person
from models.reminder import Promise, Reminder
from rules.business_hours import next_opening
from rules.company.house import Region
from rules.periods import Week
from rules.refused import Refused
from rules.roles import Role

ASKED_AGAIN, MISSED = 1, 2
"""The rungs after the first asking."""


async def begin(work: UnitOfWork, region_code: str) -> None:
    """In the week after it, once; where nobody wrote and nobody should have, there is nothing to send."""
    week = _last_week(work, region_code)
    known = await logs_of_week(work.session, region_code, week.first_day)
    if (known and (known.asked_at or known.sent_at)) or not await week_of_logs.read(work, region_code, week):
        return
    logs = known or await _row(work, region_code, week)
    logs.asked_at = work.now
    await _ask_leaders(work, logs, "office/logs_of_week_due")
    _promise(work, region_code, ASKED_AGAIN)


async def remind(work: UnitOfWork, reminder: Reminder) -> None:
    region_code = reminder.region_code or ""
    logs = await last_asked(work.session, region_code)
    if logs is None or logs.sent_at or work.company.region(region_code) is None:
        return
    if reminder.rung == ASKED_AGAIN:
        await _ask_leaders(work, logs, "office/logs_of_week_again")
        _promise(work, region_code, MISSED)
    else:
        for reader in await people.holders(work, Role.HEADQUARTERS, None):
            await _say(work, reader, logs, "office/logs_of_week_missing")


async def show(work: UnitOfWork, reader: Person, region_code: str, day: date) -> None:
    """The week of that day, for whoever leads the region and for headquarters."""
    region = await charge.region_of(work, reader, region_code)
    week = min(Week.on(day), Week.on(work_log.today(work, region.code)))
    known = await logs_of_week(work.session, region_code, week.first_day)
    await _say(work, reader, known or LogsOfWeek(region_code=region_code, first_day=week.first_day))


async def ask_for_word(work: UnitOfWork, leader: Person, region_code: str, day: date) -> None:
    logs = await _to_send(work, leader, region_code, day)
    keyboard = keyboards.back(sides.captions_for(work, leader), region_code, logs.first_day)
    work.say(leader, "office/ask_word_on_logs", keyboard=keyboard, logs=logs)


async def write_word(work: UnitOfWork, leader: Person, region_code: str, day: date, words: str) -> None:
    logs = await _to_send(work, leader, region_code, day)
    logs.words = words
    await work.session.flush()
    await _say(work, leader, logs)


async def send(work: UnitOfWork, leader: Person, region_code: str, day: date) -> None:
    logs = await _to_send(work, leader, region_code, day)
    if not await send_on(work.session, logs, leader.id, work.now):
        raise Refused("answered_already")
    for reader in await people.holders(work, Role.HEADQUARTERS, None):
        if reader is not leader:
            await _say(work, reader, logs, "office/logs_of_week_arrived")
    await _say(work, leader, logs, "office/logs_of_week_sent")


async def show_person(work: UnitOfWork, reader: Person, region_code: str, person_id: int, day: date) -> None:
    region, week = await charge.region_of(work, reader, region_code), Week.on(day)
    lines = await week_of_logs.read(work, region_code, week)
    line = next((each for each in lines if each.person.id == person_id), None)
    if line is None:
        raise Refused("no_such_colleague")
    keyboard = keyboards.back(sides.captions_for(work, reader), region_code, week.first_day)
    work.say(reader, "office/logs_of_person", keyboard=keyboard, region=region, week=week, line=line)


async def show_regions(work: UnitOfWork, reader: Person, day: date) -> None:
    """Of all that the reader may read: sent on or not, how many logs there are."""
    regions = await charge.regions_of(work, reader)
    week = Week.on(day)
    lines = [(region, *await _state(work, region, week)) for region in regions]
    keyboard = keyboards.regions(sides.captions_for(work, reader), regions, week.first_day)
    work.say(reader, "office/logs_of_regions", keyboard=keyboard, week=week, lines=lines)


async def _state(work: UnitOfWork, region: Region, week: Week) -> tuple[LogsOfWeek | None, int, int]:
    lines = await week_of_logs.read(work, region.code, week)
    known = await logs_of_week(work.session, region.code, week.first_day)
    return known, sum(len(each.written) for each in lines), sum(each.day_count for each in lines)


async def _to_send(work: UnitOfWork, leader: Person, region_code: str, day: date) -> LogsOfWeek:
    """Only whoever leads the region sends them on, and not before the week is over."""
    if not await work_logs.leads(work, leader, region_code):
        raise Refused("not_your_office")
    week = Week.on(day)
    if week > _last_week(work, region_code):
        raise Refused("week_goes_on")
    known = await logs_of_week(work.session, region_code, week.first_day)
    if known and known.sent_at:
        raise Refused("answered_already")
    return known or await _row(work, region_code, week)


async def _row(work: UnitOfWork, region_code: str, week: Week) -> LogsOfWeek:
    logs = LogsOfWeek(region_code=region_code, first_day=week.first_day)
    work.session.add(logs)
    await work.session.flush()
    return logs


async def _ask_leaders(work: UnitOfWork, logs: LogsOfWeek, template: str) -> None:
    for leader in await people.on_duty(work, Role.LEADER, logs.region_code):
        await _say(work, leader, logs, template)


async def _say(work: UnitOfWork, to: Person, logs: LogsOfWeek, template: str = "office/logs_of_week") -> None:
    week = Week.on(logs.first_day)
    lines = await week_of_logs.read(work, logs.region_code, week)
    may_send = logs.sent_at is None and week <= _last_week(work, logs.region_code)
    may_send = may_send and await work_logs.leads(work, to, logs.region_code)
    names = {each.person.id: each.person.name for each in lines}
    keyboard = keyboards.week(sides.captions_for(work, to), logs.region_code, logs.first_day, names, may_send=may_send)
    facts: dict[str, Any] = {"logs": logs, "week": week, "lines": lines, **_counts(lines)}
    facts |= {"region": work.company.region(logs.region_code)}
    sender = await work.session.get(Person, logs.sent_by_id) if logs.sent_by_id else None
    work.say(to, template, keyboard=keyboard, sender=sender, **facts)


def _counts(lines: Sequence[PersonsWeek]) -> dict[str, int]:
    return {"written": sum(len(each.written) for each in lines), "days": sum(each.day_count for each in lines)}


def _last_week(work: UnitOfWork, region_code: str) -> Week:
    return Week.on(work_log.today(work, region_code)).previous()


def _promise(work: UnitOfWork, region_code: str, rung: int) -> None:
    """The morning of the next working day."""
    zone, hours = work.zone_of(region_code), work.company.hours
    _, tonight = work_log.bounds(work, region_code, work.now.astimezone(zone).date())
    due_at = next_opening(tonight, zone, hours, holidays.of_house(work))
    work.promise(Promise.LOGS_OF_WEEK, due_at, region_code=region_code, rung=rung)
