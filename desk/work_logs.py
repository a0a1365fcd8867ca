"""The logs of a region's people on one day, for whoever leads them; and who has not written one [L2]."""

from dataclasses import dataclass
from datetime import date

from desk import charge, sides, work_log
from desk.unit_of_work import UnitOfWork
from messages.keyboards import my_day as keyboards
from models.absence import absences_ahead
from models.person import Person
from models.post import holders_of, posts_of
from models.work_log import Done, WorkLog, logs_of
from rules.roles import Role


@dataclass(frozen=True)
class Line:
    person: Person
    log: WorkLog | None
    done: Done
    is_away: bool


async def show_or_ask_which(work: UnitOfWork, leader: Person) -> None:
    """Of today; headquarters reads all regions and is asked which."""
    regions = await charge.regions_of(work, leader)
    if len(regions) == 1:
        await show(work, leader, regions[0].code, work_log.today(work, regions[0].code))
    else:
        keyboard = keyboards.regions(
            sides.captions_for(work, leader), regions, work_log.today(work, leader.region_code)
        )
        work.say(leader, "office/ask_logs", keyboard=keyboard)


async def show(work: UnitOfWork, leader: Person, region_code: str, day: date) -> None:
    region = await charge.region_of(work, leader, region_code)
    today = work_log.today(work, region_code)
    day = min(day, today)
    keyboard = keyboards.logs(sides.captions_for(work, leader), region_code, day, is_today=day == today)
    lines = await _lines(work, region_code, day)
    work.say(leader, "office/work_logs", keyboard=keyboard, region=region, day=day, lines=lines)


async def _lines(work: UnitOfWork, region_code: str, day: date) -> list[Line]:
    crew = await holders_of(work.session, Role.TECHNICIAN, region_code)
    logs = await logs_of(work.session, [each.id for each in crew], day)
    away = await _away_on(work, region_code, [each.id for each in crew], day)
    lines = [Line(each, logs.get(each.id), await work_log.drawn(work, each, day), each.id in away) for each in crew]
    return sorted(lines, key=lambda line: (line.log is None or line.log.logged_at is None, line.person.name))


async def _away_on(work: UnitOfWork, region_code: str, person_ids: list[int], day: date) -> set[int]:
    """From its beginning to its end."""
    since, until = work_log.bounds(work, region_code, day)
    away = await absences_ahead(work.session, person_ids, since)
    return {each.person_id for each in away if each.from_at <= since and each.until_at >= until}


async def leads(work: UnitOfWork, person: Person, region_code: str) -> bool:
    posts = await posts_of(work.session, person.id)
    return any(post.role is Role.LEADER and post.region_code == region_code for post in posts)
