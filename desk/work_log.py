"""The work log: drawn from the day, shown, completed in one message; asked for in the evening, once [L2]."""

from datetime import date, datetime, time, timedelta

from desk import sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import my_day as keyboards
from models.outgoing_message import is_last_in
from models.person import Person
from models.work_log import Done, WorkLog, done_by, log_of
from rules.refused import Refused
from rules.wall_clock import instant


async def today_of(work: UnitOfWork, technician: Person) -> WorkLog:
    """The row of today, begun when it is first needed."""
    day = today(work, technician.region_code)
    found = await log_of(work.session, technician.id, day)
    if found is None:
        found = WorkLog(person_id=technician.id, region_code=technician.region_code, day=day)
        work.session.add(found)
        await work.session.flush()
    return found


async def own(work: UnitOfWork, technician: Person, log_id: int) -> WorkLog:
    """It can be put right until the day is over."""
    log = await work.session.get(WorkLog, log_id)
    if log is None or log.person_id != technician.id:
        raise Refused("not_yours")
    if log.day != today(work, technician.region_code):
        raise Refused("log_is_closed")
    return log


async def ask(work: UnitOfWork, technician: Person, log: WorkLog) -> None:
    """Shows what is known of the day, and asks for the rest."""
    log.asked_at = work.now
    await _show(work, technician, log, "technician/ask_log")


async def write(work: UnitOfWork, technician: Person, log: WorkLog, words: str) -> None:
    log.words, log.logged_at = words, work.now
    await _show(work, technician, log, "technician/log_written")


async def is_asked(work: UnitOfWork, technician: Person) -> WorkLog | None:
    """The question stands last in the chat, so that whatever is written answers it."""
    log = await log_of(work.session, technician.id, today(work, technician.region_code))
    if log is None or log.logged_at or log.message_id is None or technician.telegram_id is None:
        return None
    return log if await is_last_in(work.session, technician.telegram_id, log.message_id) else None


async def drawn(work: UnitOfWork, technician: Person, day: date) -> Done:
    return await done_by(work.session, technician.id, *bounds(work, technician.region_code, day))


def bounds(work: UnitOfWork, region_code: str | None, day: date) -> tuple[datetime, datetime]:
    """By the region's clock, also where a day has 23 hours or 25."""
    zone = work.zone_of(region_code)
    return instant(day, time.min, zone), instant(day + timedelta(days=1), time.min, zone)


def today(work: UnitOfWork, region_code: str | None) -> date:
    return work.now.astimezone(work.zone_of(region_code)).date()


async def _show(work: UnitOfWork, technician: Person, log: WorkLog, template: str) -> None:
    done = await drawn(work, technician, log.day)
    log.drawn = done.kept()
    if log.message_id:
        work.take_buttons_away(technician, edits_id=log.message_id)
    captions = sides.captions_for(work, technician)
    keyboard = keyboards.log(captions, log.id, is_written=log.logged_at is not None)
    said = work.say(technician, template, keyboard=keyboard, log=log, done=done)
    await work.session.flush()
    log.message_id = said.id if said else None
