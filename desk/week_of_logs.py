"""Who of a region wrote their work log on which day of a week, and who owes one [L2]."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk import holidays, work_log
from desk.unit_of_work import UnitOfWork
from models.absence import Absence, absences_ahead
from models.person import Person, people_with
from models.post import Post, posts_in_force
from models.work_log import WorkLog, logs_between
from rules.business_hours import is_business_day
from rules.periods import Week
from rules.roles import Role


@dataclass(frozen=True)
class PersonsWeek:
    person: Person
    written: dict[date, WorkLog]
    missing: list[date]
    """Working days of theirs, over or begun, on which they were there and wrote nothing."""
    away: list[date]

    @property
    def day_count(self) -> int:
        return len(self.written) + len(self.missing)


async def read(work: UnitOfWork, region_code: str, week: Week) -> list[PersonsWeek]:
    """Its technicians of now, and whoever wrote for it then; who owes most comes first."""
    held = await posts_in_force(work.session)
    posts = [post for post in held if (post.role, post.region_code) == (Role.TECHNICIAN, region_code)]
    logs = await logs_between(work.session, region_code, week.first_day, week.last_day)
    ids = sorted({post.person_id for post in posts} | {log.person_id for log in logs})
    begins, _ = work_log.bounds(work, region_code, week.first_day)
    reading = _Reading(work, region_code, week, posts, logs, await absences_ahead(work.session, ids, begins))
    crew = await people_with(work.session, ids)
    lines = [line for each in ids if (line := reading.of(crew[each])).day_count or line.away]
    return sorted(lines, key=lambda line: -len(line.missing))


@dataclass(frozen=True)
class _Reading:
    work: UnitOfWork
    region_code: str
    week: Week
    posts: Sequence[Post]
    logs: Sequence[WorkLog]
    absences: Sequence[Absence]

    def of(self, person: Person) -> PersonsWeek:
        written = {log.day: log for log in self.logs if log.person_id == person.id}
        open_days = [day for day in self._working_days() if day not in written and self._serves_on(day, person)]
        away = [day for day in open_days if self._is_away(day, person)]
        return PersonsWeek(person, written, [day for day in open_days if day not in away], away)

    def _working_days(self) -> list[date]:
        """Until today."""
        today, hours = work_log.today(self.work, self.region_code), self.work.company.hours
        days = [self.week.first_day + timedelta(days=ahead) for ahead in range(7)]
        closed = holidays.of_house(self.work)
        return [day for day in days if day <= today and is_business_day(day, hours, closed)]

    def _serves_on(self, day: date, person: Person) -> bool:
        """From the first whole day."""
        begins, _ = work_log.bounds(self.work, self.region_code, day)
        return any(post.person_id == person.id and post.since_at <= begins for post in self.posts)

    def _is_away(self, day: date, person: Person) -> bool:
        begins, ends = work_log.bounds(self.work, self.region_code, day)
        theirs = (each for each in self.absences if each.person_id == person.id)
        return any(each.from_at <= begins and each.until_at >= ends for each in theirs)
